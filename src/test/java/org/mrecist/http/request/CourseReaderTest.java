package org.mrecist.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrecist.http.json.JsonLimits;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.FollowUp;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.Treatment;

class CourseReaderTest {
    private static final CourseReader READER = new CourseReader(List.of("MRECIST", "RECIST_1_1"));

    private static final String SMALLEST = """
            {"lesions": [{"id": "T1", "role": "TARGET", "kind": "MASS", "site": "LIVER"}],
             "visits": [{"id": "V0", "date": "2024-01-01"}]}
            """;

    private record Case(
            String name, String body, Map<String, String> set, List<String> remove, int status, List<String> faults) {
        byte[] bytes() {
            return body != null
                    ? body.getBytes(StandardCharsets.UTF_8)
                    : Bodies.changed(set == null ? Map.of() : set, remove == null ? List.of() : remove);
        }
    }

    @Test
    void a_site_may_allow_fewer_lesions_and_visits() {
        var narrow = new CourseReader(List.of("MRECIST", "RECIST_1_1"), new ReadLimits(JsonLimits.DEFAULTS, 0, 0));
        assertThat(faults(narrow.read(SMALLEST.getBytes(StandardCharsets.UTF_8))))
                .contains("/lesions too-many-items", "/visits too-many-items");
    }

    @TestFactory
    Stream<DynamicTest> every_fault_is_told_at_its_place() throws IOException {
        try (var cases = getClass().getResourceAsStream("/http/course-faults.yaml")) {
            return new YAMLMapper()
                    .readValue(cases, new TypeReference<List<Case>>() {}).stream()
                            .map(each -> dynamicTest(each.name(), () -> {
                                var reading = READER.read(each.bytes());
                                assertThat(faults(reading)).isEqualTo(each.faults());
                                assertThat(status(reading)).isEqualTo(each.status());
                            }));
        }
    }

    @Test
    void a_sound_request_is_read_as_it_was_sent() {
        var read = read(Bodies.sound());
        assertThat(read.criteria()).containsExactly("MRECIST", "RECIST_1_1");
        assertThat(read.protocol())
                .isEqualTo(Protocol.DEFAULTS
                        .with(Switch.CONFIRMATION_REQUIRED, Setting.of(true))
                        .with(Switch.MRECIST_ABSOLUTE_INCREASE_MM, Setting.ofMm(5))
                        .with(Switch.HELD_RESPONSE, Setting.of(org.mrecist.protocol.HeldResponse.EACH_VISIT)));
        var course = read.course();
        assertThat(course.subject()).isEqualTo("S-01");
        assertThat(course.treatment().combinedWith()).containsExactly(Modality.SYSTEMIC_ICI);
        assertThat(course.lesion("T1").location()).isEqualTo("segment VIII");
        assertThat(course.lesion("T3a").partOf()).isEqualTo("T3");
        assertThat(course.baseline().imaging())
                .isEqualTo(new Imaging(
                        Imaging.Technique.CT,
                        Imaging.ArterialPhase.ADEQUATE,
                        new Millimetres(250),
                        Imaging.ContrastAgent.IODINATED,
                        false));
        assertThat(course.baseline().afpNgPerMl()).isEqualByComparingTo("412.5");
        assertThat(course.baseline().findings())
                .startsWith(
                        new LesionFinding.Measured(
                                "T1",
                                new Diameters(new Millimetres(5225), new Millimetres(4012), null),
                                Enhancement.ENHANCING),
                        new LesionFinding.Measured(
                                "T2", new Diameters(null, null, Millimetres.of(21)), Enhancement.NOT_STATED),
                        new LesionFinding.Measured(
                                "T3",
                                new Diameters(Millimetres.of(40), Millimetres.of(38), null),
                                Enhancement.ENHANCING))
                .contains(new LesionFinding.Present("N1", Enhancement.ENHANCING));
        assertThat(course.visits().get(1).findings())
                .contains(
                        new LesionFinding.Measured(
                                "T1",
                                new Diameters(Millimetres.of(50), Millimetres.ZERO, null),
                                Enhancement.NOT_ENHANCING),
                        new LesionFinding.TooSmallToMeasure("T2", Diameters.NONE, Enhancement.NOT_STATED),
                        new LesionFinding.Absent("T4"),
                        new LesionFinding.UnequivocalProgression("N1", Diameters.NONE, Enhancement.NOT_STATED),
                        new LesionFinding.NotEvaluable("N2", "pelvis not scanned"));
        assertThat(course.visits().get(1).statedOverall())
                .isEqualTo(Map.of("MRECIST", "PD", "RECIST_1_1", "NON_CR_NON_PD"));
        assertThat(course.visits().get(2).findings()).contains(new LesionFinding.MergedInto("T3b", "T3a"));
        assertThat(course.visits().get(2).newLesions().getFirst().absent()).isTrue();
        assertThat(course.interventions().getFirst().lesions()).containsExactly("T1", "W1");
        assertThat(course.followUp().newTherapyDate()).isEqualTo(LocalDate.of(2024, 6, 1));
        assertThat(course.context().bclcStage()).isEqualTo(ClinicalContext.BclcStage.STAGE_B);
        assertThat(course.context().liver().albiGrade()).isEqualTo(ClinicalContext.AlbiGrade.GRADE_2A);
        assertThat(course.context().liver().bilirubinMgPerDl()).isEqualByComparingTo(new BigDecimal("1.125"));
        assertThat(course.context().tumour().maxViableDiameter()).isEqualTo(new Millimetres(4012));
    }

