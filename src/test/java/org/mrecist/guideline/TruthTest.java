package org.mrecist.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrecist.guideline.Truth.FALSE;
import static org.mrecist.guideline.Truth.TRUE;
import static org.mrecist.guideline.Truth.UNKNOWN;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {
    @ParameterizedTest
    @CsvSource({
        "TRUE,    TRUE,    TRUE,    TRUE",
        "TRUE,    FALSE,   FALSE,   TRUE",
        "TRUE,    UNKNOWN, UNKNOWN, TRUE",
        "FALSE,   TRUE,    FALSE,   TRUE",
        "FALSE,   FALSE,   FALSE,   FALSE",
        "FALSE,   UNKNOWN, FALSE,   UNKNOWN",
        "UNKNOWN, TRUE,    UNKNOWN, TRUE",
        "UNKNOWN, FALSE,   FALSE,   UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void all_and_any_follow_the_tables_of_kleene(Truth one, Truth other, Truth all, Truth any) {
        assertThat(Truth.ofAll(List.of(one, other), Function.identity())).isEqualTo(all);
        assertThat(Truth.ofAny(List.of(one, other), Function.identity())).isEqualTo(any);
    }

    @Test
    void all_of_none_is_true_and_any_of_none_is_false() {
        assertThat(Truth.ofAll(List.<Truth>of(), Function.identity())).isEqualTo(TRUE);
        assertThat(Truth.ofAny(List.<Truth>of(), Function.identity())).isEqualTo(FALSE);
        assertThat(UNKNOWN.negated()).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        // A number that is known, and one of which only bounds are.
        "ecog=1,    TRUE,    TRUE,    FALSE,   TRUE,    FALSE, TRUE",
        "ecog=2,    FALSE,   TRUE,    TRUE,    TRUE,    TRUE,  FALSE",
        "ecog=3,    FALSE,   FALSE,   TRUE,    FALSE,   FALSE, TRUE",
        "ecog=0..1, TRUE,    TRUE,    FALSE,   TRUE,    FALSE, TRUE",
        "ecog=1..2, UNKNOWN, TRUE,    UNKNOWN, TRUE,    UNKNOWN, UNKNOWN",
        "ecog=2..3, FALSE,   UNKNOWN, TRUE,    UNKNOWN, UNKNOWN, UNKNOWN",
        "ecog=1..3, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "'',        UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void a_number_is_compared_as_far_as_it_is_known(
            String facts, Truth lt, Truth lte, Truth gte, Truth notGt, Truth eq, Truth ne) {
        assertThat(ecog(Operator.LT, facts)).isEqualTo(lt);
        assertThat(ecog(Operator.LTE, facts)).isEqualTo(lte);
        assertThat(ecog(Operator.GTE, facts)).isEqualTo(gte);
        assertThat(ecog(Operator.GT, facts).negated()).isEqualTo(notGt);
        assertThat(ecog(Operator.EQ, facts)).isEqualTo(eq);
        assertThat(ecog(Operator.NE, facts)).isEqualTo(ne);
    }

    private static Truth ecog(Operator relation, String facts) {
        return new Condition.Compares(ClinicalFact.ECOG, relation, BigDecimal.TWO).truth(Patients.facts(facts));
    }

    @ParameterizedTest
    @CsvSource({
        "tumour.macrovascularInvasion=VP4,                TRUE",
        "tumour.macrovascularInvasion=NONE,               FALSE",
        "tumour.macrovascularInvasion=VP3|VP4,            TRUE",
        "tumour.macrovascularInvasion=VP1_2|HEPATIC_VEIN, FALSE",
        "tumour.macrovascularInvasion=VP1_2|VP4,          UNKNOWN",
        "'',                                              UNKNOWN"
    })
    void a_term_is_among_others_as_far_as_it_is_known(String facts, Truth expected) {
        var among = new Condition.Among(ClinicalFact.MACROVASCULAR_INVASION, true, List.of("VP3", "VP4"));
        var notAmong = new Condition.Among(ClinicalFact.MACROVASCULAR_INVASION, false, List.of("VP3", "VP4"));

        assertThat(among.truth(Patients.facts(facts))).isEqualTo(expected);
        assertThat(notAmong.truth(Patients.facts(facts))).isEqualTo(expected.negated());
    }

    @ParameterizedTest
    @CsvSource({
        "'biomarkers=RET_FUSION',  TRUE",
        "'biomarkers=MSI_H,TMB_H', FALSE",
        "'biomarkers=-',           FALSE",
        "'biomarkers=RET_FUSION+', TRUE",
        "'biomarkers=MSI_H+',      UNKNOWN",
        "'biomarkers=-+',          UNKNOWN",
        "'',                       UNKNOWN"
    })
    void a_set_holds_a_term_as_far_as_it_is_known(String facts, Truth expected) {
        var any = new Condition.Contains(ClinicalFact.BIOMARKERS, true, List.of("RET_FUSION", "NTRK_FUSION"));
        var none = new Condition.Contains(ClinicalFact.BIOMARKERS, false, List.of("RET_FUSION", "NTRK_FUSION"));

        assertThat(any.truth(Patients.facts(facts))).isEqualTo(expected);
        assertThat(none.truth(Patients.facts(facts))).isEqualTo(expected.negated());
    }

    @Test
    void what_decides_several_conditions_is_what_has_their_truth() {
        var classC = Conditions.among(ClinicalFact.CHILD_PUGH_CLASS, "C");
        var frail = Conditions.atLeast(ClinicalFact.ECOG, 3);
        var pain = Conditions.holds(ClinicalFact.TUMOUR_PAIN, true);
        var any = Conditions.anyOf(classC, Conditions.allOf(frail, pain));

        assertThat(any.decisive(Patients.facts("liver.childPughClass=C ecog=4")))
                .containsExactly(classC);
        assertThat(any.decisive(Patients.facts("liver.childPughClass=A ecog=1")))
                .containsExactly(classC, frail);
        assertThat(any.decisive(Patients.facts("liver.childPughClass=A ecog=4")))
                .containsExactly(pain);
        assertThat(any.decisive(Facts.NONE)).containsExactly(classC, frail, pain);
    }

    @Test
    void a_value_is_told_in_words_of_the_vocabulary() {
        assertThat(FactValue.of(new BigDecimal("400.0")).words()).containsExactly("400");
        assertThat(FactValue.between(5, 6).words()).containsExactly("5", "6");
        assertThat(FactValue.of(true).words()).containsExactly("true");
        assertThat(new FactValue.Terms(Set.of("TMB_H", "DMMR"), true).words()).containsExactly("DMMR", "TMB_H");
    }
}
