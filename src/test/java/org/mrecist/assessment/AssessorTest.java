package org.mrecist.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mrecist.assessment.Comparison.Kind;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.PatientTable;
import org.mrecist.protocol.HeldResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Fault;

/// What an assessment adds to the categories: other settings, why criteria differ, what is not final.
class AssessorTest {

    @Test
    void another_setting_that_changes_a_category_is_listed_with_the_visit_and_the_category() {
        var assessment = assess("RECIST_1_1", Protocol.DEFAULTS, """
                lesion               | 2024-01-01 | 2024-03-01 | 2024-05-01 | 2024-07-01
                L1 TARGET MASS LIVER | 100        | 70         | 70         | 80
                """);

        assertThat(assessment.criteria().getFirst().alternatives())
                .containsExactly(new Alternative(
                        Switch.HELD_RESPONSE,
                        Setting.of(HeldResponse.EACH_VISIT),
                        Alternative.Result.OVERALL,
                        "V3",
                        "SD"));
    }

    @Test
    void an_alternative_without_effect_on_the_overall_response_names_the_target_response() {
        var assessment = assess("RECIST_1_1", Protocol.DEFAULTS, """
                lesion               | 2024-01-01 | 2024-03-01 | 2024-05-01
                L1 TARGET MASS LIVER | 100        | 70         | 80
                X1 NEW MASS LUNG     |            |            | 12 unequivocal
                """);

        assertThat(assessment.criteria().getFirst().alternatives())
                .contains(new Alternative(
                        Switch.HELD_RESPONSE,
                        Setting.of(HeldResponse.EACH_VISIT),
                        Alternative.Result.TARGET,
                        "V2",
                        "SD"));
    }

    @Test
    void the_absolute_increase_is_compared_at_0_and_5_mm_for_mrecist_alone() {
        var assessment = assess(Protocol.DEFAULTS, List.of("MRECIST", "RECIST_1_1"), """
                lesion               | 2024-01-01 | 2024-03-01
                L1 TARGET MASS LIVER | 20v20      | 24.5v24.5
                """);

        assertThat(assessment.criteria().getFirst().alternatives())
                .contains(new Alternative(
                        Switch.MRECIST_ABSOLUTE_INCREASE_MM, Setting.ofMm(5), Alternative.Result.OVERALL, "V1", "SD"))
                .contains(new Alternative(
                        Switch.MRECIST_ABSOLUTE_INCREASE_MM,
                        Setting.ofMm(5),
                        Alternative.Result.BEST_OVERALL_RESPONSE,
                        null,
                        "SD"));
        assertThat(assessment.criteria().getLast().alternatives())
                .noneMatch(each -> each.changed() == Switch.MRECIST_ABSOLUTE_INCREASE_MM);
        assertThat(kinds(assessment)).containsExactly(Kind.ABSOLUTE_INCREASE);
    }

    @Test
    void the_setting_in_force_is_no_alternative() {
        var eachVisit = Protocol.DEFAULTS.with(Switch.HELD_RESPONSE, Setting.of(HeldResponse.EACH_VISIT));
        var assessment = assess("RECIST_1_1", eachVisit, """
                lesion               | 2024-01-01 | 2024-03-01 | 2024-05-01
                L1 TARGET MASS LIVER | 100        | 70         | 80
                """);

        assertThat(assessment.criteria().getFirst().alternatives())
                .noneMatch(each -> each.setting().equals(eachVisit.setting(each.changed())));
    }

    @Test
    void a_viable_part_that_is_gone_while_the_lesion_stays_is_why_the_criteria_differ() {
        var assessment = assess(Protocol.DEFAULTS, List.of("MRECIST", "RECIST_1_1"), """
                lesion               | 2024-01-01 | 2024-03-01
                L1 TARGET MASS LIVER | 44.5v44.5  | 36.4v0
                """);

        var comparison = assessment.comparison().getFirst();
        assertThat(comparison.overall())
                .containsEntry("MRECIST", OverallResponse.CR)
                .containsEntry("RECIST_1_1", OverallResponse.SD);
        assertThat(comparison.agrees()).isFalse();
        assertThat(kinds(assessment)).containsExactly(Kind.GONE_BY_ONE, Kind.MEASURED_DIFFERENTLY);
    }

