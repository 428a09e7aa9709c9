package org.mrecist.knowledge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mrecist.protocol.Switch;
import org.mrecist.trace.Interpretation;
import org.mrecist.trace.Literature;
import org.mrecist.trace.Mark;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Source;

class CitationsTest {
    private static final Literature LITERATURE = literature("known-reading");

    @Test
    void rules_whose_citations_all_stand_are_accepted() {
        assertThatCode(() -> Citations.requireKnown(
                        LITERATURE,
                        List.of(
                                Rule.published("a", "known-2001", "table 1", "One."),
                                Rule.interpreted("b", "known-2001", "table 1", "known-reading", "Two."))))
                .doesNotThrowAnyException();
    }

    @Test
    void every_citation_that_leads_nowhere_is_told_with_its_rule() {
        var rules = List.of(
                Rule.published("b", "lost-2001", "table 1", "One."),
                Rule.interpreted("a", "lost-2002", "table 1", "lost-reading", "Two."),
                Rule.published("c", "known-2001", "table 1", "Three."));

        assertThatThrownBy(() -> Citations.requireKnown(LITERATURE, rules))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage("""
                        a: cites the unknown interpretation lost-reading
                        a: cites the unknown source lost-2002
                        b: cites the unknown source lost-2001""");
    }

    @Test
    void an_interpretation_that_a_rule_or_a_switch_cites_is_used() {
        assertThatCode(() -> Citations.requireUsed(
                        LITERATURE, List.of(Rule.interpreted("a", "known-2001", "table 1", "known-reading", "One."))))
                .doesNotThrowAnyException();
    }

    @Test
    void interpretations_that_nothing_cites_are_told() {
        var rules = List.of(Rule.interpreted("a", "known-2001", "table 1", "known-reading", "One."));

        assertThatThrownBy(() -> Citations.requireUsed(literature("known-reading", "idle", "also-idle"), rules))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage("""
                        also-idle: is cited by no rule and by no switch
                        idle: is cited by no rule and by no switch""");
    }

    /// With one source, the readings of all switches, and these.
    private static Literature literature(String... readings) {
        var interpretations = Stream.concat(
                        Stream.of(readings),
                        Stream.of(Switch.values()).map(each -> each.rule().interpretation()))
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new Interpretation(
                                id, Mark.INTERPRETATION, "What?", "This.", List.of("So."), List.of())));
        return new Literature(
                Map.of("known-2001", new Source("known-2001", "Known K.", null, null, "Read.")),
                interpretations,
                "1.0.0",
                "");
    }
}
