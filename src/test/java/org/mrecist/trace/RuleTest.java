package org.mrecist.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mrecist.measure.Millimetres;

class RuleTest {
    private static final Rule PUBLISHED = Rule.published("a", "paper", "table 2", "A.");
    private static final Rule READ = Rule.interpreted("b", "paper", "table 2", "reading", "B.");
    private static final Rule CUSTOM = Rule.customary("c", "other", "text", "custom", "C.");

    @Test
    void a_rule_says_on_whose_word_it_stands() {
        assertThat(PUBLISHED.mark()).isEqualTo(Mark.PUBLISHED);
        assertThat(PUBLISHED.interpretation()).isNull();
        assertThat(READ.mark()).isEqualTo(Mark.INTERPRETATION);
        assertThat(READ.interpretation()).isEqualTo("reading");
        assertThat(CUSTOM.mark()).isEqualTo(Mark.GENERAL_KNOWLEDGE);
        assertThat(CUSTOM.interpretation()).isEqualTo("custom");
    }

    @Test
    void what_is_not_published_must_name_its_reading() {
        for (var mark : List.of(Mark.INTERPRETATION, Mark.GENERAL_KNOWLEDGE)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Rule("d", "D.", "paper", "table 2", mark, null))
                    .withMessageContaining("d");
        }
    }

    @Test
    void a_published_rule_with_a_switch_stays_published() {
        assertThat(PUBLISHED.under("held-response"))
                .isEqualTo(new Rule("a", "A.", "paper", "table 2", Mark.PUBLISHED, "held-response"));
    }

    @Test
    void a_decision_keeps_its_steps_whatever_becomes_of_the_list() {
        var steps = new ArrayList<>(List.of(Step.of(PUBLISHED, Fact.of("nadir", Millimetres.of(40)))));
        var decided = new Decided<>("PR", steps);
        steps.clear();
        assertThat(decided.steps()).containsExactly(Step.of(PUBLISHED, Fact.of("nadir", Millimetres.of(40))));
        assertThat(Decided.of("SD").steps()).isEmpty();
        assertThat(Decided.of("SD", READ, Fact.visit("V1")).steps())
                .containsExactly(new Step(READ, List.of(new Fact.OfVisit("visit", "V1"))));
    }

    @Test
    void facts_carry_their_name_and_their_unit_by_type() {
        assertThat(Fact.lesion("L1")).isEqualTo(new Fact.OfLesion("lesion", "L1"));
        assertThat(Fact.of("mark", Mark.PUBLISHED)).isEqualTo(new Fact.Term("mark", "PUBLISHED"));
        assertThat(new Fact.On("date", LocalDate.of(2024, 1, 1)).name()).isEqualTo("date");
    }

    @Test
    void what_rules_cite_comes_with_what_their_readings_cite() {
        var literature = literature();
        assertThat(literature.citedBy(List.of(READ))).extracting(Source::key).containsExactly("answers", "paper");
        assertThat(literature.citedBy(List.of(PUBLISHED)))
                .extracting(Source::key)
                .containsExactly("paper");
        assertThat(literature.interpretationsOf(List.of(READ, PUBLISHED, READ)))
                .extracting(Interpretation::id)
                .containsExactly("reading");
        assertThat(literature.interpretationsOf(List.of(PUBLISHED))).isEmpty();
    }

    private static Literature literature() {
        return new Literature(
                Map.of(
                        "paper", new Source("paper", "The paper.", null, null, null),
                        "answers", new Source("answers", "The answers.", null, null, null),
                        "unread", new Source("unread", "Cited by none.", null, null, null)),
                Map.of(
                        "reading",
                        new Interpretation(
                                "reading", Mark.INTERPRETATION, "What?", "This.", List.of("So."), List.of("answers"))),
                "1",
                "00");
    }
}