    @Test
    void a_missing_arterial_phase_is_why_the_criteria_differ() {
        assertThat(kinds(assess(Protocol.DEFAULTS, List.of("MRECIST", "RECIST_1_1"), """
                lesion               | 2024-01-01 | 2024-03-01
                L1 TARGET MASS LIVER | 40v40      | 40v40
                arterial             | adequate   | missing
                """)))
                .containsExactly(Kind.NOT_EVALUABLE_BY_ONE);
    }

    @Test
    void a_hypovascular_target_is_why_the_criteria_differ() {
        assertThat(kinds(assess(Protocol.DEFAULTS, List.of("MRECIST", "RECIST_1_1"), """
                lesion               | 2024-01-01 | 2024-03-01
                L1 TARGET MASS LIVER | 40v0       | 20v0
                """)))
                .contains(Kind.FOLLOWED_DIFFERENTLY);
    }

    @Test
    void a_new_nodule_without_typical_pattern_is_why_the_criteria_differ() {
        assertThat(kinds(assess(Protocol.DEFAULTS, List.of("MRECIST", "RECIST_1_1"), """
                lesion               | 2024-01-01 | 2024-03-01
                L1 TARGET MASS LIVER | 40v40      | 40v40
                X1 NEW MASS LIVER    |            | 12 unequivocal
                """)))
                .containsExactly(Kind.NEW_LESION_JUDGED_DIFFERENTLY);
    }

    @Test
    void a_marker_above_normal_is_why_the_criteria_differ() {
        assertThat(kinds(assess(Protocol.DEFAULTS, List.of("MRECIST", "RECIST_1_1"), """
                lesion               | 2024-01-01 | 2024-03-01
                L1 TARGET MASS LIVER | 40v40      | gone
                marker               | high       | high
                """)))
                .containsExactly(Kind.MARKER_ABOVE_NORMAL);
    }

    @Test
    void criteria_that_agree_need_no_reason() {
        var assessment = assess(Protocol.DEFAULTS, List.of("RECIST_1_1", "MRECIST"), """
                lesion               | 2024-01-01 | 2024-03-01
                L1 TARGET MASS LIVER | 40v40      | gone
                """);

        assertThat(assessment.criteria()).extracting(CriteriaAssessment::name).containsExactly("RECIST_1_1", "MRECIST");
        assertThat(assessment.comparison().getFirst().agrees()).isTrue();
        assertThat(kinds(assessment)).isEmpty();
    }

    @Test
    void stable_disease_before_the_minimum_duration_is_provisional_until_it_is_reached() {
        var assessment = assess("MRECIST", Protocol.DEFAULTS, """
                lesion               | 2024-01-01 | 2024-02-11 | 2024-02-12
                L1 TARGET MASS LIVER | 40v40      | 40v40      | 40v40
                """);

        assertThat(assessment.criteria().getFirst().provisional())
                .containsExactly(
                        new Provisional(Provisional.Reason.MINIMUM_STABLE_DISEASE, LocalDate.of(2024, 2, 12)), null);
    }

    @Test
    void a_response_is_provisional_until_its_confirmation_where_that_is_required() {
        var confirmed = Protocol.DEFAULTS.with(Switch.CONFIRMATION_REQUIRED, Setting.of(true));
        var table = """
                lesion               | 2024-01-01 | 2024-03-01 | 2024-03-28
                L1 TARGET MASS LIVER | 40v40      | 20v20      | 20v20
                """;

        assertThat(assess("MRECIST", confirmed, table).criteria().getFirst().provisional())
                .containsExactly(
                        new Provisional(Provisional.Reason.CONFIRMATION, LocalDate.of(2024, 3, 29)),
                        new Provisional(Provisional.Reason.CONFIRMATION, LocalDate.of(2024, 4, 25)));
        assertThat(assess("MRECIST", confirmed, table.replace("2024-03-28", "2024-03-29"))
                        .criteria()
                        .getFirst()
                        .provisional())
                .containsExactly(null, null);
        assertThat(assess("MRECIST", Protocol.DEFAULTS, table)
                        .criteria()
                        .getFirst()
                        .provisional())
                .containsExactly(null, null);
    }

