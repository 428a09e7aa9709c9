package org.mrecist.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.timeline.Agent;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.Treatment;

class PatientFactsTest {
    @Test
    void a_fact_comes_from_the_course_from_the_caller_or_from_other_facts() {
        var patient = PatientFacts.of(
                Patients.facts("ecog=1 liver.childPughScore=6 lastTreatment.modality=TACE"),
                Patients.facts("lastTreatment.modality=TACE tumour.viableCount=2"));

        assertThat(patient.contradictions()).isEmpty();
        assertThat(patient.origin(ClinicalFact.ECOG)).isEqualTo(PatientFacts.Origin.STATED);
        assertThat(patient.origin(ClinicalFact.LAST_TREATMENT)).isEqualTo(PatientFacts.Origin.DERIVED);
        assertThat(patient.origin(ClinicalFact.VIABLE_COUNT)).isEqualTo(PatientFacts.Origin.DERIVED);
        assertThat(patient.origin(ClinicalFact.CHILD_PUGH_CLASS)).isEqualTo(PatientFacts.Origin.IMPLIED);
        assertThat(patient.origin(ClinicalFact.BILIRUBIN)).isNull();
    }

    @Test
    void a_fact_that_the_caller_states_against_the_course_counts_as_unknown() {
        var patient = PatientFacts.of(
                Patients.facts("tumour.extrahepaticSpread=false ecog=0"),
                Patients.facts("tumour.extrahepaticSpread=true"));

        assertThat(patient.contradictions())
                .containsExactly(new Contradiction(
                        Contradiction.Kind.STATED_AGAINST_DERIVED, List.of(ClinicalFact.EXTRAHEPATIC_SPREAD)));
        assertThat(patient.usable().value(ClinicalFact.EXTRAHEPATIC_SPREAD)).isNull();
        assertThat(patient.usable().value(ClinicalFact.ECOG)).isEqualTo(FactValue.of(0));
    }

    @Test
    void a_stated_stage_that_the_course_refutes_is_told_even_where_the_caller_denies_the_spread() {
        var patient = PatientFacts.of(
                Patients.facts("tumour.extrahepaticSpread=false bclcStage=A"),
                Patients.facts("tumour.extrahepaticSpread=true"));

        assertThat(patient.contradictions())
                .extracting(Contradiction::kind)
                .containsExactly(
                        Contradiction.Kind.STATED_AGAINST_DERIVED,
                        Contradiction.Kind.BCLC_STAGE_AND_EXTRAHEPATIC_SPREAD);
    }

    @Test
    void an_extent_that_the_caller_states_completes_an_invasion_seen_in_the_course() {
        var seen = Patients.facts("tumour.macrovascularInvasion=VP1_2|VP3|VP4|HEPATIC_VEIN");

        assertThat(PatientFacts.of(Patients.facts("tumour.macrovascularInvasion=VP3"), seen)
                        .usable()
                        .value(ClinicalFact.MACROVASCULAR_INVASION))
                .isEqualTo(FactValue.term("VP3"));
        assertThat(PatientFacts.of(Patients.facts("tumour.macrovascularInvasion=NONE"), seen)
                        .contradictions())
                .extracting(Contradiction::facts)
                .containsExactly(List.of(ClinicalFact.MACROVASCULAR_INVASION));
    }

