package org.mrecist.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrecist.bestresponse.Notation.protocol;
import static org.mrecist.bestresponse.Notation.visits;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.bestresponse.Notation;
import org.mrecist.protocol.CompleteThenPartial;
import org.mrecist.protocol.Protocol;

class ConfirmationTest {
    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    CR@30 CR@58                   | -                            | CR 0-1
                    CR@30 CR@57                   | -                            | -
                    CR@30 CR@57 CR@58             | -                            | CR 0-2
                    CR@30 CR@85                   | confirmationDays=56          | -
                    CR@30 CR@86                   | confirmationDays=56          | CR 0-1
                    CR@30 CR@30                   | confirmationDays=0           | CR 0-1
                    PR@30 PR@58                   | -                            | PR 0-1
                    PR@30 PR@57                   | -                            | -
                    PR@30 CR@58                   | -                            | PR 0-1
                    PR@30 PR@40 PR@58             | -                            | PR 0-2
                    PR@30 CR@40 CR@58             | -                            | PR 0-2
                    CR@30 PR@58                   | -                            | -
                    CR@30 PR@58                   | completeThenPartial=PARTIAL  | PR 0-1
                    CR@30 PR@57                   | completeThenPartial=PARTIAL  | -
                    CR@30 PR@40 CR@58             | completeThenPartial=PARTIAL  | PR 0-2
                    CR@30 CR@40 CR@58             | completeThenPartial=PARTIAL  | CR 0-2
                    CR@30 PR@40 CR@68             | -                            | PR 1-2
                    PR@30 CR@40 PR@58             | -                            | -
                    PR@30 CR@40 PR@58             | completeThenPartial=PARTIAL  | PR 0-2
                    PR@30 CR@40 PR@41 CR@58       | -                            | -
                    PR@30 CR@58 PR@60             | -                            | PR 0-1
                    CR@30 PR@40 PR@68             | -                            | PR 1-2
                    CR@30 PR@40 PR@68             | completeThenPartial=PROGRESSION | -
                    PR@10 PR@38 CR@50 PR@80       | completeThenPartial=PROGRESSION | PR 0-1
                    CR@10 CR@38 PR@50             | completeThenPartial=PROGRESSION | CR 0-1
                    CR@30 NE@40 CR@58             | -                            | CR 0-2
                    CR@30 NE@40 NE@50 CR@58       | -                            | -
                    CR@30 NE@40 CR@58             | maxNotEvaluableBetween=0     | -
                    CR@30 NE@40 NE@50 CR@58       | maxNotEvaluableBetween=2     | CR 0-3
                    PR@30 NE@40 PR@58             | -                            | PR 0-2
                    PR@30 NE@40 NE@50 PR@58       | -                            | -
                    PR@30 NE@40 PR@58             | maxNotEvaluableBetween=0     | -
                    PR@30 NE@40 NE@50 PR@58       | maxNotEvaluableBetween=2     | PR 0-3
                    CR@30 SD@40 CR@58             | acceptStableBetween=true     | -
                    PR@30 SD@40 PR@58             | -                            | -
                    PR@30 SD@40 PR@58             | acceptStableBetween=true     | PR 0-2
                    PR@30 SD@40 NE@50 CR@58       | acceptStableBetween=true     | PR 0-3
                    PR@30 SD@40 SD@50 PR@58       | acceptStableBetween=true     | -
                    PR@30 NON_CR_NON_PD@40 PR@58  | acceptStableBetween=true     | -
                    PR@30 PD@40 PR@58             | acceptStableBetween=true     | -
                    CR@30 PD@40 CR@58             | -                            | -
                    CR@30 NON_CR_NON_PD@40 CR@58  | -                            | -
                    PR@30 PR(SD)@58               | -                            | -
                    PR@30 PR(SD)@40 PR@58         | -                            | -
                    PR@30 PR(SD)@40 PR@58         | acceptStableBetween=true     | PR 0-2
                    CR@30 PR(SD)@58               | completeThenPartial=PARTIAL  | -
                    SD@30 SD@58                   | -                            | -
                    NE@30 PD@58                   | -                            | -
                    """)
    void the_first_response_that_is_confirmed(String visits, @Nullable String settings, @Nullable String expected) {
        var pairs = Confirmation.pairs(visits(visits), protocol(settings));
        assertThat(pairs.stream().map(pair -> pair.category() + " " + pair.first() + "-" + pair.later()))
                .startsWith(expected == null ? new String[0] : new String[] {expected})
                .hasSizeGreaterThanOrEqualTo(expected == null ? 0 : 1)
                .hasSizeLessThanOrEqualTo(expected == null ? 0 : pairs.size());
    }

    @Test
    void a_response_of_which_no_more_is_known_than_date_and_category_was_not_held() {
        var read = List.of(
                DatedResponse.of(Notation.day(30), OverallResponse.PR),
                DatedResponse.of(Notation.day(58), OverallResponse.CR));
        assertThat(read).extracting(DatedResponse::unheld).containsExactly(OverallResponse.PR, OverallResponse.CR);
        assertThat(Confirmation.pairs(read, Protocol.DEFAULTS))
                .containsExactly(new Confirmation.Pair(0, 1, OverallResponse.PR, 0, 0));
    }

    @Test
    void what_lies_between_is_counted() {
        assertThat(Confirmation.pairs(
                        visits("PR@0 NE@10 SD@20 NE@25 PR@28"),
                        protocol("acceptStableBetween=true maxNotEvaluableBetween=2")))
                .containsExactly(new Confirmation.Pair(0, 4, OverallResponse.PR, 2, 1));
        assertThat(Confirmation.pairs(visits("CR@0 NE@10 CR@28"), Protocol.DEFAULTS))
                .containsExactly(new Confirmation.Pair(0, 2, OverallResponse.CR, 1, 0));
    }

    @Test
    void each_response_has_its_own_confirmation() {
        assertThat(Confirmation.pairs(visits("PR@0 CR@30 CR@60"), Protocol.DEFAULTS))
                .containsExactly(
                        new Confirmation.Pair(0, 1, OverallResponse.PR, 0, 0),
                        new Confirmation.Pair(1, 2, OverallResponse.CR, 0, 0));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', false",
        "PR@0, false",
        "PR@0 PR@27, false",
        "PR@0 PR@28, true",
        "PR@0 PR@28 SD@60, true",
        "PR@0 PD@10 PR@28, false",
        "PR@0 PR@28 PD@60, false",
        "PR@0 PR@28 PD@60 SD@90, false",
        "PR@0 PR@28 PD@60 PR@90 PR@118, true",
        "PR@0 PR@28 PD@60 PD@80 PR@90, false",
        "PR@0 PR(SD)@28, false",
    })
    void a_response_is_held_once_it_is_confirmed_since_the_last_progression(String visits, boolean holds) {
        assertThat(Confirmation.holds(visits(visits), Protocol.DEFAULTS)).isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', 0",
        "PR@0 CR@10, 2",
        "PR@0 CR@10 PR@20, 2",
        "CR@0 SD@5 CR@10 PR@20 PR@30, 3",
        "CR@0 PR(SD)@20, 2",
    })
    void a_partial_response_after_a_complete_one_is_found(String visits, int place) {
        assertThat(Confirmation.partialAfterComplete(visits(visits))).isEqualTo(place);
    }

    @Test
    void a_later_visit_never_revokes_a_confirmation() {
        for (var seed = 0; seed < 1500; seed++) {
            var random = new SplittableRandom(seed);
            var protocol = randomProtocol(random);
            var visits = randomVisits(random);
            for (var end = 0; end < visits.size(); end++) {
                assertThat(Confirmation.pairs(visits, protocol))
                        .as("seed %d, %d visits of %s, %s", seed, end, visits, protocol)
                        .containsAll(Confirmation.pairs(visits.subList(0, end), protocol));
            }
        }
    }

    @Test
    void a_pair_is_what_the_rule_says_of_its_two_visits_and_those_between() {
        for (var seed = 0; seed < 1500; seed++) {
            var random = new SplittableRandom(seed);
            var protocol = randomProtocol(random);
            var visits = randomVisits(random);
            for (var first = 0; first < visits.size(); first++) {
                var pair = Confirmation.confirmationOf(first, visits, protocol);
                assertThat(pair == null ? "none" : pair.category() + " by " + pair.later())
                        .as("seed %d, visit %d of %s, %s", seed, first, visits, protocol)
                        .isEqualTo(confirmationByDefinition(first, visits, protocol));
            }
        }
    }

    private static String confirmationByDefinition(int first, List<DatedResponse> visits, Protocol protocol) {
        for (var category : List.of(OverallResponse.CR, OverallResponse.PR)) {
            for (var later = first + 1; later < visits.size(); later++) {
                var span = visits.subList(first, later + 1).stream()
                        .map(DatedResponse::unheld)
                        .toList();
                var days = ChronoUnit.DAYS.between(
                        visits.get(first).date(), visits.get(later).date());
                if (days >= protocol.confirmationDays() && confirms(category, span, protocol)) {
                    return category + " by " + later;
                }
            }
        }
        return "none";
    }

    private static boolean confirms(OverallResponse category, List<OverallResponse> span, Protocol protocol) {
        var between = span.subList(1, span.size() - 1);
        if (count(OverallResponse.NE, between) > protocol.maxNotEvaluableBetween()) {
            return false;
        }
        if (category == OverallResponse.CR) {
            return span.getFirst() == OverallResponse.CR
                    && span.getLast() == OverallResponse.CR
                    && between.stream().allMatch(each -> each == OverallResponse.CR || each == OverallResponse.NE);
        }
        var mixed = protocol.completeThenPartial() == CompleteThenPartial.PARTIAL;
        var fallsBack = span.contains(OverallResponse.CR)
                && span.lastIndexOf(OverallResponse.PR) > span.indexOf(OverallResponse.CR);
        return (span.getFirst() == OverallResponse.PR || (mixed && span.getFirst() == OverallResponse.CR))
                && span.getLast().isResponse()
                && (mixed || !fallsBack)
                && count(OverallResponse.SD, between) <= (protocol.acceptStableBetween() ? 1 : 0)
                && between.stream()
                        .noneMatch(each -> each == OverallResponse.PD || each == OverallResponse.NON_CR_NON_PD);
    }

    private static long count(OverallResponse category, List<OverallResponse> among) {
        return among.stream().filter(each -> each == category).count();
    }

    private static List<DatedResponse> randomVisits(SplittableRandom random) {
        var categories = List.of("CR", "CR", "PR", "PR", "PR", "SD", "NE", "NE", "NON_CR_NON_PD", "PD", "PR(SD)");
        var words = new ArrayList<String>();
        var day = 0;
        for (var i = random.nextInt(8); i > 0; i--) {
            day += random.nextInt(1, 20);
            words.add(categories.get(random.nextInt(categories.size())) + "@" + day);
        }
        return visits(String.join(" ", words));
    }

    private static Protocol randomProtocol(SplittableRandom random) {
        var choices = CompleteThenPartial.values();
        return Notation.protocol(
                "confirmationDays=%d maxNotEvaluableBetween=%d acceptStableBetween=%s completeThenPartial=%s"
                        .formatted(
                                random.nextInt(0, 40),
                                random.nextInt(0, 3),
                                random.nextBoolean(),
                                choices[random.nextInt(choices.length)]));
    }

    @Test
    void only_responses_are_confirmed() {
        var visits = visits("SD@0 NON_CR_NON_PD@1 PD@2 NE@3 CR@40 CR@80");
        assertThat(IntStream.range(0, 4).mapToObj(i -> Confirmation.confirmationOf(i, visits, Protocol.DEFAULTS)))
                .containsOnlyNulls();
    }
}
