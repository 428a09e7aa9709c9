package org.mrecist.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mrecist.timeline.ClinicalContext.AlbiGrade;
import org.mrecist.timeline.ClinicalContext.BclcStage;
import org.mrecist.timeline.Fault;

/// Holds the constraints on the records of requests and the reader together.
class WireRecordsTest {
    private static final long SEED = 9457;

    private static final CourseReader READER = new CourseReader(List.of("MRECIST", "RECIST_1_1"));

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new Uninterpolated())
            .buildValidatorFactory()
            .getValidator();

    /// Binds what the reader refuses, as far as the types allow.
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(BigDecimal.class, from(text -> new BigDecimal(text).stripTrailingZeros()))
                    .addDeserializer(
                            AlbiGrade.class, from(text -> printed(AlbiGrade.values(), AlbiGrade::printed, text)))
                    .addDeserializer(
                            BclcStage.class, from(text -> printed(BclcStage.values(), BclcStage::printed, text))))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final List<String> NUMBERS = List.of(
            "-1",
            "-0.01",
            "0",
            "-0",
            "4",
            "5",
            "10",
            "10.01",
            "15",
            "16",
            "20.5",
            "100.0005",
            "365",
            "366",
            "500.00",
            "500.01",
            "40.120",
            "40.125",
            "1000.01",
            "1001",
            "1e3",
            "1e9",
            "123456789.1234",
            "99999.12345");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "ä",
            "a b",
            "A".repeat(64),
            "A".repeat(65),
            "x".repeat(200),
            "x".repeat(201),
            "\uD83E\uDE7A".repeat(101),
            "FR",
            "fr",
            "a\\n");

    /// The words of a violation play no part here, and those of Hibernate Validator need an expression language.
    private static final class Uninterpolated implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }

    @Test
    void the_reader_refuses_whatever_the_constraints_refuse() throws IOException {
        var random = new SplittableRandom(SEED);
        var violated = new LinkedHashSet<String>();
        for (var i = 0; i < 3_000; i++) {
            var tree = Bodies.soundTree();
            for (var changes = random.nextInt(1, 4); changes > 0; changes--) {
                change(tree, random);
            }
            var body = tree.toString();
            var violations = VALIDATOR.validate(LENIENT.readValue(body, CourseRequest.class));
            var refused = pointers(READER.read(body.getBytes(StandardCharsets.UTF_8)));
            for (var violation : violations) {
                var pointer = pointer(violation);
                assertThat(refused)
                        .as("seed %d, case %d: %s", SEED, i, violation)
                        .anyMatch(each -> each.equals(pointer) || each.startsWith(pointer + "/"));
                violated.add(violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName());
            }
        }
        assertThat(violated)
                .as("constraints put to the test")
                .contains(
                        "NotNull",
                        "Pattern",
                        "Size",
                        "DecimalMin",
                        "DecimalMax",
                        "Digits",
                        "Min",
                        "Max",
                        "UniqueElements");
    }

    private static void change(ObjectNode tree, SplittableRandom random) {
        var places = new ArrayList<JsonNode>();
        collect(tree, places);
        switch (places.get(random.nextInt(places.size()))) {
            case ObjectNode object
            when !object.isEmpty() -> {
                var names = new ArrayList<String>();
                object.fieldNames().forEachRemaining(names::add);
                var name = names.get(random.nextInt(names.size()));
                var old = object.get(name);
                if (random.nextInt(4) == 0) {
                    object.remove(name);
                } else if (old.isNumber()) {
                    object.set(name, raw(wholeOnly(name, random)));
                } else if (old.isTextual()
                        && List.of(
                                        "id",
                                        "subject",
                                        "location",
                                        "reason",
                                        "lesion",
                                        "partOf",
                                        "mergedInto",
                                        "jurisdiction")
                                .contains(name)) {
                    object.set(name, raw("\"" + TEXTS.get(random.nextInt(TEXTS.size())) + "\""));
                }
            }
            case ArrayNode array
            when !array.isEmpty() -> {
                var element = array.get(random.nextInt(array.size()));
                if (random.nextBoolean()) {
                    array.removeAll();
                } else {
                    for (var more = random.nextInt(1, 210); more > 0; more--) {
                        array.add(element.deepCopy());
                    }
                }
            }
            default -> {}
        }
    }

    /// A number that fits the type of the member: Jackson would not bind a fraction to a whole one.
    private static String wholeOnly(String member, SplittableRandom random) {
        var fractions = member.endsWith("Mm") || member.endsWith("PerMl") || member.endsWith("PerDl");
        var fitting = fractions
                ? NUMBERS
                : NUMBERS.stream().filter(each -> each.matches("-?\\d{1,4}")).toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        places.add(node);
        node.forEach(child -> {
            if (child.isContainerNode()) {
                collect(child, places);
            }
        });
    }

    private static JsonNode raw(String text) {
        return Bodies.JSON.getNodeFactory().rawValueNode(new RawValue(text));
    }

    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static Set<String> pointers(Reading<?> reading) {
        return switch (reading) {
            case Reading.Read<?> _ -> Set.of();
            case Reading.Refused<?> refused ->
                refused.faults().stream().map(Fault::pointer).collect(Collectors.toSet());
        };
    }

    @Test
    void every_component_is_either_required_or_nullable_and_every_record_in_it_is_checked() {
        var records = new LinkedHashSet<Class<?>>();
        collect(CourseRequest.class, records);
        assertThat(records).hasSizeGreaterThan(20).allSatisfy(type -> {
            for (var component : type.getRecordComponents()) {
                var declared = component.getAnnotatedType();
                assertThat(declared.isAnnotationPresent(NotNull.class))
                        .as("%s.%s", type.getSimpleName(), component.getName())
                        .isNotEqualTo(declared.isAnnotationPresent(Nullable.class));
                var element = element(declared);
                if (((Class<?>) element.getType()).isRecord()) {
                    assertThat(element.isAnnotationPresent(Valid.class) || isValid(type, component))
                            .as("%s.%s", type.getSimpleName(), component.getName())
                            .isTrue();
                }
            }
        });
    }

    private static boolean isValid(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName()).isAnnotationPresent(Valid.class);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(Class<?> type, Set<Class<?>> records) {
        if (type.isRecord() && records.add(type)) {
            for (var component : type.getRecordComponents()) {
                collect((Class<?>) element(component.getAnnotatedType()).getType(), records);
            }
        }
    }

    private static AnnotatedType element(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType parameterized
                ? element(Arrays.asList(parameterized.getAnnotatedActualTypeArguments())
                        .getLast())
                : type;
    }

    private static <E> E printed(E[] constants, Function<E, String> name, String text) {
        return Stream.of(constants)
                .filter(constant -> name.apply(constant).equals(text))
                .findFirst()
                .orElse(null);
    }

    private static <T> StdDeserializer<T> from(Function<String, T> reading) {
        return new StdDeserializer<>(Object.class) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return reading.apply(parser.getText());
            }
        };
    }
}
