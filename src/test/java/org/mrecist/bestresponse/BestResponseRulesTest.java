package org.mrecist.bestresponse;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.protocol.Switch;
import org.mrecist.timeline.FollowUp;
import org.mrecist.trace.Rule;
import org.mrecist.trace.RuleDigest;

class BestResponseRulesTest {
    @Test
    void every_rule_is_listed_once_under_a_name_of_its_own() {
        List<Object> declared = Stream.of(BestResponseRules.class.getFields())
                .filter(field -> field.getType() == Rule.class)
                .map(BestResponseRulesTest::value)
                .toList();
        assertThat(BestResponseRules.all())
                .containsExactlyInAnyOrderElementsOf(
                        declared.stream().map(Rule.class::cast).toList());
        assertThat(BestResponseRules.all()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void every_reading_has_a_rule_that_rests_on_it() {
        assertThat(BestResponseRules.all())
                .extracting(Rule::interpretation)
                .contains(
                        "duration-conventions",
                        "minimum-stable-disease-duration",
                        "confirmation-of-response",
                        "visits-between-confirmation",
                        "complete-then-partial",
                        "complete-then-stable");
    }

    @Test
    void a_censored_duration_is_named_by_its_member_of_the_answer() {
        assertThat(CourseDuration.values())
                .extracting(CourseDuration::member)
                .containsExactly("durationOfResponseDays", "timeToProgressionDays", "progressionFreeSurvivalDays");
    }

    /// For each switch a course whose best response it changes: visits, the other settings, the setting, the best
    /// response without it and with it.
    private static final String CHANGES = """
            SD@30             | -                         | minStableDiseaseDays=28       | NE | SD
            PR@60             | -                         | confirmationRequired=true     | PR | SD
            PR@60 PR@88       | confirmationRequired=true | confirmationDays=29           | PR | SD
            PR@60 NE@80 PR@99 | confirmationRequired=true | maxNotEvaluableBetween=0      | PR | SD
            PR@60 SD@80 PR@99 | confirmationRequired=true | acceptStableBetween=true      | SD | PR
            CR@60 PR@99       | confirmationRequired=true | completeThenPartial=PARTIAL   | SD | PR
            CR@10 SD@20       | confirmationRequired=true | completeThenStable=STABLE     | PD | NE
            """;

    @ParameterizedTest(name = "{0} with {1} and {2}: {3}, {4}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = CHANGES)
    void a_switch_that_is_heeded_changes_a_best_response(
            String visits, @Nullable String others, String setting, String without, String with) {
        assertThat(best(visits, others)).isEqualTo(without);
        assertThat(best(visits, others == null ? setting : others + " " + setting))
                .isEqualTo(with);
    }

    @Test
    void the_switches_that_change_a_best_response_are_those_said_to_be_heeded() {
        assertThat(BestResponseRules.switches())
                .extracting(Switch::member)
                .containsExactlyElementsOf(CHANGES.lines()
                        .map(line -> line.split(" *\\| *", -1)[2])
                        .map(setting -> setting.substring(0, setting.indexOf('=')))
                        .toList());
    }

    @Test
    void the_hash_covers_the_version_and_every_rule() {
        var text = Stream.concat(
                        Stream.of(BestResponseRules.ID, BestResponseRules.VERSION),
                        BestResponseRules.all().stream().map(Rule::toString))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        assertThat(BestResponseRules.hash()).isEqualTo(RuleDigest.of(text));
    }

    private static String best(String visits, @Nullable String settings) {
        return BestResponse.of(
                        Notation.visits(visits), Notation.REFERENCE, FollowUp.NOT_STATED, Notation.protocol(settings))
                .orElseThrow()
                .category()
                .name();
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