    @Test
    void agents_of_the_course_are_among_those_stated() {
        var seen = Patients.facts("prior.systemicAgents=ATEZOLIZUMAB_BEVACIZUMAB+");

        assertThat(PatientFacts.of(Patients.facts("prior.systemicAgents=SORAFENIB,ATEZOLIZUMAB_BEVACIZUMAB"), seen)
                        .usable()
                        .value(ClinicalFact.SYSTEMIC_AGENTS))
                .isEqualTo(FactValue.all(List.of(Agent.SORAFENIB, Agent.ATEZOLIZUMAB_BEVACIZUMAB)));
        assertThat(PatientFacts.of(Patients.facts("prior.systemicAgents=SORAFENIB"), seen)
                        .contradictions())
                .extracting(Contradiction::kind)
                .containsExactly(Contradiction.Kind.STATED_AGAINST_DERIVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "liver.childPughScore=6            | liver.childPughClass         | A",
                "liver.childPughScore=7            | liver.childPughClass         | B",
                "liver.childPughScore=10           | liver.childPughClass         | C",
                "liver.childPughClass=A            | liver.childPughScore         | 5 6",
                "liver.childPughClass=B            | liver.childPughScore         | 7 9",
                "prior.systemicLines=0             | prior.systemicAgents         | ''",
                "prior.systemicLines=0             | prior.anyCheckpointInhibitor | false",
                "prior.systemicLines=0             | toxicity.immuneGrade         | 0",
                "prior.systemicAgents=-            | prior.systemicLines          | 0",
                "prior.systemicAgents=SORAFENIB    | prior.anyCheckpointInhibitor | false",
                "prior.systemicAgents=DURVALUMAB+  | prior.anyCheckpointInhibitor | true",
                "prior.systemicAgents=SORAFENIB+   | prior.systemicLines          | 1 100",
                "lastTreatment.modality=SYSTEMIC_ICI | prior.anyCheckpointInhibitor | true",
                "lastTreatment.modality=TRANSPLANT | transplant.status            | RECIPIENT",
                "tumour.viableCount=1 tumour.maxViableDiameterMm=50 tumour.extrahepaticSpread=false"
                        + " tumour.macrovascularInvasion=NONE | tumour.withinMilan | true",
                "tumour.viableCount=3 tumour.maxViableDiameterMm=30 tumour.extrahepaticSpread=false"
                        + " tumour.macrovascularInvasion=NONE | tumour.withinMilan | true",
                "tumour.viableCount=1 tumour.maxViableDiameterMm=50.01 | tumour.withinMilan | false",
                "tumour.viableCount=2 tumour.maxViableDiameterMm=30.01 | tumour.withinMilan | false",
                "tumour.viableCount=4                | tumour.withinMilan          | false",
                "tumour.extrahepaticSpread=true      | tumour.withinMilan          | false",
                "tumour.macrovascularInvasion=VP1_2  | tumour.withinMilan          | false"
            })
    void what_follows_from_other_facts_is_known_too(String facts, String fact, String words) {
        var value =
                Patients.patient(facts).usable().value(ClinicalFact.find(fact).orElseThrow());

        assertThat(String.join(" ", value.words())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prior.systemicAgents=OTHER      | prior.anyCheckpointInhibitor",
                "prior.systemicAgents=SORAFENIB+ | prior.anyCheckpointInhibitor",
                "prior.systemicLines=1           | prior.systemicAgents",
                "liver.childPughScore=7..12      | liver.childPughClass",
                "tumour.viableCount=1 tumour.maxViableDiameterMm=20 | tumour.withinMilan",
                "tumour.maxViableDiameterMm=40 tumour.extrahepaticSpread=false tumour.macrovascularInvasion=NONE"
                        + " | tumour.withinMilan"
            })
    void what_does_not_follow_stays_unknown(String facts, String fact) {
        assertThat(Patients.patient(facts)
                        .usable()
                        .value(ClinicalFact.find(fact).orElseThrow()))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "child-pugh-class-and-score           | liver.childPughClass=A liver.childPughScore=8",
                "child-pugh-class-and-score           | liver.childPughClass=B liver.childPughScore=6",
                "child-pugh-class-and-score           | liver.childPughClass=C liver.childPughScore=9",
                "child-pugh-a-and-decompensation      | liver.childPughClass=A liver.decompensated=true",
                "child-pugh-a-and-decompensation      | liver.childPughScore=5 liver.decompensated=true",
                "bclc-stage-and-extrahepatic-spread   | bclcStage=A tumour.extrahepaticSpread=true",
                "bclc-stage-and-vascular-invasion     | bclcStage=B tumour.macrovascularInvasion=VP3",
                "bclc-stage-and-ecog                  | bclcStage=A ecog=4",
                "bclc-stage-and-ecog                  | bclcStage=C ecog=3",
                "transplant-and-status                | lastTreatment.modality=TRANSPLANT transplant.status=LISTED",
                "checkpoint-inhibitor-and-treatment | prior.anyCheckpointInhibitor=false"
                        + " prior.systemicAgents=NIVOLUMAB",
                "checkpoint-inhibitor-and-treatment | prior.anyCheckpointInhibitor=false"
                        + " lastTreatment.modality=SYSTEMIC_ICI",
                "checkpoint-inhibitor-and-treatment | prior.anyCheckpointInhibitor=true"
                        + " prior.systemicAgents=LENVATINIB",
                "checkpoint-inhibitor-and-treatment | lastTreatment.modality=SYSTEMIC_ICI"
                        + " prior.systemicAgents=SORAFENIB",
                "systemic-lines-and-treatment         | prior.systemicLines=0 prior.anyCheckpointInhibitor=true",
                "systemic-lines-and-treatment         | lastTreatment.modality=SYSTEMIC_TKI prior.systemicAgents=-",
                "immune-toxicity-and-treatment        | prior.anyCheckpointInhibitor=false toxicity.immuneGrade=2",
                "immune-toxicity-and-treatment        | prior.systemicLines=0 toxicity.immuneGrade=1",
                "immune-toxicity-and-treatment        | prior.systemicAgents=SORAFENIB toxicity.immuneGrade=1",
                "systemic-lines-and-treatment         | prior.systemicLines=0 prior.systemicAgents=SORAFENIB",
                "systemic-lines-and-treatment         | prior.systemicLines=0 lastTreatment.modality=SYSTEMIC_TKI",
                "systemic-lines-and-treatment         | prior.systemicLines=2 prior.systemicAgents=-",
                "sorafenib-tolerated-and-agents       | prior.sorafenibTolerated=true prior.systemicAgents=LENVATINIB",
                "milan-and-tumour                     | tumour.withinMilan=true tumour.viableCount=4",
                "milan-and-tumour                     | tumour.withinMilan=true tumour.maxViableDiameterMm=51",
                "milan-and-tumour | tumour.withinMilan=true tumour.viableCount=2 tumour.maxViableDiameterMm=31",
                "milan-and-tumour | tumour.withinMilan=false tumour.viableCount=3 tumour.maxViableDiameterMm=30"
                        + " tumour.extrahepaticSpread=false tumour.macrovascularInvasion=NONE"
            })
    void facts_that_cannot_all_be_true_are_told_and_count_as_unknown(String kind, String text) {
        var facts = Patients.facts(text);
        var patient = PatientFacts.of(facts, Facts.NONE);

        assertThat(patient.contradictions())
                .extracting(each -> each.kind().id())
                .containsExactly(kind);
        assertThat(patient.contradicted()).isEqualTo(facts.known());
        assertThat(facts.known())
                .allSatisfy(fact -> assertThat(patient.usable().value(fact)).isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "liver.childPughClass=A liver.childPughScore=6 liver.decompensated=false bclcStage=A ecog=0",
        "liver.childPughClass=C liver.decompensated=true bclcStage=D ecog=4",
        "tumour.withinMilan=true tumour.viableCount=3 tumour.maxViableDiameterMm=30 tumour.extrahepaticSpread=false",
        "tumour.withinMilan=true tumour.viableCount=1 tumour.maxViableDiameterMm=50",
        "bclcStage=C tumour.extrahepaticSpread=true ecog=2",
        "lastTreatment.modality=TRANSPLANT transplant.status=RECIPIENT"
    })
    void facts_that_go_together_are_no_contradiction(String facts) {
        assertThat(Patients.patient(facts).contradictions()).isEmpty();
    }

    @Test
    void a_value_of_another_kind_than_its_fact_is_refused() {
        assertThatThrownBy(() -> Facts.NONE.with(ClinicalFact.ECOG, FactValue.of(true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a value does not fit its fact ecog");
        assertThatThrownBy(() -> Facts.NONE.with(ClinicalFact.CHILD_PUGH_CLASS, FactValue.term("D")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_value_of_a_patient_is_in_the_text_of_facts() {
        assertThat(Patients.facts("afpNgPerMl=913 jurisdiction=FR").toString())
                .doesNotContain("913")
                .doesNotContain("FR");
    }

    @Test
    void nothing_is_known_of_an_empty_context() {
        assertThat(StatedFacts.of(ClinicalContext.NOT_STATED, Treatment.NOT_STATED))
                .isEqualTo(Facts.NONE);
    }

    @Test
    void every_fact_is_found_by_its_name() {
        assertThat(Stream.of(ClinicalFact.values()))
                .allSatisfy(
                        fact -> assertThat(ClinicalFact.find(fact.printed())).contains(fact));
    }
}
