package org.mrecist.bestresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrecist.bestresponse.Notation.REFERENCE;
import static org.mrecist.bestresponse.Notation.day;
import static org.mrecist.bestresponse.Notation.dayOf;
import static org.mrecist.bestresponse.Notation.followUp;
import static org.mrecist.bestresponse.Notation.protocol;
import static org.mrecist.bestresponse.Notation.visits;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.FollowUp;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Step;

class MilestonesTest {
    private static Milestones milestones(String visits, @Nullable String followUp, String settings) {
        return Milestones.of(visits(visits), REFERENCE, followUp(followUp), protocol(settings));
    }

    private static String told(@Nullable Milestone milestone) {
        return milestone == null
                ? "none"
                : (milestone.visit() == null ? "elsewhere " : "")
                        + milestone.category()
                        + "@"
                        + dayOf(milestone.date());
    }

    private static String told(Milestones milestones, @Nullable Integer days, CourseDuration duration) {
        var censored = milestones.censored().contains(duration);
        return days == null ? (censored ? "censored" : "none") : days + (censored ? "+" : "");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}, {3}, {4}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    SD@30 PR@60 CR@90 PD@120    | -             | PR@60 | PR@60 | PD@120
                    SD@30 PR@60 CR@80 CR@110    | -             | PR@60 | PR@60 | none
                    CR@60 CR@87                 | -             | CR@60 | none  | none
                    CR@60 CR@88                 | -             | CR@60 | CR@60 | none
                    CR@60 PR@90 PR@120          | -             | CR@60 | PR@90 | none
                    PR@30 PR(SD)@60             | -             | PR@30 | none  | none
                    PD@30 PR@60 PR@90 PD@120    | -             | none  | none  | PD@30
                    PD@-3 PR@-1 PR@60           | -             | PR@60 | none  | none
                    PR@30 PR@60 PD@90           | progression=59 | PR@30 | none | elsewhere PD@59
                    PR@30 PR@60 PD@90           | progression=60 | PR@30 | PR@30 | elsewhere PD@60
                    PR@30 PR@60 PD@90           | progression=90 | PR@30 | PR@30 | PD@90
                    PR@30 PR@60 PD@90           | progression=95 | PR@30 | PR@30 | PD@90
                    PR@30                       | progression=10 | none | none  | elsewhere PD@10
                    SD@30                       | -              | none | none  | none
                    """)
    void responses_and_progression(
            String visits, @Nullable String followUp, String first, String confirmed, String progression) {
        var milestones = milestones(visits, followUp, "");
        assertThat(told(milestones.firstResponse())).isEqualTo(first);
        assertThat(told(milestones.confirmedResponse())).isEqualTo(confirmed);
        assertThat(told(milestones.progression())).isEqualTo(progression);
        assertThat(milestones.referenceDate()).isEqualTo(REFERENCE);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}, {3}, {4}, {5}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    # visits | follow-up | response | its duration | to progression | free of it
                    PR@60 SD@90 PD@120    | -                         | 60   | 60   | 120  | 120
                    PR@0 PD@0             | -                         | 0    | 0    | 0    | 0
                    PR@60 SD@90 NE@120    | -                         | 60   | 30+  | 90+  | 90+
                    SD@30                 | -                         | none | none | 30+  | 30+
                    NE@30                 | -                         | none | none | 0+   | 0+
                    SD@-9                 | -                         | none | none | 0+   | 0+
                    SD@30                 | alive=400                 | none | none | 30+  | 30+
                    PR@60 SD@90           | death=100                 | 60   | 40   | 90+  | 100
                    PR@60 SD@90           | death=900                 | 60   | 840  | 90+  | 900
                    PR@60 PD@90           | death=100                 | 60   | 30   | 90   | 90
                    PR@60 PD@90           | death=90                  | 60   | 30   | 90   | 90
                    PR@60 PD@90           | death=89                  | 60   | 29   | 90   | 89
                    PR@60 SD@90           | progression=100           | 60   | 40   | 100  | 100
                    PR@60 SD@90           | progression=100 death=120 | 60   | 40   | 100  | 100
                    PR@60 SD@90 PD@120    | newTherapy=120            | 60   | 60   | 120  | 120
                    PR@60 SD@90 PD@120    | newTherapy=119            | 60   | 30+  | 90+  | 90+
                    PR@60 SD@90 SD@120    | newTherapy=90             | 60   | 30+  | 90+  | 90+
                    PR@60 SD@90 SD@120    | newTherapy=89             | 60   | 0+   | 60+  | 60+
                    PR@60 SD@90           | newTherapy=59             | 60   | 0+   | 0+   | 0+
                    PR@60 SD@90           | newTherapy=89 death=100   | 60   | 0+   | 60+  | 60+
                    PR@60 SD@90           | newTherapy=100 death=100  | 60   | 40   | 90+  | 100
                    SD@30                 | newTherapy=50 progression=60 | none | none | 30+ | 30+
                    SD@30                 | progression=-5            | none | none | none | none
                    SD@30                 | death=-5                  | none | none | 30+  | none
                    PR@60                 | death=50                  | 60   | none | 60+  | 50
                    """)
    void durations(
            String visits,
            @Nullable String followUp,
            String timeToResponse,
            String ofResponse,
            String toProgression,
            String free) {
        var milestones = milestones(visits, followUp, "");
        assertThat(milestones.timeToResponseDays() == null ? "none" : milestones.timeToResponseDays() + "")
                .isEqualTo(timeToResponse);
        assertThat(told(milestones, milestones.durationOfResponseDays(), CourseDuration.DURATION_OF_RESPONSE))
                .isEqualTo(ofResponse);
        assertThat(told(milestones, milestones.timeToProgressionDays(), CourseDuration.TIME_TO_PROGRESSION))
                .isEqualTo(toProgression);
        assertThat(told(milestones, milestones.progressionFreeSurvivalDays(), CourseDuration.PROGRESSION_FREE_SURVIVAL))
                .isEqualTo(free);
    }

    @Test
    void without_any_visit_the_durations_are_censored_at_once() {
        var milestones = milestones("", null, "");
        assertThat(milestones.timeToProgressionDays()).isZero();
        assertThat(milestones.progressionFreeSurvivalDays()).isZero();
        assertThat(milestones.censored())
                .containsExactly(CourseDuration.TIME_TO_PROGRESSION, CourseDuration.PROGRESSION_FREE_SURVIVAL);
        assertThat(milestones.timeToResponseDays()).isNull();
        assertThat(milestones.durationOfResponseDays()).isNull();
    }

    @Test
    void where_confirmation_is_required_the_response_that_is_confirmed_counts() {
        var visits = "PR@20 SD@40 PR@60 CR@90 PD@120";
        var required = milestones(visits, null, "confirmationRequired=true");
        assertThat(required.timeToResponseDays()).isEqualTo(60);
        assertThat(required.durationOfResponseDays()).isEqualTo(60);
        assertThat(told(required.firstResponse())).isEqualTo("PR@20");
        var notRequired = milestones(visits, null, "");
        assertThat(notRequired.timeToResponseDays()).isEqualTo(20);
        assertThat(notRequired.durationOfResponseDays()).isEqualTo(100);
        assertThat(told(notRequired.confirmedResponse())).isEqualTo("PR@60");
    }

    @Test
    void a_response_that_is_not_confirmed_has_no_duration_where_confirmation_is_required() {
        var milestones = milestones("PR@20 SD@40", null, "confirmationRequired=true");
        assertThat(milestones.timeToResponseDays()).isNull();
        assertThat(milestones.durationOfResponseDays()).isNull();
        assertThat(milestones.censored()).doesNotContain(CourseDuration.DURATION_OF_RESPONSE);
    }

    @Test
    void a_confirmed_response_is_told_with_the_category_that_is_confirmed() {
        assertThat(milestones("CR@20 PR@60", null, "completeThenPartial=PARTIAL")
                        .confirmedResponse())
                .isEqualTo(new Milestone("day20", day(20), OverallResponse.PR));
    }

    @Test
    void every_duration_is_explained_by_its_start_and_end() {
        assertThat(milestones("PR@60 SD@90", "death=100", "").steps())
                .containsExactly(
                        Step.of(
                                BestResponseRules.TIME_TO_RESPONSE,
                                new Fact.On("from", REFERENCE),
                                new Fact.On("to", day(60)),
                                new Fact.Days("days", 60)),
                        Step.of(
                                BestResponseRules.DURATION_OF_RESPONSE,
                                new Fact.On("from", day(60)),
                                new Fact.On("to", day(100)),
                                new Fact.Days("days", 40),
                                Fact.of("end", CourseDuration.End.DEATH)),
                        Step.of(
                                BestResponseRules.TIME_TO_PROGRESSION,
                                new Fact.On("from", REFERENCE),
                                new Fact.On("to", day(90)),
                                new Fact.Days("days", 90),
                                Fact.of("end", CourseDuration.End.CENSORED)),
                        Step.of(
                                BestResponseRules.PROGRESSION_FREE_SURVIVAL,
                                new Fact.On("from", REFERENCE),
                                new Fact.On("to", day(100)),
                                new Fact.Days("days", 100),
                                Fact.of("end", CourseDuration.End.DEATH)));
        assertThat(milestones("PD@60", "death=60", "").steps().getLast().facts())
                .contains(Fact.of("end", CourseDuration.End.PROGRESSION));
    }

    @Test
    void the_order_in_which_visits_are_given_does_not_matter() {
        assertThat(Milestones.of(visits("PD@120 PR@60 SD@90"), REFERENCE, FollowUp.NOT_STATED, Protocol.DEFAULTS))
                .isEqualTo(
                        Milestones.of(visits("PR@60 SD@90 PD@120"), REFERENCE, FollowUp.NOT_STATED, Protocol.DEFAULTS));
    }
}
