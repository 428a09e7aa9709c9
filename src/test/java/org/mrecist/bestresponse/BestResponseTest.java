package org.mrecist.bestresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrecist.bestresponse.Notation.REFERENCE;
import static org.mrecist.bestresponse.Notation.day;
import static org.mrecist.bestresponse.Notation.dayOf;
import static org.mrecist.bestresponse.Notation.followUp;
import static org.mrecist.bestresponse.Notation.protocol;
import static org.mrecist.bestresponse.Notation.visits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.FollowUp;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Step;

class BestResponseTest {
    private static BestOverallResponse best(String visits, @Nullable String followUp, @Nullable String settings) {
        return BestResponse.of(visits(visits), REFERENCE, followUp(followUp), protocol(settings))
                .orElseThrow();
    }

    private static BestOverallResponse confirmedBest(String visits, @Nullable String settings) {
        return best(visits, null, "confirmationRequired=true " + (settings == null ? "" : settings));
    }

    private static String told(BestOverallResponse best) {
        return "%s %s@%d%s by %s"
                .formatted(
                        best.category(),
                        best.visit() == null ? "elsewhere" : "visit",
                        dayOf(best.date()),
                        best.confirmed() ? " confirmed" : "",
                        best.steps().getLast().rule().id().replace("best-response-", ""));
    }

