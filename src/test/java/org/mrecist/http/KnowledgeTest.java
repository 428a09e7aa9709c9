package org.mrecist.http;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.mrecist.knowledge.Citations;
import org.mrecist.knowledge.LiteratureReader;

/// The knowledge delivered and the rules declared belong together.
class KnowledgeTest {
    @Test
    void every_rule_that_an_answer_can_cite_can_be_followed_up() {
        assertThatCode(Knowledge::literature).doesNotThrowAnyException();
    }

    @Test
    void every_interpretation_is_cited_by_a_rule() {
        assertThatCode(() -> Citations.requireUsed(LiteratureReader.read(), Knowledge.rules()))
                .doesNotThrowAnyException();
    }
}
