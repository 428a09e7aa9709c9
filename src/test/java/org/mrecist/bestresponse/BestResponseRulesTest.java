package org.mrecist.bestresponse;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mrecist.trace.Rule;

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

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
