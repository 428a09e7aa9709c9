package org.mrecist.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrecist.criteria.VisitResponse.Classification;
import org.mrecist.criteria.mrecist.Mrecist;
import org.mrecist.criteria.recist11.Recist11;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionRole;
import org.mrecist.lesion.LesionSite;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.FollowUp;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Treatment;
import org.mrecist.timeline.Visit;

/// Replays public cases with a stated outcome. They lie beside the project; without them these tests are skipped.
class PublishedCasesTest {
    private static final Path CASES = Path.of("..", "shared", "cases");
    private static final ResponseCriteria MRECIST = new Mrecist();
    private static final ResponseCriteria RECIST = new Recist11();

    @Test
    void readers_sums_after_tace_have_the_readers_category() throws IOException {
        var rows = list(read("hcc-tace-seg.json").path("rows"));
        assertThat(rows).hasSizeGreaterThanOrEqualTo(274);
        SoftAssertions.assertSoftly(softly -> {
            for (var row : rows) {
                var isMrecist = row.path("criteria").asText().equals("MRECIST");
                var lesion = new Lesion(
                        "L1", LesionRole.TARGET, LesionKind.MASS, LesionSite.LIVER, null, null, null, null, null);
                var course = course(
                        List.of(lesion),
                        List.of(
                                List.of(liver(row.path("baselineSumMm"), isMrecist)),
                                List.of(liver(row.path("followUpSumMm"), isMrecist))));
                var answer = last(course, isMrecist ? MRECIST : RECIST).target();
                softly.assertThat(answer.name())
                        .as("%s, %s, reader %s", row.path("patient"), row.path("criteria"), row.path("reader"))
                        .isEqualTo(row.path("targetResponse").asText());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> lesion_series_have_the_stated_overall_response() throws IOException {
        return list(read("recist11-lesion-series.json").path("series")).stream()
                .map(series -> DynamicTest.dynamicTest(
                        series.path("subject").asText() + " "
                                + series.path("evaluatorId").asText(),
                        () -> hasStatedResponses(series)));
    }

    @Test
    void overall_response_rows_are_those_of_the_table() throws IOException {
        var rows = list(read("overall-response-rows.json").path("rows"));
        SoftAssertions.assertSoftly(softly -> {
            for (var row : rows) {
                for (var criteria : List.of(MRECIST, RECIST)) {
                    softly.assertThat(overall(
                                    criteria,
                                    row.path("target").asText(),
                                    row.path("non_target").asText(),
                                    row.path("new_lesion").asText()))
                            .as("%s, %s", criteria.ruleSet().name(), row)
                            .isEqualTo(row.path("overall").asText());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> thresholds_hold_at_the_boundaries() throws IOException {
        return list(read("recist11-boundaries.json").path("cases")).stream()
                .map(each -> DynamicTest.dynamicTest(each.path("input").toString(), () -> {
                    var input = each.path("input");
                    var expected = each.path("expected");
                    switch (each.path("kind").asText()) {
                        case "overall" ->
                            assertThat(overall(
                                            RECIST,
                                            input.path("target").asText(),
                                            input.path("non_target").asText(),
                                            input.path("new_lesion").asBoolean() ? "UNEQUIVOCAL" : ""))
                                    .isEqualTo(expected.asText());
                        case "target" -> hasTargetResponse(input, expected.asText());
                        case "sequence" -> hasResponses(input, expected);
                        default -> throw new IllegalStateException("no such kind of case: " + each);
                    }
                }));
    }

    private static void hasStatedResponses(JsonNode series) {
        var timepoints = list(series.path("timepoints"));
        var lesions = list(timepoints.getFirst().path("lesions")).stream()
                .map(PublishedCasesTest::lesion)
                .toList();
        var visits = new ArrayList<Visit>();
        for (var timepoint : timepoints) {
            visits.add(visit(
                    visits.size(),
                    timepoint.path("visit").asText(),
                    // Where only the month is known, its middle keeps the order of the visits.
                    LocalDate.parse((timepoint.path("date").asText() + "-15").substring(0, 10)),
                    list(timepoint.path("lesions")).stream()
                            .map(PublishedCasesTest::finding)
                            .toList()));
        }
        var response = CourseResponse.of(course(lesions, visits, Treatment.NOT_STATED), RECIST, Protocol.DEFAULTS);
        SoftAssertions.assertSoftly(softly -> {
            for (var i = 1; i < timepoints.size(); i++) {
                var stated = timepoints.get(i).path("overallResponse").asText();
                var place = series.path("subject").asText() + " "
                        + response.visits().get(i).visit().id();
                softly.assertThat(classification(response.visits().get(i))
                                .overall()
                                .name())
                        .as(place)
                        .isEqualTo(name(stated));
            }
        });
    }

    private static void hasTargetResponse(JsonNode input, String expected) {
        var sums = new ArrayList<JsonNode>();
        sums.add(input.path("baseline_mm"));
        sums.addAll(list(input.path("previous_sums_mm")));
        sums.add(input.path("current_sum_mm"));
        var lesion =
                new Lesion("L1", LesionRole.TARGET, LesionKind.MASS, LesionSite.LUNG, null, null, null, null, null);
        var course = course(
                List.of(lesion), sums.stream().map(sum -> List.of(whole(sum))).toList());
        var answer = last(course, RECIST).target().name();
        if (expected.startsWith("not ")) {
            assertThat(answer).isNotEqualTo(expected.substring(4));
        } else {
            assertThat(answer).isEqualTo(expected);
        }
    }

    private static void hasResponses(JsonNode input, JsonNode expected) {
        var lesions = List.of(
                new Lesion("L1", LesionRole.TARGET, LesionKind.MASS, LesionSite.LUNG, null, null, null, null, null),
                new Lesion(
                        "B1", LesionRole.NON_TARGET, LesionKind.BONE, LesionSite.BONE, null, null, null, null, null));
        var course = course(
                lesions,
                List.of(
                        List.of(
                                whole(input.path("baseline_mm")),
                                new LesionFinding.Present("B1", Enhancement.NOT_STATED)),
                        List.of(whole(input.path("current_sum_mm")), new LesionFinding.NotEvaluable("B1", "unknown"))));
        var answer = last(course, RECIST);
        assertThat(answer.nonTarget().name())
                .isEqualTo(expected.path("non_target").asText());
        assertThat(answer.overall().name()).isEqualTo(expected.path("overall").asText());
    }

    private static String overall(ResponseCriteria criteria, String target, String nonTarget, String newLesion) {
        var between = criteria.ruleSet().between();
        var others = nonTarget.startsWith("NON") ? between : NonTargetResponse.valueOf(nonTarget);
        var appeared = switch (newLesion) {
            case "UNEQUIVOCAL" -> NewLesionStatus.UNEQUIVOCAL;
            case "EQUIVOCAL" -> NewLesionStatus.PENDING;
            default -> NewLesionStatus.NONE;
        };
        return criteria.ruleSet()
                .overall()
                .row(TargetResponse.valueOf(target), others, appeared)
                .overall()
                .name();
    }

    private static Classification last(Course course, ResponseCriteria criteria) {
        return classification(
                CourseResponse.of(course, criteria, Protocol.DEFAULTS).visits().getLast());
    }

    private static Classification classification(VisitResponse visit) {
        return Objects.requireNonNull(visit.classification());
    }

    private static LesionFinding liver(JsonNode length, boolean isViable) {
        var value = length(length);
        return new LesionFinding.Measured(
                "L1",
                isViable ? new Diameters(null, value, null) : new Diameters(value, null, null),
                Enhancement.NOT_STATED);
    }

    private static LesionFinding whole(JsonNode length) {
        return new LesionFinding.Measured("L1", new Diameters(length(length), null, null), Enhancement.NOT_STATED);
    }

    private static Lesion lesion(JsonNode lesion) {
        var isNode = lesion.path("is_lymph_node").asBoolean();
        return new Lesion(
                lesion.path("id").asText(),
                LesionRole.valueOf(name(lesion.path("role").asText())),
                isNode ? LesionKind.LYMPH_NODE : LesionKind.OTHER,
                isNode ? LesionSite.LYMPH_NODE_OTHER : LesionSite.OTHER,
                lesion.path("location").asText(),
                null,
                null,
                null,
                null);
    }

    private static LesionFinding finding(JsonNode lesion) {
        var id = lesion.path("id").asText();
        return switch (lesion.path("state").asText()) {
            case "PRESENT" -> new LesionFinding.Present(id, Enhancement.NOT_STATED);
            case "ABSENT" -> new LesionFinding.Absent(id);
            default -> {
                var length = length(lesion.path("measurement_mm"));
                yield new LesionFinding.Measured(
                        id,
                        lesion.path("is_lymph_node").asBoolean()
                                ? new Diameters(null, null, length)
                                : new Diameters(length, null, null),
                        Enhancement.NOT_STATED);
            }
        };
    }

    private static Millimetres length(JsonNode number) {
        return Millimetres.parse(new BigDecimal(number.asText())
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString());
    }

    private static String name(String printed) {
        return printed.toUpperCase(Locale.ROOT).replace('/', '_').replace('-', '_');
    }

    private static Course course(List<Lesion> lesions, List<List<LesionFinding>> findings) {
        var visits = new ArrayList<Visit>();
        for (var each : findings) {
            visits.add(visit(
                    visits.size(), "V" + visits.size(), LocalDate.of(2024, 1, 1).plusWeeks(6L * visits.size()), each));
        }
        return course(lesions, visits, Treatment.NOT_STATED);
    }

    private static Course course(List<Lesion> lesions, List<Visit> visits, Treatment treatment) {
        return new Course(null, treatment, lesions, visits, List.of(), FollowUp.NOT_STATED, ClinicalContext.NOT_STATED);
    }

    private static Visit visit(int position, String id, LocalDate date, List<LesionFinding> findings) {
        return new Visit(
                position, id, date, false, Imaging.NOT_STATED, findings, List.of(), null, null, null, Map.of());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode read(String file) throws IOException {
        var path = CASES.resolve(file);
        assumeTrue(Files.exists(path), () -> "public cases not beside the project: " + file);
        return new ObjectMapper().readTree(Files.readString(path));
    }
}
