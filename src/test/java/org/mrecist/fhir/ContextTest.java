package org.mrecist.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.JsonChanges;
import org.mrecist.fhir.evaluate.EvaluationRequest;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.Reading;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.ClinicalContext.BclcStage;
import org.mrecist.timeline.ClinicalContext.ChildPughClass;

/// The clinical facts that the next steps ask for are read from the observations of a record.
class ContextTest {
    private static final String LOINC = "http://loinc.org";
    private static final String NCIT = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl";
    private static final String OWN = "http://mrecist.alt/fhir/CodeSystem/mrecist";

    @Test
    void what_is_sound_is_read() {
        var context = context(read(List.of()));
        assertThat(context.ecog()).isEqualTo(1);
        assertThat(context.afpNgPerMl()).isEqualTo(new BigDecimal("412.5"));
        assertThat(context.liver()).isNull();
        assertThat(context.prior()).isNull();
    }

    @ParameterizedTest(name = "{1} by {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "valueInteger": 3                                                          | 3
            "valueQuantity": {"value": 2.0, "unit": "{score}"}                         | 2
            "valueCodeableConcept": {"coding": [{"system": "http://loinc.org", "code": "LA9622-7"}]} | 0
            "valueCodeableConcept": {"coding": [{"system": "http://x", "code": "y"}, {"system": "http://loinc.org", "code": "LA9626-8"}]} | 4
            "valueInteger": 5                                                          |
            "valueQuantity": {"value": 1.5}                                            |
            "valueQuantity": {"value": 1, "comparator": "<"}                           |
            "valueString": "1"                                                         |
            "valueCodeableConcept": {"text": "1"}                                      |
            """)
    void performance_status(String value, Integer expected) {
        var reading = read(List.of(observation(LOINC, "89247-1", "2024-03-06", value)));
        if (expected == null) {
            assertThat(context(reading).ecog()).isEqualTo(1);
            assertThat(codes(reading)).containsExactly("not-read");
        } else {
            assertThat(context(reading).ecog()).isEqualTo(expected);
            assertThat(codes(reading)).isEmpty();
        }
    }

    @Test
    void child_pugh_score_and_class_with_the_earlier_of_their_days() {
        var reading = read(List.of(
                observation(LOINC, "98152-2", "2024-02-01", "\"valueInteger\": 7"),
                observation(LOINC, "98153-0", "2024-02-03", "\"valueString\": \" B \""),
                observation(LOINC, "98152-2", "2023-02-01", "\"valueInteger\": 5")));
        var liver = context(reading).liver();
        assertThat(liver.childPughScore()).isEqualTo(7);
        assertThat(liver.childPughClass()).isEqualTo(ChildPughClass.B);
        assertThat(liver.date()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(codes(reading)).isEmpty();
    }

    @ParameterizedTest(name = "{0}#{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ncit | C115132    | "valueCodeableConcept": {"coding": [{"system": "http://hospital.example", "code": "B"}]} | STAGE_B
            ncit | C115134    | "valueString": "0"                                                                       | STAGE_0
            own  | bclc-stage | "valueCodeableConcept": {"coding": [{"system": "http://mrecist.alt/fhir/CodeSystem/mrecist", "code": "STAGE_C"}]} | STAGE_C
            ncit | C115132    | "valueString": "E"                                                                       |
            """)
    void bclc_stage(String system, String code, String value, BclcStage expected) {
        var reading = read(List.of(observation(system.equals("own") ? OWN : NCIT, code, "2024-03-01", value)));
        assertThat(context(reading).bclcStage()).isEqualTo(expected);
        assertThat(codes(reading)).isEqualTo(expected == null ? List.of("not-read") : List.of());
    }

    @Test
    void of_several_values_the_latest_counts_and_of_one_day_the_first() {
        var reading = read(List.of(
                observation(LOINC, "1834-1", "2024-04-01", "\"valueQuantity\": {\"value\": 30, \"unit\": \"ng/mL\"}"),
                observation(LOINC, "1834-1", "2024-04-01", "\"valueQuantity\": {\"value\": 31, \"unit\": \"ng/mL\"}"),
                observation(LOINC, "1834-1", "2024-02-01", "\"valueQuantity\": {\"value\": 99, \"unit\": \"ng/mL\"}"),
                observation(LOINC, "89247-1", "2024-04-01", "\"valueInteger\": 2"),
                observation(LOINC, "89247-1", "2024-04-01", "\"valueInteger\": 3")));
        assertThat(context(reading).afpNgPerMl()).isEqualTo("30");
        assertThat(context(reading).ecog()).isEqualTo(2);
        assertThat(codes(reading)).containsExactly("not-read", "not-read");
    }

    @Test
    void what_does_not_hold_and_what_has_no_day_is_not_read() {
        var reading = read(List.of(
                observation("cancelled", LOINC, "89247-1", "2024-04-01", "\"valueInteger\": 2"),
                observation(LOINC, "89247-1", "2024-04", "\"valueInteger\": 3")));
        assertThat(context(reading).ecog()).isEqualTo(1);
        assertThat(codes(reading)).containsExactly("not-read");
    }

    @Test
    void a_checkpoint_inhibitor_that_was_ever_given_is_known() {
        var given = read(List.of("""
                {"resource": {"resourceType": "MedicationStatement", "status": "stopped",
                 "subject": {"reference": "Patient/ZZpatient"},
                 "medicationCodeableConcept": {"coding": [{"system": "http://www.whocc.no/atc", "code": "L01FF01"}]},
                 "effectivePeriod": {"start": "2022-01-01", "end": "2022-06-01"}}}
                """));
        assertThat(context(given).prior().anyCheckpointInhibitor()).isTrue();
    }

    private static String observation(String system, String code, String date, String value) {
        return observation("final", system, code, date, value);
    }

    private static String observation(String status, String system, String code, String date, String value) {
        return """
                {"resource": {"resourceType": "Observation", "status": "%s", "subject": {"reference": "Patient/ZZpatient"},
                 "code": {"coding": [{"system": "%s", "code": "%s"}]}, "effectiveDateTime": "%s", %s}}
                """.formatted(status, system, code, date, value);
    }

    private static Reading<EvaluationRequest> read(List<String> entries) {
        var parameters = JsonChanges.read(BadInput.SOUND);
        var bundle = (ObjectNode) parameters.at("/parameter/0/resource");
        entries.forEach(entry -> JsonChanges.changed(bundle, Map.of("/entry/-", entry), List.of()));
        return Evaluations.read(parameters.toString());
    }

    private static ClinicalContext context(Reading<EvaluationRequest> reading) {
        return ((Reading.Read<EvaluationRequest>) reading)
                .value()
                .chart()
                .courses()
                .getFirst()
                .course()
                .context();
    }

    private static List<String> codes(Reading<EvaluationRequest> reading) {
        return ((Reading.Read<EvaluationRequest>) reading)
                .issues().stream().map(Issue::code).toList();
    }
}
