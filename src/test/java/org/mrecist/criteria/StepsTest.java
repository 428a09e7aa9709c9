package org.mrecist.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrecist.criteria.mrecist.Mrecist;
import org.mrecist.criteria.recist11.Recist11;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Step;

/// The steps of a visit: every rule that led to its category, in the order applied, with the facts it was applied to.
class StepsTest {
    @Test
    void a_baseline_tells_what_each_lesion_is_followed_as_and_what_it_contributes() {
        var table = table("""
                lesion                                       | 2024-01-01          | 2024-03-01
                L1 TARGET MASS LIVER                         | 40v35               | 30v20
                L2 TARGET MASS LIVER                         | 30 hypo             | gone
                N1 TARGET LYMPH_NODE LYMPH_NODE_PORTA_HEPATIS | s18                | s18
                W1 NEW MASS LIVER                            | 8 atypical          |
                """);
        assertThat(steps(table, new Mrecist(), 0)).isEqualTo("""
                        mrecist-hypovascular-lesion lesion=L2
                        mrecist-porta-hepatis-node lesion=N1 shortAxis=18 mm
                        mrecist-viable-diameter lesion=L1 used=35 mm state=PRESENT
                        mrecist-non-target-by-presence lesion=L2 state=PRESENT
                        mrecist-sum-of-diameters targetSum=35 mm baselineSum=35 mm
                        mrecist-new-lesion-watched lesion=W1 status=PENDING
                        """);
        assertThat(steps(table, new Recist11(), 0)).isEqualTo("""
                        recist-longest-diameter lesion=L1 used=40 mm state=PRESENT
                        recist-longest-diameter lesion=L2 used=30 mm state=PRESENT
                        recist-node-short-axis lesion=N1 used=18 mm state=PRESENT
                        recist-sum-of-diameters targetSum=88 mm baselineSum=88 mm
                        recist-new-lesion-watched lesion=W1 status=PENDING
                        """);
    }

    @Test
    void a_partial_response_tells_the_sum_the_baseline_and_the_threshold() {
        var table = table("""
                treatment: TACE
                intervention: 2024-02-01 TACE L1
                intervention: 2024-04-01 TACE L1 B1
                lesion                  | 2024-01-01 | 2024-02-01 | 2024-04-01
                L1 TARGET MASS LUNG     | 40         | 36         | 28
                B1 NON_TARGET BONE BONE | +          | +          | +
                """);
        assertThat(steps(table, new Mrecist(), 1)).isEqualTo("""
                        mrecist-locoregional-retreatment date=2024-02-01 lesion=L1
                        mrecist-extrahepatic-diameter lesion=L1 used=36 mm state=PRESENT
                        mrecist-non-target-by-presence lesion=B1 state=PRESENT
                        mrecist-sum-of-diameters targetSum=36 mm baselineSum=40 mm nadir=40 mm nadirVisit=V0 \
                        changeFromBaseline=-10 % changeFromNadir=-10 %
                        mrecist-target-stable-disease target=SD targetSum=36 mm partialResponseUpTo=28 mm \
                        progressionFrom=48 mm
                        mrecist-non-target-between nonTarget=IR_SD lesion=B1
                        mrecist-no-new-lesion
                        mrecist-overall-sd target=SD nonTarget=IR_SD newLesions=NONE overall=SD
                        """);
        assertThat(steps(table, new Mrecist(), 2)).isEqualTo("""
                        mrecist-locoregional-retreatment date=2024-04-01 lesion=L1 lesion=B1
                        mrecist-extrahepatic-diameter lesion=L1 used=28 mm state=PRESENT
                        mrecist-non-target-by-presence lesion=B1 state=PRESENT
                        mrecist-sum-of-diameters targetSum=28 mm baselineSum=40 mm nadir=36 mm nadirVisit=V1 \
                        changeFromBaseline=-30 % changeFromNadir=-22.2 %
                        mrecist-target-partial-response target=PR targetSum=28 mm baselineSum=40 mm \
                        partialResponseUpTo=28 mm
                        mrecist-non-target-between nonTarget=IR_SD lesion=B1
                        mrecist-no-new-lesion
                        mrecist-overall-pr target=PR nonTarget=IR_SD newLesions=NONE overall=PR
                        """);
    }