    private static Step step(BestOverallResponse best, String rule) {
        return best.steps().stream()
                .filter(step -> step.rule().id().equals("best-response-" + rule))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    CR@60                             | CR visit@60 by without-confirmation
                    PR@10 CR@20 PR@60                 | CR visit@20 by without-confirmation
                    SD@50 PR@60 PR@70 PD@90           | PR visit@60 by without-confirmation
                    PR@60 PR@88                       | PR visit@60 confirmed by without-confirmation
                    CR@60 CR@88                       | CR visit@60 confirmed by without-confirmation
                    CR@20 PR@60 PR@100                | CR visit@20 by without-confirmation
                    PR@30 PR(SD)@60 PR(SD)@90         | PR visit@30 by without-confirmation
                    SD@42                             | SD visit@42 by stable
                    SD@41                             | NE visit@41 by not-evaluable
                    SD@41 SD@42 SD@43                 | SD visit@42 by stable
                    NON_CR_NON_PD@42                  | NON_CR_NON_PD visit@42 by stable
                    NON_CR_NON_PD@41                  | NE visit@41 by not-evaluable
                    NON_CR_NON_PD@50 SD@60            | SD visit@60 by stable
                    NON_CR_NON_PD@50 PD@60            | NON_CR_NON_PD visit@50 by stable
                    SD@41 PD@60                       | PD visit@60 by progression
                    SD@42 PD@60                       | SD visit@42 by stable
                    PD@60 CR@70                       | PD visit@60 by progression
                    SD@30 PD@40 SD@60                 | PD visit@40 by progression
                    NE@10 SD@30                       | NE visit@10 by not-evaluable
                    NE@60                             | NE visit@60 by not-evaluable
                    NE@60 PD@90                       | PD visit@90 by progression
                    SD@0 PR@0                         | PR visit@0 by without-confirmation
                    PD@-5 PR@-3 SD@60                 | SD visit@60 by stable
                    """)
    void without_confirmation_the_best_visit_counts(String visits, String expected) {
        assertThat(told(best(visits, null, null))).isEqualTo(expected);
    }

    /// The rows of `eisenhauer-2009`, table 3, before and after the minimum duration of 42 days.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    CR@50 CR@78     | CR visit@50 confirmed by confirmed-complete
                    CR@10 CR@38     | CR visit@10 confirmed by confirmed-complete
                    CR@50 PR@78     | SD visit@50 by stable
                    CR@10 PR@50     | SD visit@50 by stable
                    CR@10 PR@38     | PD visit@38 by complete-then-partial
                    CR@50 SD@78     | SD visit@50 by stable
                    CR@10 SD@38     | PD visit@38 by complete-then-stable
                    CR@50 PD@78     | SD visit@50 by stable
                    CR@10 PD@38     | PD visit@38 by progression
                    CR@50 NE@78     | SD visit@50 by stable
                    CR@10 NE@38     | NE visit@10 by not-evaluable
                    PR@10 CR@38     | PR visit@10 confirmed by confirmed-partial
                    PR@10 PR@38     | PR visit@10 confirmed by confirmed-partial
                    PR@50 SD@78     | SD visit@50 by stable
                    PR@10 SD@42     | SD visit@42 by stable
                    PR@50 PD@78     | SD visit@50 by stable
                    PR@10 PD@38     | PD visit@38 by progression
                    PR@50 NE@78     | SD visit@50 by stable
                    PR@10 NE@38     | NE visit@10 by not-evaluable
                    NE@10 NE@38     | NE visit@10 by not-evaluable
                    """)
    void with_confirmation_the_rows_of_table_3_decide(String visits, String expected) {
        assertThat(told(confirmedBest(visits, null))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    PR@10 SD@38                 | -                              | NE visit@10 by not-evaluable
                    PR@10 CR@40 CR@70 | - | CR visit@40 confirmed by confirmed-complete
                    PR@50 CR@60 PR@100          | -                              | SD visit@50 by stable
                    PR@50 CR@60 PR@100 | completeThenPartial=PARTIAL | PR visit@50 confirmed by confirmed-partial
                    PR@10 CR@20 PR@30 | - | PD visit@30 by complete-then-partial
                    CR@10 NON_CR_NON_PD@38 | - | PD visit@38 by complete-then-stable
                    CR@10 NON_CR_NON_PD@50 | - | NON_CR_NON_PD visit@50 by stable
                    CR@10 NE@20 SD@38 PR@40 | - | PD visit@38 by complete-then-stable
                    SD@5 CR@10 NE@30            | -                              | NE visit@5 by not-evaluable
                    CR@10 SD@20 PD@38           | -                              | PD visit@38 by progression
                    CR@10 SD@38                 | completeThenStable=STABLE      | NE visit@10 by not-evaluable
                    CR@10 SD@20 PD@38           | completeThenStable=STABLE      | PD visit@38 by progression
                    CR@10 SD@20 PR@38 | completeThenStable=STABLE | PD visit@38 by complete-then-partial
                    CR@10 SD@42                 | completeThenStable=STABLE      | SD visit@42 by stable
                    CR@10 PR@38 | completeThenPartial=PARTIAL | PR visit@10 confirmed by confirmed-partial
                    CR@10 PR@37                 | completeThenPartial=PARTIAL    | NE visit@10 by not-evaluable
                    CR@10 PR@37 PD@50           | completeThenPartial=PARTIAL    | PD visit@50 by progression
                    CR@10 PR@20 SD@25 | completeThenPartial=PARTIAL | PD visit@25 by complete-then-stable
                    CR@10 PR@38 | completeThenPartial=PROGRESSION | PD visit@38 by complete-then-partial
                    CR@10 PR@50 | completeThenPartial=PROGRESSION | PD visit@50 by complete-then-partial
                    CR@50 PR@80 | completeThenPartial=PROGRESSION | PD visit@80 by complete-then-partial
                    CR@50 PR@80 PR@120 PD@150 | completeThenPartial=PROGRESSION | PD visit@80 by complete-then-partial
                    SD@45 CR@50 PR@80           | completeThenPartial=PROGRESSION | SD visit@45 by stable
                    SD@41 CR@50 PR@80 | completeThenPartial=PROGRESSION | PD visit@80 by complete-then-partial
                    CR@50 SD@80                 | completeThenPartial=PROGRESSION | SD visit@50 by stable
                    CR@10 CR@40 PR@80 | completeThenPartial=PROGRESSION | CR visit@10 confirmed by confirmed-complete
                    CR@20 CR@50 SD@80           | confirmationDays=31            | SD visit@50 by stable
                    PR@50 PR(SD)@90             | -                              | SD visit@50 by stable
                    SD@60 PR@100                | -                              | SD visit@60 by stable
                    PR@60 NON_CR_NON_PD@50      | -                              | SD visit@60 by stable
                    PR@20 NON_CR_NON_PD@50 | - | NON_CR_NON_PD visit@50 by stable
                    PR@10 PR@30 PD@35 PR@60     | -                              | PD visit@35 by progression
                    PR@27 PD@60                 | minStableDiseaseDays=28        | PD visit@60 by progression
                    PR@28 PD@60                 | minStableDiseaseDays=28        | SD visit@28 by stable
                    SD@0                        | minStableDiseaseDays=0         | SD visit@0 by stable
                    """)
    void with_confirmation_the_switches_decide_what_the_table_leaves_open(
            String visits, @Nullable String settings, String expected) {
        assertThat(told(confirmedBest(visits, settings))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, progression elsewhere on day {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    SD@50 PR@60       | 60 | PR visit@60 by without-confirmation
                    SD@50 PR@60       | 59 | SD visit@50 by stable
                    SD@30 PR@60       | 59 | PD elsewhere@59 by progression
                    SD@30             | 90 | PD elsewhere@90 by progression
                    NE@30             | 90 | PD elsewhere@90 by progression
                    SD@30 PD@60       | 60 | PD visit@60 by progression
                    SD@30 PD@60       | 70 | PD visit@60 by progression
                    SD@30 PD@60       | 50 | PD elsewhere@50 by progression
                    """)
    void progression_decided_elsewhere_ends_the_counting(String visits, int progression, String expected) {
        assertThat(told(best(visits, "progression=" + progression, null))).isEqualTo(expected);
    }

    @Test
    void without_a_visit_that_counts_there_is_no_best_response() {
        assertThat(BestResponse.of(List.of(), REFERENCE, followUp("progression=20"), Protocol.DEFAULTS))
                .isEmpty();
        assertThat(BestResponse.of(visits("PR@30"), REFERENCE, followUp("progression=29"), Protocol.DEFAULTS))
                .isEmpty();
        assertThat(BestResponse.of(visits("PR@-1"), REFERENCE, FollowUp.NOT_STATED, Protocol.DEFAULTS))
                .isEmpty();
    }

    @Test
    void the_counting_is_explained_first() {
        assertThat(best("SD@-3 SD@30 PR@60 CR@90", "progression=70", null).steps())
                .startsWith(
                        Step.of(
                                BestResponseRules.COUNTED_VISITS,
                                new Fact.On("referenceDate", REFERENCE),
                                new Fact.Count("countedVisits", 2)),
                        Step.of(BestResponseRules.PROGRESSION_ELSEWHERE, new Fact.On("progressionDate", day(70))));
        assertThat(best("SD@30 PD@60", "progression=70", null).steps())
                .extracting(Step::rule)
                .containsExactly(
                        BestResponseRules.COUNTED_VISITS,
                        BestResponseRules.STABLE_TOO_EARLY,
                        BestResponseRules.PROGRESSION);
    }

    @Test
    void a_confirmation_is_explained_by_both_visits_and_what_lies_between() {
        var best = confirmedBest("PR@30 NE@40 SD@45 CR@58", "acceptStableBetween=true");
        assertThat(best.steps().subList(1, best.steps().size()))
                .containsExactly(
                        Step.of(
                                BestResponseRules.NOT_EVALUABLE_BETWEEN,
                                new Fact.Count("notEvaluableBetween", 1),
                                new Fact.Count("maxNotEvaluableBetween", 1)),
                        Step.of(BestResponseRules.STABLE_BETWEEN, new Fact.Count("stableBetween", 1)),
                        Step.of(
                                BestResponseRules.CONFIRMED_PARTIAL,
                                Fact.visit("day30"),
                                new Fact.On("date", day(30)),
                                Fact.of("category", OverallResponse.PR),
                                new Fact.OfVisit("confirmingVisit", "day58"),
                                new Fact.On("confirmingDate", day(58)),
                                Fact.of("confirmingCategory", OverallResponse.CR),
                                new Fact.Days("interval", 28),
                                new Fact.Days("confirmationDays", 28)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CR@10 PR@38, true",
        "CR@10 PR@20 CR@38, true",
        "PR@10 CR@20 PR@38, true",
        "PR@10 PR@38 CR@40 PR@50, false",
        "CR@10 CR@38 PR@66, false",
        "PR@10 CR@38, false",
    })
    void a_complete_response_taken_as_partial_is_explained(String visits, boolean explained) {
        var rules = confirmedBest(visits, "completeThenPartial=PARTIAL").steps().stream()
                .map(Step::rule)
                .toList();
        assertThat(rules.contains(BestResponseRules.COMPLETE_AS_PARTIAL)).isEqualTo(explained);
    }

    @Test
    void a_missing_confirmation_is_explained_by_the_best_response_seen() {
        var best = confirmedBest("PR@10 CR@20 PR(SD)@50 PR(SD)@60", null);
        assertThat(best.steps().subList(1, best.steps().size()))
                .containsExactly(
                        Step.of(
                                BestResponseRules.NOT_CONFIRMED,
                                Fact.visit("day20"),
                                new Fact.On("date", day(20)),
                                Fact.of("category", OverallResponse.CR)),
                        Step.of(
                                BestResponseRules.HELD_DOES_NOT_CONFIRM,
                                Fact.visit("day50"),
                                new Fact.On("date", day(50)),
                                Fact.of("category", OverallResponse.PR)),
                        Step.of(
                                BestResponseRules.STABLE,
                                Fact.visit("day50"),
                                new Fact.On("date", day(50)),
                                Fact.of("category", OverallResponse.PR),
                                new Fact.Days("daysSinceReference", 50),
                                new Fact.Days("minStableDiseaseDays", 42)));
        assertThat(confirmedBest("SD@50", null).steps())
                .extracting(Step::rule)
                .containsExactly(BestResponseRules.COUNTED_VISITS, BestResponseRules.STABLE);
    }

    @Test
    void stable_disease_seen_too_early_is_explained_by_its_days() {
        assertThat(step(best("NE@5 SD@41 SD@40", null, null), "stable-too-early")
                        .facts())
                .containsExactly(
                        Fact.visit("day40"),
                        new Fact.On("date", day(40)),
                        Fact.of("category", OverallResponse.SD),
                        new Fact.Days("daysSinceReference", 40),
                        new Fact.Days("minStableDiseaseDays", 42));
        assertThat(best("NE@5 PD@10", null, null).steps())
                .extracting(Step::rule)
                .doesNotContain(BestResponseRules.STABLE_TOO_EARLY);
    }

    @Test
    void an_unconfirmed_best_response_still_tells_its_confirmation() {
        assertThat(best("PR@30 PR@58", null, null).steps())
                .extracting(Step::rule)
                .containsExactly(
                        BestResponseRules.COUNTED_VISITS,
                        BestResponseRules.CONFIRMED_PARTIAL,
                        BestResponseRules.UNCONFIRMED);
    }

    @Test
    void responses_of_which_only_dates_are_known_have_no_visit() {
        var responses =
                List.of(DatedResponse.of(day(30), OverallResponse.PR), DatedResponse.of(day(60), OverallResponse.PR));
        var best = BestResponse.of(responses, REFERENCE, FollowUp.NOT_STATED, protocol("confirmationRequired=true"))
                .orElseThrow();
        assertThat(best.visit()).isNull();
        assertThat(best.date()).isEqualTo(day(30));
        assertThat(best.steps().stream().flatMap(step -> step.facts().stream()))
                .noneMatch(Fact.OfVisit.class::isInstance);
    }

    @Test
    void the_order_in_which_visits_are_given_does_not_matter() {
        var visits = visits("SD@20 PR@50 NE@60 CR@80 CR@110 PD@140 CR@170");
        for (var seed = 0; seed < 50; seed++) {
            var shuffled = new ArrayList<>(visits);
            Collections.shuffle(shuffled, new Random(seed));
            for (var settings : List.of("", "confirmationRequired=true")) {
                assertThat(BestResponse.of(shuffled, REFERENCE, FollowUp.NOT_STATED, protocol(settings)))
                        .as("seed %d", seed)
                        .isEqualTo(BestResponse.of(visits, REFERENCE, FollowUp.NOT_STATED, protocol(settings)));
            }
        }
    }
}