    @Test
    void a_pending_new_lesion_makes_its_visit_provisional() {
        assertThat(assess("MRECIST", Protocol.DEFAULTS, """
                lesion               | 2024-01-01 | 2024-03-01
                L1 TARGET MASS LIVER | 40v40      | 20v20
                X1 NEW MASS LIVER    |            | 8
                """)
                        .criteria()
                        .getFirst()
                        .provisional())
                .containsExactly(new Provisional(Provisional.Reason.PENDING_NEW_LESION, null));
    }

    @Test
    void a_lesion_that_one_of_the_criteria_finds_unequivocal_at_the_baseline_is_a_fault() {
        var course = patient("""
                lesion               | 2024-01-01 | 2024-03-01
                L1 TARGET MASS LIVER | 40v40      | 20v20
                X1 NEW LYMPH_NODE LYMPH_NODE_OTHER | s16 equivocal | s16 equivocal
                """);

        assertThat(Assessor.faults(course, List.of("MRECIST"), Set.of()))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/visits/0/newLesions/0", "new-lesion-unequivocal-at-baseline"));
        assertThat(Assessor.faults(course, List.of("RECIST_1_1"), Set.of())).isEmpty();
        assertThat(Assessor.faults(course, List.of("MRECIST"), Set.of("/visits/0/newLesions/0")))
                .isEmpty();
        assertThatThrownBy(() -> Assessor.assess(new AssessmentRequest(course, List.of("MRECIST"), Protocol.DEFAULTS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("new-lesion-unequivocal-at-baseline");
    }

    @Test
    void the_same_request_gives_the_same_assessment() {
        var table = """
                lesion               | 2024-01-01 | 2024-03-01 | 2024-05-01
                L1 TARGET MASS LIVER | 100v80     | 70v20      | 80v0
                L2 NON_TARGET MASS LIVER | +     | +          | gone
                """;
        var criteria = List.of("MRECIST", "RECIST_1_1");

        var one = assess(Protocol.DEFAULTS, criteria, table);
        var other = assess(Protocol.DEFAULTS, criteria, table);
        assertThat(one.request()).isEqualTo(other.request());
        assertThat(one.criteria()).isEqualTo(other.criteria());
        assertThat(one.comparison()).isEqualTo(other.comparison());
        assertThat(one.findings()).isEqualTo(other.findings());
        assertThat(one.patientFacts()).isEqualTo(other.patientFacts());
    }

    @Test
    void rule_sets_are_asked_for_by_name_each_once() {
        var course = patient("""
                lesion               | 2024-01-01
                L1 TARGET MASS LIVER | 40v40
                """);

        assertThatThrownBy(() -> new AssessmentRequest(course, List.of(), Protocol.DEFAULTS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AssessmentRequest(course, List.of("MRECIST", "MRECIST"), Protocol.DEFAULTS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Assessor.assess(new AssessmentRequest(course, List.of("WHO"), Protocol.DEFAULTS)))
                .hasMessageContaining("WHO");
    }

    private static List<Kind> kinds(Assessment assessment) {
        return assessment.comparison().getFirst().differences().stream()
                .map(Comparison.Difference::kind)
                .toList();
    }

    private static Assessment assess(String criteria, Protocol protocol, String table) {
        return assess(protocol, List.of(criteria), table);
    }

    private static Assessment assess(Protocol protocol, List<String> criteria, String table) {
        return Assessor.assess(new AssessmentRequest(patient(table), criteria, protocol));
    }

    private static Course patient(String table) {
        return PatientTable.readAll("=== A patient\nsource: this test\n" + table + "---\nboth overall | -\n")
                .getFirst()
                .course();
    }
}