    @Test
    void a_treatment_is_told_at_the_first_visit_after_it_and_not_again() {
        var table = table("""
                treatment: TACE
                intervention: 2024-01-01 TACE L1
                intervention: 2024-03-02 TACE L1
                lesion                  | 2024-01-01 | 2024-03-01 | 2024-05-01 | 2024-07-01
                L1 TARGET MASS LUNG     | 40         | 40         | 40         | 40
                """);
        assertThat(steps(table, new Recist11(), 0)).doesNotContain("retreatment");
        assertThat(steps(table, new Recist11(), 1)).doesNotContain("retreatment");
        assertThat(steps(table, new Recist11(), 2)).contains("recist-locoregional-retreatment date=2024-03-02");
        assertThat(steps(table, new Recist11(), 3)).doesNotContain("retreatment");
    }

    @Test
    void a_progression_tells_its_growth_its_new_lesions_and_its_patterns() {
        var table = table("""
                lesion                                 | 2024-01-01 | 2024-03-01   | 2024-05-01
                L1 TARGET MASS LUNG                    | 40         | 20           | 25
                N1 TARGET LYMPH_NODE LYMPH_NODE_OTHER  | s20        | tiny         | s30
                X1 NEW MASS LIVER                      |            | 12 equivocal | 12 unequivocal
                B1 NON_TARGET BONE BONE                | +          | gone         | pd
                """);
        assertThat(steps(table, new Recist11(), 1)).isEqualTo("""
                        recist-longest-diameter lesion=L1 used=20 mm state=PRESENT
                        recist-too-small lesion=N1 imputed=5 mm state=GONE
                        recist-non-target-seen lesion=B1 state=GONE
                        recist-sum-of-diameters targetSum=25 mm baselineSum=60 mm nadir=60 mm nadirVisit=V0 \
                        changeFromBaseline=-58.3 % changeFromNadir=-58.3 %
                        recist-target-partial-response target=PR targetSum=25 mm baselineSum=60 mm \
                        partialResponseUpTo=42 mm
                        recist-non-target-complete-response nonTarget=CR
                        recist-new-lesion-retroactive lesion=X1 status=UNEQUIVOCAL settledAt=V2
                        recist-overall-new-lesion target=PR nonTarget=CR newLesions=UNEQUIVOCAL overall=PD
                        progression-pattern pattern=NEW_INTRAHEPATIC
                        """);
        assertThat(steps(table, new Recist11(), 2)).isEqualTo("""
                        recist-longest-diameter lesion=L1 used=25 mm state=PRESENT
                        recist-node-short-axis lesion=N1 used=30 mm state=PRESENT
                        recist-non-target-seen lesion=B1 state=PROGRESSED
                        recist-sum-of-diameters targetSum=55 mm baselineSum=60 mm nadir=25 mm nadirVisit=V1 \
                        changeFromBaseline=-8.3 % changeFromNadir=120 %
                        recist-target-progression target=PD targetSum=55 mm nadir=25 mm increaseFromNadir=30 mm \
                        progressionFrom=30 mm
                        recist-non-target-progression nonTarget=PD lesion=B1
                        recist-new-by-certainty lesion=X1 status=UNEQUIVOCAL settledAt=V2
                        recist-overall-target-pd target=PD nonTarget=PD newLesions=UNEQUIVOCAL overall=PD
                        progression-pattern pattern=EXTRAHEPATIC_GROWTH pattern=NEW_INTRAHEPATIC
                        """);
    }

    @Test
    void what_is_missing_is_named_with_its_reason() {
        var table = table("""
                lesion                  | 2024-01-01 | 2024-03-01
                L1 TARGET MASS LUNG     | 40         | 100
                L2 TARGET MASS LIVER    | 20v20      | ne
                B1 NON_TARGET BONE BONE | +          |
                B2 NON_TARGET BONE BONE | +          | ne
                arterial                |            | missing
                """);
        assertThat(steps(table, new Mrecist(), 1)).isEqualTo("""
                        mrecist-extrahepatic-diameter lesion=L1 used=100 mm state=PRESENT
                        mrecist-no-arterial-phase lesion=L2 notEvaluable=ARTERIAL_PHASE_MISSING
                        mrecist-non-target-by-presence lesion=B1 notEvaluable=NO_FINDING
                        mrecist-non-target-by-presence lesion=B2 notEvaluable=NOT_EVALUABLE
                        mrecist-sum-of-diameters baselineSum=60 mm nadir=60 mm nadirVisit=V0
                        mrecist-target-partial-sum target=PD targetSum=100 mm nadir=60 mm increaseFromNadir=40 mm \
                        progressionFrom=72 mm
                        mrecist-non-target-not-evaluable nonTarget=NE lesion=B1 lesion=B2
                        mrecist-no-new-lesion
                        mrecist-overall-target-pd target=PD nonTarget=NE newLesions=NONE overall=PD
                        progression-pattern pattern=EXTRAHEPATIC_GROWTH
                        """);
    }