    @Test
    void what_is_left_out_is_not_stated_and_the_criteria_are_mrecist() {
        var read = read(SMALLEST.getBytes(StandardCharsets.UTF_8));
        assertThat(read.criteria()).containsExactly("MRECIST");
        assertThat(read.protocol()).isEqualTo(Protocol.DEFAULTS);
        var course = read.course();
        assertThat(course.subject()).isNull();
        assertThat(course.treatment()).isEqualTo(Treatment.NOT_STATED);
        assertThat(course.followUp()).isEqualTo(FollowUp.NOT_STATED);
        assertThat(course.context()).isEqualTo(ClinicalContext.NOT_STATED);
        assertThat(course.baseline().imaging()).isEqualTo(Imaging.NOT_STATED);
        assertThat(course.lesion("T1").wellDefined()).isNull();
    }

    @Test
    void visits_are_put_in_date_order_and_keep_their_place_in_the_request() {
        var read = read("""
                {"lesions": [{"id": "T1", "role": "TARGET", "kind": "MASS", "site": "LIVER"}],
                 "visits": [{"id": "V1", "date": "2024-03-01"}, {"id": "V0", "date": "2024-01-01"}]}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(read.course().visits()).extracting(visit -> visit.id()).containsExactly("V0", "V1");
        assertThat(read.course().baseline().pointer()).isEqualTo("/visits/1");
    }

    @Test
    void lists_are_bounded() {
        var lesions = IntStream.rangeClosed(0, 100)
                .mapToObj("{\"id\": \"L%d\", \"role\": \"TARGET\", \"kind\": \"MASS\", \"site\": \"LIVER\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        var visits = IntStream.rangeClosed(0, 200)
                .mapToObj(day -> "{\"id\": \"V%d\", \"date\": \"%s\"}"
                        .formatted(day, LocalDate.of(2024, 1, 1).plusDays(day)))
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(faults(READER.read(body(lesions, visits))))
                .containsExactly("/lesions too-many-items", "/visits too-many-items");
        var one = ",{";
        assertThat(faults(READER.read(body(
                        lesions.substring(0, lesions.lastIndexOf(one)) + "]",
                        visits.substring(0, visits.lastIndexOf(one)) + "]"))))
                .isEmpty();
    }

    @Test
    void free_text_has_at_most_200_characters() {
        assertThat(faults(READER.read(
                        Bodies.changed(Map.of("/lesions/0/location", "\"" + "ä".repeat(200) + "\""), List.of()))))
                .isEmpty();
        assertThat(faults(READER.read(
                        Bodies.changed(Map.of("/lesions/0/location", "\"" + "ä".repeat(201) + "\""), List.of()))))
                .containsExactly("/lesions/0/location text-too-long");
    }

    @Test
    void a_document_of_faults_only_gets_a_bounded_answer() {
        var many =
                IntStream.range(0, 5000).mapToObj("\"m%d\": 1"::formatted).collect(Collectors.joining(",", "{", "}"));
        var faults = faults(READER.read(many.getBytes(StandardCharsets.UTF_8)));
        assertThat(faults).hasSize(1001).contains(" too-many-faults");
    }

    @Test
    void the_digest_is_that_of_what_the_request_says_not_of_how_it_is_written() {
        var digest = read(SMALLEST.getBytes(StandardCharsets.UTF_8)).inputDigest();
        assertThat(digest).matches("sha256:[0-9a-f]{64}");
        assertThat(read("""
                        {"visits": [{"date": "2024\\u002d01-01", "id": "V0"}], "lesions":
                         [{"site": "LIVER", "kind": "MASS", "role": "TARGET", "id": "T1"}]}
                        """.getBytes(StandardCharsets.UTF_8)).inputDigest()).isEqualTo(digest);
        assertThat(read(SMALLEST.replace("\"lesions\"", "\"criteria\": [\"MRECIST\"], \"lesions\"")
                                .getBytes(StandardCharsets.UTF_8))
                        .inputDigest())
                .as("no default is added")
                .isNotEqualTo(digest);
    }

    private static byte[] body(String lesions, String visits) {
        return ("{\"lesions\": " + lesions + ", \"visits\": " + visits + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static ReadCourse read(byte[] body) {
        return switch (READER.read(body)) {
            case Reading.Read<ReadCourse>(var course) -> course;
            case Reading.Refused<ReadCourse> refused -> throw new AssertionError(refused.faults());
        };
    }

    private static int status(Reading<?> reading) {
        return switch (reading) {
            case Reading.Read<?> _ -> 200;
            case Reading.Refused<?> refused -> refused.structural() ? 400 : 422;
        };
    }

    private static List<String> faults(Reading<?> reading) {
        return switch (reading) {
            case Reading.Read<?> _ -> List.of();
            case Reading.Refused<?> refused ->
                refused.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
        };
    }
}
