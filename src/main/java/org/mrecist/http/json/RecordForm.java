package org.mrecist.http.json;

import jakarta.validation.constraints.NotNull;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An object whose members are the components of a record. A component is required where it is `@NotNull`.
final class RecordForm<T> implements Form<T> {
    private final Class<T> type;
    private final MethodHandle constructor;
    private final List<Component> components;
    private final Map<String, Integer> positions = new HashMap<>();
    private final T standIn;

    RecordForm(Class<T> type, Function<Enum<?>, String> names) {
        this.type = type;
        var declared = type.getRecordComponents();
        components = Stream.of(declared)
                .map(component -> new Component(
                        component.getName(),
                        ConstrainedType.form(component.getName(), component.getAnnotatedType(), names),
                        component.getAnnotatedType().isAnnotationPresent(NotNull.class)))
                .toList();
        for (var i = 0; i < components.size(); i++) {
            positions.put(components.get(i).name(), i);
        }
        constructor = canonicalConstructor(type, declared);
        standIn = make(new @Nullable Object[components.size()]);
    }

    /// @param name of the member
    private record Component(String name, Form<?> form, boolean required) {}

    @Override
    public @Nullable T read(Json value, Place place, Faults faults) {
        if (!(value instanceof Json.JsonObject(var members, var closed))) {
            return refuse(value, place, faults);
        }
        var given = new @Nullable Object[components.size()];
        var seen = 0L;
        for (var member : members) {
            var position = positions.get(member.name());
            if (position == null) {
                faults.addInMember(member.name(), place, "unknown-member", unknownInWords());
                continue;
            }
            seen |= 1L << position;
            given[position] = components.get(position).form().read(member.value(), place.member(member.name()), faults);
        }
        if (closed) {
            for (var i = 0; i < given.length; i++) {
                if (components.get(i).required() && (seen & (1L << i)) == 0) {
                    faults.add(place.member(components.get(i).name()), "required-member", "must be given");
                }
            }
        }
        return make(given);
    }

    @Override
    public T standIn() {
        return standIn;
    }

    @Override
    public String inWords() {
        return "an object";
    }

    private String unknownInWords() {
        return "is not known here; known are "
                + String.join(", ", components.stream().map(Component::name).toList());
    }

    private T make(@Nullable Object[] given) {
        for (var i = 0; i < given.length; i++) {
            if (given[i] == null && components.get(i).required()) {
                given[i] = components.get(i).form().standIn();
            }
        }
        try {
            return type.cast(constructor.invokeExact(given));
        } catch (Throwable e) {
            throw new IllegalStateException(type.getSimpleName() + " must take all that its constraints allow", e);
        }
    }

    private static MethodHandle canonicalConstructor(Class<?> type, RecordComponent[] components) {
        if (components.length > Long.SIZE) {
            throw new IllegalArgumentException(type.getSimpleName() + " has too many components");
        }
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " must be a public record", e);
        }
    }
}
