package org.mrecist.findings;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.criteria.ResponseCriteria;
import org.mrecist.criteria.mrecist.Mrecist;
import org.mrecist.criteria.recist11.Recist11;
import org.mrecist.protocol.Protocol;

class DataFindingsTest {
    private static final ResponseCriteria MRECIST = new Mrecist();
    private static final ResponseCriteria RECIST_1_1 = new Recist11();

    static Stream<FindingVector> vectors() {
        return FindingVector.all().stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_finding_is_where_its_rule_says_and_nowhere_else(FindingVector vector) {
        assertThat(vector.findings().stream().map(FindingVector::rendered))
                .as(vector.course())
                .containsExactlyElementsOf(vector.expected());
    }

    @Test
    void every_kind_has_a_course_that_has_it_and_one_that_barely_has_not() {
        var byKind = vectors().collect(groupingBy(FindingVector::kind));
        assertThat(byKind.keySet()).containsExactlyInAnyOrderElementsOf(FindingVector.kindsOfCourses());
        byKind.forEach((kind, ofKind) -> assertThat(
                        ofKind.stream().map(vector -> vector.expected().isEmpty()))
                .as(kind.id())
                .contains(true, false));
    }

    @Test
    void ids_are_kebab_case_and_each_names_one_kind() {
        var ids = Arrays.stream(FindingKind.values()).map(FindingKind::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(FindingKind.VIABLE_EXCEEDS_LONGEST.id()).isEqualTo("viable-exceeds-longest");
    }

    @Test
    void what_is_contrary_to_the_criteria_is_an_error_and_what_only_tells_how_it_was_read_an_information() {
        assertThat(of(Severity.ERROR))
                .containsExactly(
                        "too-many-targets",
                        "too-many-targets-in-one-organ",
                        "thrombus-as-target",
                        "effusion-as-target");
        assertThat(of(Severity.INFO))
                .containsExactly(
                        "normal-node-as-non-target",
                        "diameter-not-used",
                        "enhancement-at-baseline-unknown",
                        "chest-imaged-first-time",
                        "visit-out-of-order",
                        "visit-before-baseline",
                        "intervention-before-baseline",
                        "locoregional-retreatment",
                        "complete-response-with-residual-lesion",
                        "marker-blocks-complete-response",
                        "held-response",
                        "stable-disease-before-minimum",
                        "visit-after-progression",
                        "new-node-below-malignant-size",
                        "new-node-normal");
    }

    private static List<String> of(Severity severity) {
        return FindingVector.kindsOfCourses().stream()
                .filter(kind -> kind.severity() == severity)
                .map(FindingKind::id)
                .toList();
    }

    private static final String HELD = """
            lesion L1 TARGET MASS LIVER
            visit V0 2024-01-01: L1 100v100
            visit V1 2024-03-01: L1 70v70
            visit V2 2024-05-01: L1 80v80
            """;

    @Test
    void what_holds_for_the_only_criteria_asked_for_names_them() {
        assertThat(held(HELD, List.of(MRECIST))).containsExactly(List.of("MRECIST"));
        assertThat(held(HELD, List.of(RECIST_1_1))).containsExactly(List.of("RECIST_1_1"));
    }

    @Test
    void what_holds_for_all_of_several_criteria_appears_once_and_names_none() {
        assertThat(held(HELD, List.of(MRECIST, RECIST_1_1))).containsExactly(List.of());
    }

    @Test
    void what_differs_between_criteria_appears_once_for_each() {
        var twoResponses = HELD.replace("L1 80v80", "L1 80v81");
        assertThat(held(twoResponses, List.of(RECIST_1_1, MRECIST))).containsExactly(List.of());
        var onlyViable = HELD.replace("L1 80v80", "L1 60v81");
        assertThat(held(onlyViable, List.of(RECIST_1_1, MRECIST))).containsExactly(List.of("MRECIST"));
    }

    private static List<List<String>> held(String course, List<ResponseCriteria> criteria) {
        return FindingVector.findings(CourseNotation.course(course), Protocol.DEFAULTS, criteria).stream()
                .filter(finding -> finding.kind() == FindingKind.HELD_RESPONSE)
                .map(Finding::criteria)
                .toList();
    }

    @Test
    void findings_stand_by_pointer_with_list_places_as_numbers_and_then_by_id() {
        var course = new StringBuilder("""
                liver 2023-01-01
                treatment TACE start=2024-01-05
                intervention 2024-01-20 TACE L1
                lesion L1 TARGET MASS LIVER
                lesion T1 TARGET TUMOUR_THROMBUS PORTAL_VEIN
                visit V0 2024-01-01 phase=ADEQUATE slice=6: L1 12v13, T1 20v20
                """);
        for (var i = 1; i <= 10; i++) {
            course.append("visit V%d 2024-%02d-25: L1 12v12, T1 20v20%n".formatted(i, i + 1));
        }
        assertThat(
                        FindingVector.findings(
                                        CourseNotation.course(course.toString()), Protocol.DEFAULTS, List.of(MRECIST))
                                .stream()
                                .map(finding -> finding.pointer() + " " + finding.id()))
                .containsExactly(
                        "/context/liver/date liver-facts-outdated",
                        "/interventions/0 locoregional-retreatment",
                        "/lesions/1 thrombus-as-target",
                        "/visits/0/findings/0/viableDiameterMm viable-exceeds-longest",
                        "/visits/0/imaging/sliceThicknessMm slice-too-thick",
                        "/visits/1 arterial-phase-not-stated",
                        "/visits/2 arterial-phase-not-stated",
                        "/visits/3 arterial-phase-not-stated",
                        "/visits/4 arterial-phase-not-stated",
                        "/visits/5 arterial-phase-not-stated",
                        "/visits/6 arterial-phase-not-stated",
                        "/visits/7 arterial-phase-not-stated",
                        "/visits/8 arterial-phase-not-stated",
                        "/visits/9 arterial-phase-not-stated",
                        "/visits/10 arterial-phase-not-stated");
    }

    @Test
    void findings_of_one_place_stand_by_id_and_then_by_their_facts() {
        var course = """
                lesion N1 TARGET LYMPH_NODE LYMPH_NODE_PORTA_HEPATIS
                visit V0 2024-01-01: N1 s20
                visit V1 2024-01-10: N1 s20
                visit V2 2024-01-09: N1 s20
                """;
        assertThat(FindingVector.findings(CourseNotation.course(course), Protocol.DEFAULTS, List.of(MRECIST)).stream()
                        .map(finding -> finding.pointer() + " " + finding.id() + " " + finding.severity()))
                .containsExactly(
                        "/visits/1 stable-disease-before-minimum INFO",
                        "/visits/2 stable-disease-before-minimum INFO",
                        "/visits/2 visit-out-of-order INFO");
    }
}
