package org.mrecist.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mrecist.explanation.Language;
import org.mrecist.guideline.OptionCategory;
import org.mrecist.guideline.Question;
import org.mrecist.http.answer.AssessmentAnswer.QuestionAnswer;

class QuestionAnswerTest {
    private static final Question TRANSLATED = question(Map.of("es", "¿Por qué?"));
    private static final Question NOT_TRANSLATED = question(Map.of());

    @Test
    void a_question_is_in_the_language_of_the_answer() {
        assertThat(QuestionAnswer.of(TRANSLATED, Language.ENGLISH)).isEqualTo(new QuestionAnswer("why", "Why?", null));
        assertThat(QuestionAnswer.of(TRANSLATED, Language.SPANISH))
                .isEqualTo(new QuestionAnswer("why", "¿Por qué?", null));
    }

    @Test
    void a_question_that_is_not_translated_is_english_and_says_so() {
        assertThat(QuestionAnswer.of(NOT_TRANSLATED, Language.ENGLISH))
                .isEqualTo(new QuestionAnswer("why", "Why?", null));
        assertThat(QuestionAnswer.of(NOT_TRANSLATED, Language.SPANISH))
                .isEqualTo(new QuestionAnswer("why", "Why?", "en"));
    }

    private static Question question(Map<String, String> translations) {
        return new Question("why", "site", Set.of(OptionCategory.NE), "Why?", translations, null);
    }
}
