package org.mrecist.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mrecist.criteria.mrecist.Mrecist;
import org.mrecist.criteria.recist11.Recist11;

/// What is told of a new lesion over the whole course. What it makes of each visit stands in `cases/new-lesions.txt`.
class NewLesionCourseTest {
    private static final PatientTable TABLE = PatientTable.readAll("""
            === new lesions
            source: criteria 5, new lesions
            treatment: SYSTEMIC_ICI
            intervention: 2024-04-01 SBRT X3
            lesion               | 2024-01-01          | 2024-03-01            | 2024-05-01
            L1 TARGET MASS LUNG  | 40                  | 40                    | 40
            X1 NEW MASS LUNG     |                     | 8 equivocal           | 12 unequivocal
            W1 NEW MASS LIVER    | 8 atypical equivocal | 18 atypical unequivocal |
            X3 NEW BONE BONE     |                     | 8 equivocal           | 12 unequivocal
            X2 NEW MASS LIVER    |                     |                       | 12 typical
            W2 NEW MASS ADRENAL  | 8 equivocal         |                       |
            ---
            both new             | -                   |                       |
            """).getFirst();

    @Test
    void each_is_settled_by_the_first_visit_that_shows_it_to_be_tumour_or_closed_by_a_treatment() {
        assertThat(told(new Mrecist()))
                .containsExactly(
                        "W1 watched settled by visit 1",
                        "W2 watched pending",
                        "X1 settled by visit 2",
                        "X3 pending closed from visit 2",
                        "X2 settled by visit 2");
    }

    @Test
    void each_rule_set_settles_by_its_own_rules() {
        assertThat(told(new Recist11()))
                .containsExactly(
                        "W1 watched settled by visit 1",
                        "W2 watched pending",
                        "X1 settled by visit 2",
                        "X3 pending closed from visit 2",
                        "X2 pending");
    }

    private static List<String> told(ResponseCriteria criteria) {
        return CourseResponse.of(TABLE.course(), criteria, TABLE.protocol()).reading().newLesions().stream()
                .map(NewLesionCourseTest::told)
                .toList();
    }

    private static String told(NewLesionCourse lesion) {
        return lesion.id()
                + (lesion.watchedSinceBaseline() ? " watched" : "")
                + (lesion.isSettled() ? " settled by visit " + lesion.settledAt() : " pending")
                + (lesion.closedFrom() < 0 ? "" : " closed from visit " + lesion.closedFrom());
    }
}
