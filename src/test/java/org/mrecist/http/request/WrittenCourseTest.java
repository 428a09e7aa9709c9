package org.mrecist.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.http.openapi.Examples;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.Visit;

/// A course that is written as a request is read again as the same course.
class WrittenCourseTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final CourseReader reader = new CourseReader(CriteriaRegistry.names());

    /// The example courses that state no clinical context.
    static List<String> examples() {
        return Examples.NAMES.stream()
                .filter(name -> !Examples.read(name).get("value").has("context"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_written_course_is_read_as_the_same_course(String name) throws IOException {
        assertIsReadAgain(read(Examples.read(name).get("value").toString()));
    }

    @Test
    void every_kind_of_finding_every_report_and_every_choice_is_written() throws IOException {
        assertIsReadAgain(read("""
                {"subject": "S-1", "criteria": ["RECIST_1_1"],
                 "protocol": {"mrecistAbsoluteIncreaseMm": 5, "tooSmallToMeasureMm": 4.5, "partialSumProgression": false,
                   "heldResponse": "EACH_VISIT", "reappearanceAfterCompleteResponse": "NUMERIC",
                   "mrecistPortaHepatisNodeNormalBelowMm": 20, "minStableDiseaseDays": 56, "confirmationRequired": true,
                   "confirmationDays": 30, "maxNotEvaluableBetween": 2, "acceptStableBetween": true,
                   "completeThenPartial": "PARTIAL", "completeThenStable": "STABLE"},
                 "treatment": {"start": "2026-01-02", "modality": "TACE", "combinedWith": ["SYSTEMIC_TKI"], "agents": ["SORAFENIB"],
                   "sessionsSameTarget": 2, "lastDate": "2026-01-20"},
                 "lesions": [
                   {"id": "T1", "role": "TARGET", "kind": "MASS", "site": "LIVER", "location": "segment II",
                    "wellDefined": true, "previouslyTreated": false, "treatedThisCourse": true},
                   {"id": "T2", "role": "TARGET", "kind": "MASS", "site": "LIVER"},
                   {"id": "T3", "role": "TARGET", "kind": "MASS", "site": "LUNG"},
                   {"id": "T4", "role": "TARGET", "kind": "LYMPH_NODE", "site": "LYMPH_NODE_OTHER"},
                   {"id": "T1a", "role": "TARGET", "kind": "MASS", "site": "LIVER", "partOf": "T1"},
                   {"id": "NT1", "role": "NON_TARGET", "kind": "MASS", "site": "LIVER"},
                   {"id": "NT2", "role": "NON_TARGET", "kind": "MASS", "site": "BONE"}],
                 "visits": [
                   {"id": "V0", "date": "2026-01-01", "baseline": true,
                    "imaging": {"modality": "MRI", "arterialPhase": "ADEQUATE", "sliceThicknessMm": 2.5,
                      "contrastAgent": "GADOXETATE", "lipiodolObscures": false},
                    "afpNgPerMl": 12.5, "markerNormal": false, "chestImaged": true,
                    "findings": [
                      {"lesion": "T1", "longestDiameterMm": 40, "viableDiameterMm": 30.25},
                      {"lesion": "T2", "longestDiameterMm": 20, "viableDiameterMm": 20},
                      {"lesion": "T3", "longestDiameterMm": 15},
                      {"lesion": "T4", "shortAxisMm": 17},
                      {"lesion": "NT1", "state": "PRESENT", "enhancing": true},
                      {"lesion": "NT2", "state": "PRESENT"}]},
                   {"id": "V1", "date": "2026-03-01", "statedOverall": {"RECIST_1_1": "SD"},
                    "findings": [
                      {"lesion": "T1a", "longestDiameterMm": 12, "viableDiameterMm": 12},
                      {"lesion": "T2", "mergedInto": "T1a"},
                      {"lesion": "T3", "state": "TOO_SMALL_TO_MEASURE"},
                      {"lesion": "T4", "state": "NOT_EVALUABLE", "reason": "motion"},
                      {"lesion": "NT1", "state": "ABSENT"},
                      {"lesion": "NT2", "state": "UNEQUIVOCAL_PROGRESSION"}],
                    "newLesions": [
                      {"id": "N1", "kind": "MASS", "site": "LIVER", "longestDiameterMm": 11, "pattern": "TYPICAL",
                       "certainty": "EQUIVOCAL", "location": "segment V"},
                      {"id": "N2", "kind": "LYMPH_NODE", "site": "LYMPH_NODE_OTHER", "shortAxisMm": 16}]},
                   {"id": "V2", "date": "2026-05-01",
                    "newLesions": [{"id": "N1", "kind": "MASS", "site": "LIVER", "state": "ABSENT"}]}],
                 "interventions": [{"date": "2026-04-01", "modality": "ABLATION", "lesions": ["T2"]}],
                 "followUp": {"lastKnownAliveDate": "2026-06-01", "newTherapyDate": "2026-05-20"}}
                """));
    }

    @Test
    void ids_that_a_request_does_not_take_are_changed_and_stay_apart() {
        var ids = new RequestIds();
        assertThat(ids.of("WEEK 8")).isEqualTo("WEEK-8");
        assertThat(ids.of("WEEK/8")).isEqualTo("WEEK-8-2");
        assertThat(ids.of("WEEK 8")).isEqualTo("WEEK-8");
        assertThat(ids.of("v".repeat(70))).hasSize(64);
        assertThat(ids.of("v".repeat(71))).hasSize(64).endsWith("-2");
    }

    @Test
    void a_course_with_a_clinical_context_is_not_written_without_it() throws IOException {
        var read =
                read(Examples.read("next-steps-after-a-first-tace").get("value").toString());
        assertThat(read.course().context()).isNotEqualTo(ClinicalContext.NOT_STATED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrittenCourse.of(read.course(), read.criteria(), read.protocol()));
    }

    private void assertIsReadAgain(ReadCourse read) throws IOException {
        var written = JSON.writeValueAsString(WrittenCourse.of(read.course(), read.criteria(), read.protocol()));
        var again = read(written);
        assertThat(again.course()).isEqualTo(read.course());
        assertThat(again.criteria()).isEqualTo(read.criteria());
        assertThat(again.protocol()).isEqualTo(read.protocol());
    }

    private ReadCourse read(String text) throws IOException {
        return switch (reader.read(text.getBytes(UTF_8))) {
            case Reading.Read<ReadCourse>(var read) -> inDateOrder(read);
            case Reading.Refused<ReadCourse> refused -> throw new IOException(refused.toString());
        };
    }

    /// Written courses have their visits in date order, so that the places of the visits in the document follow it.
    private static ReadCourse inDateOrder(ReadCourse read) {
        assertThat(read.course().visits()).extracting(Visit::position).isSorted();
        return read;
    }
}
