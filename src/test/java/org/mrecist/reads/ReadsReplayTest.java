package org.mrecist.reads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.Assessor;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionRole;
import org.mrecist.lesion.LesionSite;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.reads.AgreementOfCases.Unit;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.FollowUp;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Treatment;
import org.mrecist.timeline.Visit;

/// Replays three radiologists' sums of real patients after chemoembolisation, each patient entered as one lesion.
class ReadsReplayTest {
    private static final Path CASES = Path.of("..", "shared", "cases", "hcc-tace-seg.json");
    private static final LocalDate BASELINE = LocalDate.of(2026, 1, 5);

    private static JsonNode rows;
    private static List<ReadsComparison> cases;

    @BeforeAll
    static void read() throws IOException {
        Assumptions.assumeTrue(Files.exists(CASES), "the shared cases are not there");
        rows = new ObjectMapper().readTree(CASES.toFile()).get("rows");
        var courses = new TreeMap<String, Map<String, Map<String, JsonNode>>>();
        for (var row : rows) {
            courses.computeIfAbsent(row.get("patient").asText(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent("R" + row.get("reader").asText(), _ -> new LinkedHashMap<>())
                    .put(row.get("criteria").asText(), row);
        }
        cases = courses.values().stream().map(ReadsReplayTest::compared).toList();
    }

    @Test
    void patients_whose_readers_disagree_are_those_whose_own_categories_differ() {
        for (var criteria : List.of("MRECIST", "RECIST_1_1")) {
            var categories = new TreeMap<String, List<String>>();
            for (var row : rows) {
                if (row.get("criteria").asText().equals(criteria)) {
                    categories
                            .computeIfAbsent(row.get("patient").asText(), _ -> new ArrayList<>())
                            .add(row.get("targetResponse").asText());
                }
            }
            var differing = categories.values().stream()
                    .filter(each -> each.stream().distinct().count() > 1)
                    .count();
            // Of some patients there is the read of one radiologist only.
            assertThat(agreement(criteria).units()).isEqualTo((int)
                    categories.values().stream().filter(each -> each.size() > 1).count());
            assertThat(agreement(criteria).units() - agreement(criteria).agreed())
                    .as(criteria)
                    .isEqualTo((int) differing);
        }
    }

    @Test
    void the_counts_and_kappas_are_those_that_the_documentation_gives() {
        assertThat(inWords("RECIST_1_1")).isEqualTo("8 of 45 differ, kappa 0.42 (0.16 to 0.67)");
        assertThat(inWords("MRECIST")).isEqualTo("26 of 45 differ, kappa 0.38 (0.21 to 0.54)");
    }

    @Test
    void every_visit_to_adjudicate_says_why() {
        assertThat(cases)
                .flatExtracting(ReadsComparison::toAdjudicate)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.reasons())
                        .extracting(ReadDifference::kind)
                        .contains(ReadDifference.Kind.SUMS_DIFFER, ReadDifference.Kind.MEASURED_DIFFERENTLY));
    }

    private static String inWords(String criteria) {
        var agreement = agreement(criteria);
        var kappa = agreement.fleiss().orElseThrow();
        var interval = Objects.requireNonNull(kappa.interval());
        return "%d of %d differ, kappa %.2f (%.2f to %.2f)"
                .formatted(
                        agreement.units() - agreement.agreed(),
                        agreement.units(),
                        kappa.value(),
                        interval.lower(),
                        interval.upper());
    }

    private static AgreementOfCases agreement(String criteria) {
        return AgreementOfCases.of(cases).stream()
                .filter(each -> each.criteria().equals(criteria) && each.unit() == Unit.VISIT)
                .findFirst()
                .orElseThrow();
    }

    private static ReadsComparison compared(Map<String, Map<String, JsonNode>> readers) {
        return ReadsComparison.of(readers.entrySet().stream()
                .map(each -> new Read(
                        each.getKey(),
                        Assessor.assess(new AssessmentRequest(
                                course(each.getValue()), List.of("MRECIST", "RECIST_1_1"), Protocol.DEFAULTS))))
                .toList());
    }

    private static Course course(Map<String, JsonNode> byCriteria) {
        var lesion =
                new Lesion("T1", LesionRole.TARGET, LesionKind.MASS, LesionSite.LIVER, null, null, null, null, null);
        return new Course(
                null,
                Treatment.NOT_STATED,
                List.of(lesion),
                List.of(visit(0, byCriteria, "baselineSumMm"), visit(1, byCriteria, "followUpSumMm")),
                List.of(),
                FollowUp.NOT_STATED,
                ClinicalContext.NOT_STATED);
    }

    private static Visit visit(int position, Map<String, JsonNode> byCriteria, String sum) {
        var diameters = new Diameters(
                length(byCriteria.get("RECIST_1_1").get(sum)),
                length(byCriteria.get("MRECIST").get(sum)),
                null);
        return new Visit(
                position,
                "v" + position,
                BASELINE.plusDays(56L * position),
                position == 0,
                new Imaging(null, Imaging.ArterialPhase.ADEQUATE, null, null, null),
                List.of(new LesionFinding.Measured("T1", diameters, Enhancement.NOT_STATED)),
                List.of(),
                null,
                null,
                null,
                Map.of());
    }

    private static Millimetres length(JsonNode number) {
        return new Millimetres(new BigDecimal(number.asText()).movePointRight(2).longValueExact());
    }
}