    @Test
    void a_held_response_a_return_and_a_marker_are_told_as_such() {
        var table = table("""
                lesion                  | 2024-01-01 | 2024-03-01 | 2024-05-01 | 2024-07-01 | 2024-09-01 | 2024-11-01
                L1 TARGET MASS LUNG     | 100        | 70         | 80         | gone       | gone       | 4
                marker                  |            |            |            | high       | normal     |
                """);
        var recist = new Recist11();
        assertThat(steps(table, recist, 2))
                .contains("recist-target-held-response target=PR targetSum=80 mm partialResponseUpTo=70 mm nadir=70 mm"
                        + " increaseFromNadir=10 mm progressionFrom=84 mm\n");
        assertThat(steps(table, recist, 3)).isEqualTo("""
                        recist-longest-diameter lesion=L1 used=0 mm state=GONE
                        recist-sum-of-diameters targetSum=0 mm baselineSum=100 mm nadir=70 mm nadirVisit=V1 \
                        changeFromBaseline=-100 % changeFromNadir=-100 %
                        recist-target-complete-response target=CR
                        recist-no-non-target
                        recist-no-new-lesion
                        recist-overall-cr-with-cr target=CR nonTarget=NONE newLesions=NONE overall=CR
                        recist-marker-above-normal overall=PR
                        """);
        assertThat(steps(table, recist, 4)).doesNotContain("marker");
        assertThat(steps(table, recist, 5))
                .contains("recist-sum-of-diameters targetSum=4 mm baselineSum=100 mm nadir=0 mm nadirVisit=V3"
                        + " changeFromBaseline=-96 %\n")
                .contains("recist-target-reappearance target=PD\n");
    }

    @Test
    void without_targets_there_is_no_step_of_a_sum() {
        var table = table("""
                lesion                  | 2024-01-01 | 2024-03-01
                B1 NON_TARGET BONE BONE | +          | +
                """);
        assertThat(steps(table, new Mrecist(), 1)).isEqualTo("""
                        mrecist-non-target-by-presence lesion=B1 state=PRESENT
                        mrecist-no-target
                        mrecist-non-target-between nonTarget=IR_SD lesion=B1
                        mrecist-no-new-lesion
                        mrecist-overall-non-target-only-persisting target=NONE nonTarget=IR_SD newLesions=NONE \
                        overall=NON_CR_NON_PD
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TARGET", "NON_TARGET"})
    void each_of_many_lesions_has_its_step(String role) {
        var rows = new StringBuilder("lesion | 2024-01-01 | 2024-03-01\n");
        for (var i = 1; i <= 9; i++) {
            rows.append("L%d %s MASS LUNG | 20 | 20%n".formatted(i, role));
        }
        var steps = steps(table(rows.toString()), new Recist11(), 1);
        for (var i = 1; i <= 9; i++) {
            assertThat(steps).contains(" lesion=L%d ".formatted(i));
        }
    }

    private static PatientTable table(String text) {
        return PatientTable.readAll("=== steps\nsource: design\n" + text + "---\nboth sum | |\n")
                .getFirst();
    }

    private static String steps(PatientTable table, ResponseCriteria criteria, int visit) {
        return CourseResponse.of(table.course(), criteria, table.protocol()).visits().get(visit).steps().stream()
                .map(StepsTest::inWords)
                .collect(Collectors.joining());
    }

    private static String inWords(Step step) {
        var words = new StringBuilder(step.rule().id());
        for (var fact : step.facts()) {
            words.append(' ').append(fact.name()).append('=').append(value(fact));
        }
        return words.append('\n').toString();
    }

    private static Object value(Fact fact) {
        return switch (fact) {
            case Fact.Length(var _, var value) -> value;
            case Fact.Change(var _, var value) -> value;
            case Fact.Count(var _, var value) -> value;
            case Fact.Days(var _, var value) -> value;
            case Fact.On(var _, var value) -> value;
            case Fact.Concentration(var _, var value) -> value;
            case Fact.Term(var _, var value) -> value;
            case Fact.OfLesion(var _, var value) -> value;
            case Fact.OfVisit(var _, var value) -> value;
        };
    }
}
