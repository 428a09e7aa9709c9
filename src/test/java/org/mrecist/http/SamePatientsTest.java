package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.cdshooks.HookCalls;
import org.mrecist.explanation.CriteriaText;
import org.mrecist.fhir.CourseBundle;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.http.lines.MadeUpCourses;
import org.mrecist.http.openapi.Examples;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.ReadCourse;
import org.mrecist.http.request.Reading;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;

/// The same patients through the native API, FHIR and CDS Hooks: the same categories, sums and options.
@QuarkusTest
class SamePatientsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CRITERIA = List.of("MRECIST", "RECIST_1_1");
    private static final int PATIENTS = 20;

    /// One patient as the native request.
    record Patient(String name, ObjectNode request) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// The examples with a visit after the baseline, and made-up courses, asked for by both criteria and treated as a
    /// record can tell. What a record has no place for, or a call of CDS Hooks cannot ask for, is left out: the
    /// protocol, the follow-up and most of the context.
    static List<Patient> patients() {
        var examples = Examples.NAMES.stream()
                .map(name -> new Patient(name, (ObjectNode) Examples.read(name).get("value")))
                .filter(patient -> patient.request().get("visits").size() > 1);
        var madeUp = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> new Patient("made up " + number, parse(MadeUpCourses.json(number))));
        return Stream.concat(examples, madeUp)
                .limit(PATIENTS)
                .map(SamePatientsTest::asARecordTellsIt)
                .toList();
    }

    private static Patient asARecordTellsIt(Patient patient) {
        var request = patient.request();
        request.remove(List.of("protocol", "followUp", "context", "subject"));
        request.set("criteria", JSON.valueToTree(CRITERIA));
        request.putObject("context").put("ecog", 1);
        var treatment = request.withObject("/treatment");
        treatment.remove(List.of("agents", "combinedWith", "sessionsSameTarget"));
        treatment.put("modality", "TACE");
        if (!treatment.has("start")) {
            treatment.set("start", request.at("/visits/0/date"));
        }
        // A record lists every procedure, so that the first is also the last where there is one.
        treatment.set("lastDate", treatment.get("start"));
        return patient;
    }

    @ParameterizedTest
    @MethodSource("patients")
    void the_same_patient_has_the_same_answer(Patient patient) {
        var course = course(patient.request());
        var expected = ofNative(patient.request());

        assertThat(expected.visits()).isNotEmpty();
        assertThat(expected.applying()).isNotEmpty();
        assertThat(ofFhir(course)).isEqualTo(expected);
        assertThat(ofNative(readFromRecord(course))).isEqualTo(expected);
        var card = ofCard(course);
        assertThat(card.visits()).isEqualTo(lastSix(expected.visits()));
        assertThat(titles(card.applying(), expected.applying())).isEqualTo(expected.applying());
    }

    /// @param visits for each criteria, each visit after the baseline: its day, category, sum and changes
    /// @param applying the titles of the options that apply
    /// @param open the ids of the options that would if more were known; null where they are not told one by one
    record Told(
            List<List<String>> visits,
            Set<String> applying,
            @Nullable Set<String> open) {}

    private static List<List<String>> lastSix(List<List<String>> visits) {
        var byCriteria = visits.size() / CRITERIA.size();
        return IntStream.range(0, visits.size())
                .filter(i -> i % byCriteria >= byCriteria - 6)
                .mapToObj(visits::get)
                .toList();
    }

    private static Told ofNative(ObjectNode request) {
        var answer = parse(given().contentType("application/json")
                .body(request.toString())
                .post("/v1/assessments?include=nextSteps")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        var visits = new ArrayList<List<String>>();
        for (var criteria : answer.get("criteria")) {
            for (var visit : criteria.get("visits")) {
                if (!visit.get("baseline").asBoolean()) {
                    visits.add(List.of(
                            criteria.get("name").asText(),
                            visit.get("date").asText(),
                            visit.get("overall").asText(),
                            number(visit.path("targetSumMm")),
                            number(visit.path("changeFromBaselinePercent")),
                            number(visit.path("changeFromNadirPercent"))));
                }
            }
        }
        var applying = new TreeSet<String>();
        var open = new TreeSet<String>();
        answer.at("/nextSteps/groups")
                .forEach(group -> group.get("options").forEach(option -> {
                    switch (option.get("status").asText()) {
                        case "APPLIES" -> applying.add(option.get("title").asText());
                        case "NEEDS_INFO" -> open.add(option.get("title").asText());
                        default -> {}
                    }
                }));
        return new Told(visits, applying, open);
    }

    /// The native request that a record of the course gives.
    private static ObjectNode readFromRecord(Course course) {
        var answer = parse(given().contentType("application/fhir+json")
                .body(CourseBundle.parameters(course, CRITERIA, Protocol.DEFAULTS)
                        .toString())
                .post("/v1/fhir/courses")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(answer.get("courses")).hasSize(1);
        return (ObjectNode) answer.at("/courses/0");
    }

    private static Told ofFhir(Course course) {
        var answer = parse(given().contentType("application/fhir+json")
                .body(CourseBundle.parameters(course, CRITERIA, Protocol.DEFAULTS)
                        .toString())
                .post("/fhir/$mrecist-evaluate")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        var visits = new ArrayList<List<String>>();
        var applying = new TreeSet<String>();
        var open = new TreeSet<String>();
        for (var parameter : answer.get("parameter")) {
            var resource = parameter.path("resource");
            switch (parameter.get("name").asText()) {
                case "assessment" ->
                    visits.add(List.of(
                            component(resource, Property.CRITERIA),
                            resource.get("effectiveDateTime").asText(),
                            resource.at("/valueCodeableConcept/coding/0/code").asText(),
                            component(resource, Property.TARGET_SUM),
                            component(resource, Property.CHANGE_FROM_BASELINE),
                            component(resource, Property.CHANGE_FROM_NADIR)));
                case "guidance" ->
                    resource.at("/contained/0/action")
                            .forEach(group -> group.get("action").forEach(option -> {
                                var status = option.at("/code/0/coding/0/code").asText();
                                (status.equals("APPLIES") ? applying : open)
                                        .add(option.get("title").asText());
                            }));
                default -> {}
            }
        }
        return new Told(visits, applying, open);
    }

    private static String component(JsonNode observation, Property property) {
        for (var component : observation.get("component")) {
            if (component
                    .at("/code/coding/0/code")
                    .asText()
                    .equals(property.code().code())) {
                var coded = component.at("/valueCodeableConcept/coding/0/code");
                return coded.isMissingNode() ? number(component.at("/valueQuantity/value")) : coded.asText();
            }
        }
        return "";
    }

    private static Told ofCard(Course course) {
        var answer = parse(given().contentType("application/json")
                .body(HookCalls.patientView(course).toString())
                .post("/cds-services/mrecist-response")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(answer.get("cards")).hasSize(1);
        var detail = answer.at("/cards/0/detail").asText();
        var rows = detail.lines()
                .filter(line -> line.startsWith("| 2"))
                .skip(1)
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        var visits = new ArrayList<List<String>>();
        for (var i = 0; i < CRITERIA.size(); i++) {
            for (var row : rows) {
                var of = row.subList(2 + 4 * i, 6 + 4 * i);
                visits.add(List.of(
                        CRITERIA.get(i),
                        row.get(1),
                        code(of.get(0)),
                        of.get(1).replace(" mm", ""),
                        of.get(2).replace(" %", ""),
                        of.get(3).replace(" %", "")));
            }
            assertThat(detail).contains("| " + CriteriaText.of(CRITERIA.get(i)) + " |");
        }
        var applying = new TreeSet<String>();
        detail.lines()
                .dropWhile(line -> !line.startsWith("**Options"))
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2).replaceAll("\\\\(.)", "$1"))
                .forEach(applying::add);
        return new Told(visits, applying, null);
    }

    private static String code(String inACard) {
        return switch (inACard) {
            case "not evaluable" -> "NE";
            case "non-CR/non-PD" -> "NON_CR_NON_PD";
            default -> inACard;
        };
    }

    /// The options that lines of a card begin with; a line that begins with none stands for itself.
    private static Set<String> titles(Set<String> lines, Set<String> options) {
        return lines.stream()
                .map(line -> options.stream()
                        .filter(line::startsWith)
                        .max(Comparator.comparingInt(String::length))
                        .orElse(line))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String number(JsonNode value) {
        return value.isNumber() ? plain(value.decimalValue()) : "";
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static Course course(ObjectNode request) {
        var reader = new CourseReader(CriteriaRegistry.names());
        return switch (reader.read(request.toString().getBytes(StandardCharsets.UTF_8))) {
            case Reading.Read<ReadCourse>(var read) -> read.course();
            case Reading.Refused<ReadCourse> refused -> throw new AssertionError(refused);
        };
    }

    private static ObjectNode parse(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
