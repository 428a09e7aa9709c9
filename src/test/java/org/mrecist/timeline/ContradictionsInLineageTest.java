package org.mrecist.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContradictionsInLineageTest {
    private static final String TWO_TARGETS = """
            lesion T1 TARGET MASS LIVER
            lesion T2 TARGET MASS LUNG
            """;
    private static final String THREE_TARGETS = TWO_TARGETS + "lesion T3 TARGET MASS LIVER\n";
    private static final String SPLIT = """
            lesion T1 TARGET MASS LIVER
            lesion P1 TARGET MASS LIVER part-of T1
            lesion P2 TARGET MASS LIVER part-of T1
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"merges", "parts"})
    void contradictions_are_told_at_their_place(String name, String course, List<String> faults) {
        assertThat(CourseText.contradictions(course, Set.of())).isEqualTo(faults);
    }

    static Stream<Arguments> merges() {
        return Stream.of(
                told("two targets may merge into a third, and one may part again", THREE_TARGETS + """
                        visit V0 2024-01-01
                        found T1 40
                        found T2 30
                        found T3 20
                        visit V1 2024-02-01
                        found T1 merged-into T2
                        found T2 60
                        found T3 merged-into T2
                        visit V2 2024-03-01
                        found T2 60
                        found T3 20
                        """),
                told(
                        "a cycle of merges",
                        THREE_TARGETS + """
                        visit V0 2024-01-01
                        found T1 merged-into T2
                        found T2 merged-into T3
                        found T3 merged-into T1
                        """,
                        "/visits/0/findings/0/mergedInto merge-cycle",
                        "/visits/0/findings/1/mergedInto merge-cycle",
                        "/visits/0/findings/2/mergedInto merge-cycle"),
                told(
                        "into a cycle of others",
                        THREE_TARGETS + """
                        visit V0 2024-01-01
                        found T1 merged-into T2
                        found T2 merged-into T3
                        found T3 merged-into T2
                        """,
                        "/visits/0/findings/0/mergedInto merged-into-unmeasured",
                        "/visits/0/findings/1/mergedInto merge-cycle",
                        "/visits/0/findings/2/mergedInto merge-cycle"),
                told(
                        "into itself",
                        TWO_TARGETS + "visit V0 2024-01-01\nfound T1 merged-into T1",
                        "/visits/0/findings/0/mergedInto merged-into-itself"),
                told(
                        "into a lesion that there is not",
                        TWO_TARGETS + "visit V0 2024-01-01\nfound T1 merged-into T9",
                        "/visits/0/findings/0/mergedInto unknown-lesion"),
                told(
                        "into a lesion without a diameter at that visit",
                        THREE_TARGETS + """
                        visit V0 2024-01-01
                        found T1 40
                        found T2 30
                        found T3 merged-into T2
                        visit V1 2024-02-01
                        found T1 merged-into T2
                        found T2 PRESENT
                        visit V2 2024-03-01
                        found T1 merged-into T2
                        visit V3 2024-04-01
                        found T1 merged-into T2
                        found T2 TOO_SMALL
                        """,
                        "/visits/1/findings/0/mergedInto merged-into-unmeasured",
                        "/visits/2/findings/0/mergedInto merged-into-unmeasured",
                        "/visits/3/findings/0/mergedInto merged-into-unmeasured"),
                told(
                        "with a non-target, on either side",
                        """
                        lesion T1 TARGET MASS LIVER
                        lesion N1 NON_TARGET MASS LIVER
                        lesion N2 NON_TARGET MASS LIVER
                        visit V0 2024-01-01
                        found T1 merged-into N1
                        found N1 50
                        found N2 merged-into N1
                        """,
                        "/visits/0/findings/0/mergedInto merged-into-non-target",
                        "/visits/0/findings/2/mergedInto merged-into-non-target",
                        "/visits/0/findings/2/mergedInto merged-non-target"));
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                told("the parts take the place of the whole", SPLIT + """
                        visit V1 2024-02-01
                        found P1 20
                        visit V0 2024-01-01
                        found T1 40
                        visit V2 2024-03-01
                        found P1 20
                        found P2 10
                        """),
                told(
                        "the whole is not found any more once a part is",
                        SPLIT + """
                        visit V0 2024-01-01
                        found T1 40
                        visit V2 2024-03-01
                        found P1 20
                        found T1 NOT_EVALUABLE
                        visit V3 2024-04-01
                        found T1 40
                        visit V1 2024-02-01
                        found P2 20
                        found T1 40
                        """,
                        "/visits/1/findings/1/lesion parent-found-beside-part",
                        "/visits/2/findings/0/lesion parent-found-beside-part",
                        "/visits/3/findings/1/lesion parent-found-beside-part"),
                told(
                        "a part of a part stands for both",
                        """
                        lesion T1 TARGET MASS LIVER
                        lesion P1 TARGET MASS LIVER part-of T1
                        lesion Q1 TARGET MASS LIVER part-of P1
                        visit V0 2024-01-01
                        found T1 40
                        visit V1 2024-02-01
                        found Q1 20
                        visit V2 2024-03-01
                        found P1 20
                        found T1 20
                        """,
                        "/visits/2/findings/0/lesion parent-found-beside-part",
                        "/visits/2/findings/1/lesion parent-found-beside-part"),
                told(
                        "of a lesion that there is not",
                        "lesion T1 TARGET MASS LIVER part-of T9\nvisit V0 2024-01-01",
                        "/lesions/0/partOf unknown-lesion"),
                told(
                        "of itself",
                        "lesion T1 TARGET MASS LIVER part-of T1\nvisit V0 2024-01-01\nfound T1 12",
                        "/lesions/0/partOf part-of-itself"),
                told("in a circle", """
                        lesion T1 TARGET MASS LIVER part-of T2
                        lesion T2 TARGET MASS LIVER part-of T1
                        lesion T3 TARGET MASS LIVER part-of T2
                        visit V0 2024-01-01
                        found T1 10
                        found T2 10
                        """, "/lesions/0/partOf part-cycle", "/lesions/1/partOf part-cycle"),
                told(
                        "whole and part are targets",
                        """
                        lesion N1 NON_TARGET MASS LIVER
                        lesion T1 TARGET MASS LIVER part-of N1
                        lesion T2 TARGET MASS LIVER
                        lesion N2 NON_TARGET MASS LIVER part-of T2
                        visit V0 2024-01-01
                        """,
                        "/lesions/1/partOf part-of-non-target",
                        "/lesions/3/partOf part-not-target"));
    }

    private static Arguments told(String name, String course, String... faults) {
        return Arguments.of(name, course, List.of(faults));
    }
}
