package org.mrecist.http.json;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/// Makes the form of a component from its type and the constraints on it.
final class ConstrainedType {
    /// The unit is the last word of a member's name.
    private static final String LENGTH = "Mm";

    private static final Set<Class<? extends Annotation>> BOUNDS =
            Set.of(DecimalMin.class, DecimalMax.class, Digits.class);

    private final String name;
    private final AnnotatedType type;

    private ConstrainedType(String name, AnnotatedType type) {
        this.name = name;
        this.type = type;
    }

    /// @param name of the component that has this type, or whose elements have it
    /// @throws IllegalArgumentException if the type or a constraint on it is not known here
    static Form<?> form(String name, AnnotatedType type, Function<Enum<?>, String> names) {
        return new ConstrainedType(name, type).form(names);
    }

    private Form<?> form(Function<Enum<?>, String> names) {
        var plain = rawType();
        if (plain == String.class) {
            return text();
        }
        if (plain == BigDecimal.class) {
            return number();
        }
        if (plain == Integer.class) {
            return whole();
        }
        if (plain == List.class) {
            allow(Set.of(Size.class, UniqueElements.class));
            var size = constraint(Size.class);
            return new ListForm<>(
                    form(name, argument(0), names),
                    size == null ? 0 : size.min(),
                    size == null ? Integer.MAX_VALUE : size.max(),
                    constraint(UniqueElements.class) != null);
        }
        if (plain == Map.class) {
            allow(Set.of(Size.class));
            var size = constraint(Size.class);
            return new MapForm<>(form(name, argument(1), names), size == null ? Integer.MAX_VALUE : size.max());
        }
        allow(Set.of());
        if (plain == Boolean.class) {
            return new FlagForm();
        }
        if (plain == LocalDate.class) {
            return new DateForm();
        }
        if (plain.isEnum()) {
            return ChoiceForm.of(plain, names);
        }
        if (plain.isRecord()) {
            return Form.ofRecord(plain, names);
        }
        throw new IllegalArgumentException(name + " is of a type that no form is known for: " + plain.getName());
    }

    private Form<String> text() {
        allow(Set.of(Size.class, Pattern.class));
        var size = constraint(Size.class);
        var pattern = constraint(Pattern.class);
        return new TextForm(
                size == null ? Integer.MAX_VALUE : size.max(),
                pattern == null ? null : TextPattern.of(pattern.regexp()),
                pattern == null ? "" : pattern.message());
    }

    private NumberForm number() {
        allow(BOUNDS);
        var least = constraint(DecimalMin.class);
        var most = constraint(DecimalMax.class);
        var digits = constraint(Digits.class);
        if (least == null || most == null || digits == null) {
            throw new IllegalArgumentException(name + " must say its least and its most and how many decimals it has");
        }
        return new NumberForm(
                new BigDecimal(least.value()), new BigDecimal(most.value()), digits.fraction(), name.endsWith(LENGTH));
    }

    private Form<Integer> whole() {
        allow(Set.of(Min.class, Max.class));
        var least = constraint(Min.class);
        var most = constraint(Max.class);
        if (least == null || most == null) {
            throw new IllegalArgumentException(name + " must say its least and its most");
        }
        return new WholeNumberForm(
                new NumberForm(BigDecimal.valueOf(least.value()), BigDecimal.valueOf(most.value()), 0, false));
    }

    private <A extends Annotation> @Nullable A constraint(Class<A> kind) {
        return type.getAnnotation(kind);
    }

    private void allow(Set<Class<? extends Annotation>> known) {
        Stream.of(type.getAnnotations())
                .map(Annotation::annotationType)
                .filter(kind -> kind.isAnnotationPresent(jakarta.validation.Constraint.class))
                .filter(kind -> kind != NotNull.class && !known.contains(kind))
                .forEach(kind -> {
                    throw new IllegalArgumentException(
                            name + " has a constraint that is not checked: " + kind.getSimpleName());
                });
    }

    private Class<?> rawType() {
        Type generic = type.getType();
        return (Class<?>) (generic instanceof ParameterizedType parameterized ? parameterized.getRawType() : generic);
    }

    private AnnotatedType argument(int position) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[position];
    }
}
