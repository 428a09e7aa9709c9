package org.mrecist.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mrecist.guideline.Match.Status.APPLIES;
import static org.mrecist.guideline.Match.Status.EXCLUDED;
import static org.mrecist.guideline.Match.Status.NEEDS_INFO;
import static org.mrecist.guideline.Rows.guideline;
import static org.mrecist.guideline.Rows.match;
import static org.mrecist.guideline.Rows.option;
import static org.mrecist.guideline.Rows.requiring;
import static org.mrecist.guideline.Rows.unsourced;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.guideline.Match.Exclusion;
import org.mrecist.guideline.Match.MissingFact;

class NextStepsTest {
    private static final Condition CLASS_A = Conditions.among(ClinicalFact.CHILD_PUGH_CLASS, "A");
    private static final Condition FIT = Conditions.atMost(ClinicalFact.ECOG, 1);
    private static final Condition BLEEDING = Conditions.holds(ClinicalFact.RECENT_BLEEDING, true);
    private static final Condition RECIPIENT = Conditions.among(ClinicalFact.TRANSPLANT_STATUS, "RECIPIENT");
    private static final Condition PAIN = Conditions.holds(ClinicalFact.TUMOUR_PAIN, true);
    private static final Option FULL = option(
            "full",
            OptionType.ADD_LRT,
            List.of(CLASS_A),
            List.of(FIT, PAIN),
            List.of(BLEEDING),
            List.of(RECIPIENT),
            List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A known requirement, alternative and exclusions           | APPLIES    | liver.childPughClass=A ecog=1"
                        + " risk.recentBleeding=false transplant.status=LISTED",
                "one alternative is enough                                 | APPLIES    | liver.childPughClass=A ecog=2"
                        + " symptoms.tumourPain=true risk.recentBleeding=false transplant.status=LISTED",
                "a requirement is unknown                                  | NEEDS_INFO | ecog=1"
                        + " risk.recentBleeding=false transplant.status=LISTED",
                "no alternative is true and one is unknown                 | NEEDS_INFO | liver.childPughClass=A ecog=2"
                        + " risk.recentBleeding=false transplant.status=LISTED",
                "an exclusion is unknown                                   | NEEDS_INFO | liver.childPughClass=A ecog=1"
                        + " transplant.status=LISTED",
                "a contraindication is unknown                             | NEEDS_INFO | liver.childPughClass=A ecog=1"
                        + " risk.recentBleeding=false",
                "a requirement is false, whatever is unknown               | EXCLUDED   | liver.childPughClass=B",
                "all alternatives are false | EXCLUDED | ecog=2 symptoms.tumourPain=false",
                "an exclusion is true                                      | EXCLUDED   | risk.recentBleeding=true",
                "a contraindication is true                                | EXCLUDED   | transplant.status=RECIPIENT",
                "nothing is known                                          | NEEDS_INFO | ''"
            })
    void an_option_applies_is_excluded_or_needs_to_know(String why, Match.Status status, String facts) {
        assertThat(match(FULL, List.of(), Patients.patient(facts)).status())
                .as(why)
                .isEqualTo(status);
    }

    @Test
    void an_option_that_applies_tells_the_facts_that_made_it_so() {
        var match = match(
                FULL,
                List.of(),
                Patients.patient("liver.childPughClass=A ecog=2 symptoms.tumourPain=true"
                        + " risk.recentBleeding=false transplant.status=LISTED"));

        assertThat(match.because())
                .extracting(Match.UsedFact::fact)
                .containsExactly(ClinicalFact.CHILD_PUGH_CLASS, ClinicalFact.TUMOUR_PAIN);
        assertThat(match.missing()).isEmpty();
        assertThat(match.excludedBy()).isEmpty();
    }

    @Test
    void an_option_that_needs_to_know_tells_the_facts_that_would_decide() {
        var patient = PatientFacts.of(
                Patients.facts("liver.childPughClass=A liver.decompensated=true ecog=1..2 symptoms.tumourPain=false"),
                Patients.facts("risk.recentBleeding=false"));

        assertThat(match(FULL, List.of(), patient).missing())
                .containsExactly(
                        new MissingFact(ClinicalFact.CHILD_PUGH_CLASS, MissingFact.Why.CONTRADICTED),
                        new MissingFact(ClinicalFact.ECOG, MissingFact.Why.NOT_EXACT),
                        new MissingFact(ClinicalFact.TRANSPLANT_STATUS, MissingFact.Why.NOT_STATED));
    }

    @Test
    void an_option_that_is_excluded_tells_everything_that_excludes_it() {
        var gate = gate(Gate.Effect.EXCLUDE, Conditions.atLeast(ClinicalFact.ECOG, 3));
        var match = match(
                FULL,
                List.of(gate),
                Patients.patient("liver.childPughClass=B ecog=3 symptoms.tumourPain=false risk.recentBleeding=true"
                        + " transplant.status=RECIPIENT"));

        assertThat(match.status()).isEqualTo(EXCLUDED);
        assertThat(match.excludedBy())
                .extracting(Exclusion::kind)
                .containsExactly(
                        Exclusion.Kind.REQUIREMENT,
                        Exclusion.Kind.ALTERNATIVES,
                        Exclusion.Kind.EXCLUSION,
                        Exclusion.Kind.HARD_EXCLUSION,
                        Exclusion.Kind.GATE);
        assertThat(match.excludedBy().getLast().gate()).isEqualTo(gate);
        assertThat(match.excludedBy().get(1).facts())
                .extracting(Match.UsedFact::fact)
                .containsExactly(ClinicalFact.ECOG, ClinicalFact.TUMOUR_PAIN);
        assertThat(match.missing()).isEmpty();
        assertThat(match.cautions()).isEmpty();
    }

    @Test
    void a_gate_stands_before_its_types_treatments_and_categories_only() {
        var option = requiring("plain", OptionType.ADD_LRT);
        var frail = Patients.patient("ecog=4");
        var when = Conditions.atLeast(ClinicalFact.ECOG, 3);

        assertThat(match(option, List.of(gate(Gate.Effect.EXCLUDE, when)), frail)
                        .status())
                .isEqualTo(EXCLUDED);
        assertThat(List.of(
                        new Gate("g", Set.of(OptionType.SURGERY), Set.of(), Set.of(), Gate.Effect.EXCLUDE, when, "t"),
                        new Gate("g", Set.of(), Set.of(TreatmentClass.TARE), Set.of(), Gate.Effect.EXCLUDE, when, "t"),
                        new Gate("g", Set.of(), Set.of(), Set.of(OptionCategory.SD), Gate.Effect.EXCLUDE, when, "t")))
                .allSatisfy(gate ->
                        assertThat(match(option, List.of(gate), frail).status()).isEqualTo(APPLIES));
    }

    @Test
    void an_unknown_gate_needs_to_know_before_an_option_without_conditions_of_its_own() {
        var gate = gate(Gate.Effect.EXCLUDE, Conditions.atLeast(ClinicalFact.ECOG, 3));

        assertThat(match(requiring("plain", OptionType.ADD_LRT), List.of(gate), Patients.patient(""))
                        .status())
                .isEqualTo(NEEDS_INFO);
    }

    @Test
    void a_caution_is_told_when_met_or_not_recorded_and_never_decides() {
        var option = option(
                "cautious",
                OptionType.ADD_LRT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Caution(PAIN, "pain"), new Caution(FIT, "fit"), new Caution(BLEEDING, "bleeding")));
        var gate = gate(Gate.Effect.CAUTION, RECIPIENT);
        var match = match(
                option, List.of(gate), Patients.patient("ecog=3 risk.recentBleeding=true transplant.status=RECIPIENT"));

        assertThat(match.status()).isEqualTo(APPLIES);
        assertThat(match.cautions())
                .extracting(Match.ShownCaution::text, Match.ShownCaution::recorded)
                .containsExactly(tuple("bleeding", true), tuple("why", true), tuple("pain", false));
    }

    @Test
    void options_are_grouped_by_type_in_a_fixed_order_and_by_id_within() {
        var steps = NextSteps.of(
                guideline(
                        List.of(),
                        requiring("z", OptionType.TRIAL),
                        requiring("b", OptionType.REASSESS),
                        requiring("m", OptionType.ADD_LRT),
                        requiring("a", OptionType.REASSESS)),
                OptionCategory.PD,
                Patients.patient(""),
                Rows.ALL);

        assertThat(steps.groups())
                .extracting(NextSteps.Group::type)
                .containsExactly(OptionType.REASSESS, OptionType.ADD_LRT, OptionType.TRIAL);
        assertThat(steps.matches().map(each -> each.option().id())).containsExactly("a", "b", "m", "z");
    }

    @Test
    void every_type_has_its_place_in_the_order() {
        assertThat(OptionType.GROUPS).containsExactlyInAnyOrder(OptionType.values());
    }

    @Test
    void a_single_match_says_so() {
        var one = requiring("one", OptionType.TRIAL);
        var excluded = requiring("two", OptionType.TRIAL, FIT);

        assertThat(steps(Patients.patient("ecog=3"), one, excluded).onlyMatch()).isTrue();
        assertThat(steps(Patients.patient("ecog=1"), one, excluded).onlyMatch()).isFalse();
        assertThat(steps(Patients.patient("ecog=3"), excluded).onlyMatch()).isFalse();
    }

    @Test
    void options_that_rest_on_nothing_read_are_hidden_unless_asked_for() {
        var guideline = guideline(List.of(), unsourced("custom"), requiring("read", OptionType.TRIAL));
        var hiding = NextSteps.of(
                guideline, OptionCategory.PD, Patients.patient(""), new NextSteps.Shown(Rows.REVIEWED, false));

        assertThat(hiding.matches().map(each -> each.option().id())).containsExactly("read");
        assertThat(hiding.hidden()).containsExactly("custom");
        assertThat(NextSteps.of(guideline, OptionCategory.PD, Patients.patient(""), Rows.ALL)
                        .matches())
                .hasSize(2);
    }

    @Test
    void a_review_holds_until_the_day_it_expires() {
        var option = requiring("one", OptionType.TRIAL);
        var guideline = guideline(List.of(), option);

        assertThat(expired(guideline, 0)).isFalse();
        assertThat(expired(guideline, 1)).isTrue();
    }

    private static boolean expired(Guideline guideline, int daysAfter) {
        return NextSteps.of(
                        guideline,
                        OptionCategory.PD,
                        Patients.patient(""),
                        new NextSteps.Shown(Rows.EXPIRES.plusDays(daysAfter), true))
                .matches()
                .findFirst()
                .orElseThrow()
                .expired();
    }

    @Test
    void only_options_of_the_category_are_listed() {
        assertThat(NextSteps.of(
                                guideline(List.of(), requiring("pd", OptionType.TRIAL)),
                                OptionCategory.CR,
                                Patients.patient(""),
                                Rows.ALL)
                        .groups())
                .isEmpty();
    }

    @Test
    void without_targets_the_answer_between_response_and_progression_uses_the_options_of_stable_disease() {
        assertThat(OptionCategory.of(OverallResponse.NON_CR_NON_PD)).isEqualTo(OptionCategory.SD);
        assertThat(OptionCategory.of(null)).isEqualTo(OptionCategory.BASELINE);
        assertThat(Arrays.stream(OverallResponse.values())
                        .filter(response -> response != OverallResponse.NON_CR_NON_PD))
                .allSatisfy(response ->
                        assertThat(OptionCategory.of(response).name()).isEqualTo(response.name()));
    }

    @Test
    void a_further_pack_replaces_by_id_and_adds() {
        var base = guideline(List.of(), requiring("a", OptionType.TRIAL), requiring("b", OptionType.TRIAL));
        var site = guideline(List.of(), requiring("b", OptionType.SURGERY), requiring("c", OptionType.TRIAL));

        assertThat(base.with(site).options())
                .extracting(Option::id, Option::type)
                .containsExactly(
                        tuple("a", OptionType.TRIAL), tuple("b", OptionType.SURGERY), tuple("c", OptionType.TRIAL));
    }

    private static NextSteps steps(PatientFacts patient, Option... options) {
        return NextSteps.of(guideline(List.of(), options), OptionCategory.PD, patient, Rows.ALL);
    }

    private static Gate gate(Gate.Effect effect, Condition when) {
        return new Gate("gate", Set.of(), Set.of(), Set.of(), effect, when, "why");
    }
}
