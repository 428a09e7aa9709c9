package org.mrecist.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mrecist.lesion.Lesion;
import org.mrecist.timeline.Course;

/// What became of the lesions of a course, whatever the rule set. What the rule sets make of it stands in
/// `vectors/split-and-merge.txt` and `vectors/interventions.txt`.
class DescentTest {
    private static final Course SPLIT_AND_MERGED = course("""
            lesion                            | 2024-01-01 | 2024-03-01 | 2024-05-01 | 2024-07-01
            L1 TARGET MASS LIVER              | 60v60      |            |            |
            L1a TARGET MASS LIVER part-of=L1  |            | 20v20      |            |
            L1b TARGET MASS LIVER part-of=L1  |            | 25v25      | >L2        | 12v12
            L1c TARGET MASS LIVER part-of=L1a |            |            | 10v10      | gone
            L2 TARGET MASS LIVER              | 30v30      | 30v30      | 40v40      | 40v40
            B1 NON_TARGET BONE BONE           | +          | +          |            | +
            """);

    @Test
    void each_lesion_stands_for_itself_at_the_baseline_and_no_part_does() {
        assertThat(standing(SPLIT_AND_MERGED, 0)).containsExactly("L1", "L2", "B1");
    }

    @Test
    void from_its_first_finding_on_the_parts_stand_for_the_lesion_that_split() {
        assertThat(standing(SPLIT_AND_MERGED, 1)).containsExactly("L1a", "L1b", "L2", "B1");
    }

    @Test
    void neither_a_part_that_split_again_nor_one_that_merged_stands_for_itself() {
        assertThat(standing(SPLIT_AND_MERGED, 2)).containsExactly("L1c", "L2", "B1");
    }

    @Test
    void a_lesion_that_is_told_apart_again_stands_for_itself_and_so_does_one_that_is_gone() {
        assertThat(standing(SPLIT_AND_MERGED, 3)).containsExactly("L1b", "L1c", "L2", "B1");
    }

    @Test
    void a_part_is_treated_with_the_lesion_that_it_split_from_but_not_with_another() {
        var course = treated("SYSTEMIC_TKI");
        assertThat(List.of("L1", "L1a", "L1c")).allMatch(lesion -> isTreated(lesion, course, 1));
        assertThat(isTreated("L2", course, 1)).isFalse();
        assertThat(isTreated("L1", course, 0)).isFalse();
    }

    @Test
    void in_a_course_of_local_treatment_no_lesion_counts_as_treated_beside_it() {
        assertThat(isTreated("L1", treated("TACE"), 1)).isFalse();
    }

    private static List<String> standing(Course course, int visit) {
        return new Descent(course).standing(visit).stream().map(Lesion::id).toList();
    }

    private static boolean isTreated(String lesion, Course course, int visit) {
        return new Descent(course).isTreatedLocally(Objects.requireNonNull(course.lesion(lesion)), visit);
    }

    private static Course treated(String treatment) {
        return course("treatment: " + treatment + """

                intervention: 2024-02-01 ABLATION L1
                lesion                            | 2024-01-01 | 2024-03-01
                L1 TARGET MASS LIVER              | 60v60      |
                L1a TARGET MASS LIVER part-of=L1  |            |
                L1b TARGET MASS LIVER part-of=L1  |            | 10v10
                L1c TARGET MASS LIVER part-of=L1a |            | 10v10
                L2 TARGET MASS LIVER              | 30v30      | 30v30
                """);
    }

    private static Course course(String text) {
        return PatientTable.readAll("=== descent\nsource: criteria 2, lineage\n" + text + "---\nboth sum | |\n")
                .getFirst()
                .course();
    }
}
