package org.mrecist.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContradictionsTest {
    private static final String TWO_TARGETS = """
            lesion T1 TARGET MASS LIVER
            lesion T2 TARGET MASS LUNG
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"lesions", "visits", "findings", "newLesions", "treatments"})
    void contradictions_are_told_at_their_place(String name, String course, List<String> faults) {
        assertThat(CourseText.contradictions(course, Set.of())).isEqualTo(faults);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsound")
    void nothing_is_concluded_from_what_could_not_be_read(String name, String course, Set<String> unsound) {
        assertThat(CourseText.contradictions(course, Set.of()))
                .as("without the unsound place")
                .isNotEmpty();
        assertThat(CourseText.contradictions(course, unsound)).isEmpty();
    }

    static Stream<Arguments> lesions() {
        return Stream.of(
                told("nothing at all", "visit V0 2024-01-01", "/lesions no-lesions"),
                told("new lesions alone are enough", "visit V0 2024-01-01\nnew N1 MASS LIVER"),
                told(
                        "an id of two lesions, and nothing more is said of either",
                        """
                        lesion T1 TARGET MASS LIVER
                        lesion T1 NON_TARGET LYMPH_NODE LYMPH_NODE_OTHER
                        lesion T1 NON_TARGET MASS LIVER
                        visit V0 2024-01-01
                        visit V1 2024-02-01
                        found T1 - 5
                        """,
                        "/lesions/1/id duplicate-lesion-id",
                        "/lesions/2/id duplicate-lesion-id"),
                told(
                        "a node lies in a lymph node",
                        """
                        lesion T1 TARGET LYMPH_NODE LYMPH_NODE_PORTA_HEPATIS
                        lesion T2 TARGET LYMPH_NODE LYMPH_NODE_OTHER
                        lesion T3 TARGET LYMPH_NODE OTHER
                        lesion T4 TARGET LYMPH_NODE LIVER
                        lesion T5 TARGET MASS LYMPH_NODE_OTHER
                        lesion T6 NON_TARGET OTHER LYMPH_NODE_PORTA_HEPATIS
                        lesion T7 TARGET MASS BONE
                        visit V0 2024-01-01
                        """,
                        "/lesions/3/site site-does-not-fit-kind",
                        "/lesions/4/site site-does-not-fit-kind",
                        "/lesions/5/site site-does-not-fit-kind"));
    }

    static Stream<Arguments> visits() {
        return Stream.of(
                told(
                        "ids and dates of visits are their own",
                        TWO_TARGETS + """
                        visit V0 2024-03-01
                        visit V1 2024-01-01
                        visit V0 2024-02-01
                        visit V2 2024-01-01
                        """,
                        "/visits/2/id duplicate-visit-id",
                        "/visits/3/date two-visits-on-one-date"),
                told(
                        "one visit is the baseline",
                        TWO_TARGETS + """
                        visit V0 2024-03-01 baseline
                        visit V1 2024-01-01
                        visit V2 2024-02-01 baseline
                        visit V3 2024-04-01 baseline
                        found T1 10
                        """,
                        "/visits/2/baseline two-baselines",
                        "/visits/3/baseline two-baselines"),
                told(
                        "nothing comes after death",
                        TWO_TARGETS + """
                        visit V0 2024-01-01
                        visit V1 2024-03-01
                        visit V2 2024-03-02
                        treated 2024-03-02 TACE T1
                        start 2024-03-02
                        last 2024-03-03
                        death 2024-03-01
                        alive 2024-03-02
                        other-therapy 2024-03-02
                        progression 2024-03-02
                        """,
                        "/followUp/lastKnownAliveDate date-after-death",
                        "/followUp/newTherapyDate date-after-death",
                        "/followUp/progressionDate date-after-death",
                        "/interventions/0/date date-after-death",
                        "/treatment/lastDate date-after-death",
                        "/treatment/start date-after-death",
                        "/visits/2/date date-after-death"),
                told("the day of death itself is none too late", TWO_TARGETS + """
                        visit V0 2024-01-01
                        death 2024-01-01
                        alive 2024-01-01
                        progression 2024-01-01
                        """),
                told(
                        "the last treatment is not before the first",
                        TWO_TARGETS + "visit V0 2024-01-01\nstart 2024-01-05\nlast 2024-01-04",
                        "/treatment/lastDate last-treatment-before-start"),
                told(
                        "the last treatment may be the first",
                        TWO_TARGETS + "visit V0 2024-01-01\nstart 2024-01-05\nlast 2024-01-05"));
    }

    static Stream<Arguments> findings() {
        return Stream.of(
                told(
                        "one finding for each lesion that there is",
                        TWO_TARGETS + """
                        visit V0 2024-01-01
                        found T1 40
                        found T9 12
                        found T1 ABSENT
                        """,
                        "/visits/0/findings/1/lesion unknown-lesion",
                        "/visits/0/findings/2/lesion duplicate-finding"),
                told(
                        "nodes and fluid have no viable part",
                        """
                        lesion T1 TARGET LYMPH_NODE LYMPH_NODE_OTHER
                        lesion N1 NON_TARGET EFFUSION_OR_ASCITES PERITONEUM
                        lesion N2 NON_TARGET TUMOUR_THROMBUS PORTAL_VEIN
                        visit V0 2024-01-01
                        found T1 - 0 20
                        found N1 30 5
                        found N2 30 5
                        """,
                        "/visits/0/findings/0/viableDiameterMm member-does-not-fit-kind",
                        "/visits/0/findings/1/viableDiameterMm member-does-not-fit-kind"),
                told(
                        "unequivocal progression is of non-targets",
                        """
                        lesion T1 TARGET MASS LIVER
                        lesion N1 NON_TARGET MASS LIVER
                        visit V0 2024-01-01
                        found T1 PROGRESSION
                        found N1 PROGRESSION
                        """,
                        "/visits/0/findings/0/state progression-on-target"),
                told(
                        "a target that is found later was found at the baseline",
                        """
                        lesion T1 TARGET MASS LIVER
                        lesion T2 TARGET MASS LIVER
                        lesion T3 TARGET MASS LIVER
                        lesion T4 TARGET MASS LIVER
                        lesion N1 NON_TARGET MASS LIVER
                        lesion P1 TARGET MASS LIVER part-of T2
                        visit V0 2024-01-01
                        found T4 30
                        visit V2 2024-03-01
                        found T1 ABSENT
                        found N1 PRESENT
                        found P1 20
                        visit V1 2024-02-01 baseline
                        found T2 NOT_EVALUABLE
                        """,
                        "/lesions/0 target-without-baseline"));
    }

    static Stream<Arguments> newLesions() {
        return Stream.of(
                told(
                        "an id is that of one lesion over all visits",
                        """
                        lesion T1 TARGET MASS LIVER
                        visit V0 2024-01-01
                        visit V2 2024-03-01
                        new N1 MASS LUNG
                        new T1 MASS LIVER
                        visit V1 2024-02-01
                        new N1 BONE BONE
                        new N2 MASS LIVER
                        new N2 MASS LUNG
                        """,
                        "/visits/1/newLesions/1/id new-lesion-id-taken",
                        "/visits/2/newLesions/0/kind new-lesion-changed",
                        "/visits/2/newLesions/0/site new-lesion-changed",
                        "/visits/2/newLesions/2/id duplicate-new-lesion"),
                told(
                        "members fit the kind",
                        """
                        visit V0 2024-01-01
                        visit V1 2024-02-01
                        new N1 LYMPH_NODE LIVER
                        new N2 MASS LYMPH_NODE_OTHER
                        new N3 MASS LIVER cytology false
                        new N4 EFFUSION_OR_ASCITES PERITONEUM cytology true
                        """,
                        "/visits/1/newLesions/0/site site-does-not-fit-kind",
                        "/visits/1/newLesions/1/site site-does-not-fit-kind",
                        "/visits/1/newLesions/2/cytologyPositive member-does-not-fit-kind"),
                told(
                        "what is gone has no size",
                        """
                        visit V0 2024-01-01
                        new N1 MASS LIVER longest 12 short 0.01 absent true
                        new N2 MASS LIVER longest 0 absent true
                        """,
                        "/visits/0/newLesions/0/longestDiameterMm absent-with-diameter",
                        "/visits/0/newLesions/0/shortAxisMm absent-with-diameter"),
                told(
                        "what is there at the baseline is not newly settled",
                        """
                        visit V1 2024-02-01
                        new N1 MASS LIVER certainty UNEQUIVOCAL
                        new N2 EFFUSION_OR_ASCITES PERITONEUM cytology true
                        visit V0 2024-01-01
                        new N1 MASS LIVER certainty UNEQUIVOCAL
                        new N2 EFFUSION_OR_ASCITES PERITONEUM cytology true
                        new N3 MASS LIVER certainty EQUIVOCAL
                        new N4 EFFUSION_OR_ASCITES PERITONEUM cytology false
                        """,
                        "/visits/1/newLesions/0/certainty unequivocal-at-baseline",
                        "/visits/1/newLesions/1/cytologyPositive unequivocal-at-baseline"));
    }

    static Stream<Arguments> treatments() {
        return Stream.of(told(
                "an intervention is local and of lesions that there are",
                """
                lesion T1 TARGET MASS LIVER
                visit V0 2024-01-01
                visit V1 2024-02-01
                new N1 MASS LIVER
                treated 2024-01-15 SYSTEMIC_ICI T1
                treated 2024-01-16 NONE T1
                treated 2024-03-01 ABLATION N1,T9,T1
                """,
                "/interventions/0/modality intervention-not-local",
                "/interventions/1/modality intervention-not-local",
                "/interventions/2/lesions/1 unknown-lesion"));
    }

    static Stream<Arguments> unsound() {
        var later = """
                lesion T1 TARGET MASS LIVER
                visit V0 2024-01-01
                visit V1 2024-02-01
                found T1 20
                """;
        var unknown = "lesion T1 TARGET MASS LIVER\nvisit V0 2024-01-01\nfound T9 20\ntreated 2024-02-01 TACE T9";
        var merged = TWO_TARGETS + "visit V0 2024-01-01\nfound T1 merged-into T2\nfound T2 PRESENT";
        return Stream.of(
                Arguments.of("the id of a lesion", unknown, Set.of("/lesions/0/id")),
                Arguments.of("a lesion", unknown, Set.of("/lesions/0")),
                Arguments.of("all lesions", unknown, Set.of("/lesions")),
                Arguments.of(
                        "the reference itself",
                        unknown,
                        Set.of("/visits/0/findings/0/lesion", "/interventions/0/lesions/0")),
                Arguments.of("the date of some visit", later, Set.of("/visits/1/date")),
                Arguments.of("the mark of a baseline", later, Set.of("/visits/1/baseline")),
                Arguments.of("a finding of the baseline", later, Set.of("/visits/0/findings/0/lesion")),
                Arguments.of("the findings of the baseline", later, Set.of("/visits/0/findings")),
                Arguments.of("a misspelt member of the baseline", later, Set.of("/visits/0/finding")),
                Arguments.of("the role of the target", later, Set.of("/lesions/0/role")),
                Arguments.of("what it may be a part of", later, Set.of("/lesions/0/partOf")),
                Arguments.of(
                        "a member of the carrier's finding", merged, Set.of("/visits/0/findings/1/longestDiameterMm")),
                Arguments.of("a finding that may be the carrier's", merged, Set.of("/visits/0/findings/1/lesion")),
                Arguments.of(
                        "the site",
                        "lesion T1 TARGET MASS LYMPH_NODE_OTHER\nvisit V0 2024-01-01",
                        Set.of("/lesions/0/site")),
                Arguments.of(
                        "the kind",
                        "lesion T1 TARGET MASS LYMPH_NODE_OTHER\nvisit V0 2024-01-01",
                        Set.of("/lesions/0/kind")),
                Arguments.of(
                        "new lesions that may have the id",
                        "lesion T1 TARGET MASS LIVER\nvisit V0 2024-01-01\ntreated 2024-02-01 TACE N1",
                        Set.of("/visits/0/newLesions")),
                Arguments.of("new lesions that may be there", "visit V0 2024-01-01", Set.of("/visits/0/newLesions")),
                Arguments.of(
                        "the date that follows death",
                        "lesion T1 TARGET MASS LIVER\nvisit V0 2024-01-01\ndeath 2023-01-01",
                        Set.of("/visits/0/date")));
    }

    private static Arguments told(String name, String course, String... faults) {
        return Arguments.of(name, course, List.of(faults));
    }
}
