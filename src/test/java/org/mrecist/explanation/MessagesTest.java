package org.mrecist.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mrecist.measure.Millimetres;
import org.mrecist.measure.Percent;
import org.mrecist.trace.Fact;

class MessagesTest {
    @ParameterizedTest
    @EnumSource
    void every_term_of_a_vocabulary_has_words(Vocabulary vocabulary) {
        assertThat(vocabulary.keys()).isNotEmpty().allSatisfy(key -> {
            assertThat(Wording.ENGLISH.text(key)).isNotBlank().doesNotContain("_");
            assertThat(Wording.SPANISH.text(key)).isNotBlank().doesNotContain("_");
        });
    }

    @Test
    void every_reason_has_words_of_its_own() {
        for (var messages : List.of(Wording.ENGLISH, Wording.SPANISH)) {
            assertThat(Vocabulary.REASON.keys().stream().map(messages::text)).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_term_that_the_vocabulary_lacks_is_refused() {
        assertThatThrownBy(() -> Vocabulary.REASON.words("WEATHER", Wording.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a term of REASON: WEATHER");
    }

    @ParameterizedTest
    @CsvSource({"MRECIST, mRECIST", "RECIST_1_1, RECIST 1.1", "ANOTHER, ANOTHER"})
    void criteria_are_named_as_the_field_prints_them(String name, String printed) {
        assertThat(CriteriaText.of(name)).isEqualTo(printed);
    }

    @Test
    void numbers_carry_their_unit_with_the_same_digits_in_every_language() {
        var facts = List.of(
                new Fact.Length("length", Millimetres.parse("9.50")),
                new Fact.Change("change", new Percent(-182)),
                new Fact.Change("change", new Percent(120)),
                new Fact.Change("change", new Percent(0)),
                new Fact.Days("day", 1),
                new Fact.Days("days", 2),
                new Fact.Count("count", 6),
                new Fact.Concentration("afp", new BigDecimal("1.20E+3")),
                new Fact.On("on", LocalDate.of(2024, 1, 5)),
                new Fact.OfLesion("lesion", "L$1"),
                new Fact.OfVisit("visit", "V.1"),
                new Fact.Term("term", "PR"));
        assertThat(facts.stream().map(Wording.ENGLISH::value))
                .containsExactly(
                        "9.5 mm",
                        "-18.2 %",
                        "+12 %",
                        "0 %",
                        "1 day",
                        "2 days",
                        "6",
                        "1200 ng/mL",
                        "2024-01-05",
                        "L$1",
                        "V.1",
                        "PR");
        assertThat(facts.stream().map(Wording.SPANISH::value))
                .containsExactlyElementsOf(facts.stream()
                        .map(Wording.ENGLISH::value)
                        .map(words -> words.replace("day", "día"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T1            | T1             | T1
            T1,T2         | T1 and T2      | T1 y T2
            T1,T2,N1      | T1, T2 and N1  | T1, T2 y N1
            """)
    void a_list_ends_with_and(String items, String english, String spanish) {
        var list = Arrays.asList(items.split(",", -1));
        assertThat(Wording.ENGLISH.list(list)).isEqualTo(english);
        assertThat(Wording.SPANISH.list(list)).isEqualTo(spanish);
    }

    @Test
    void texts_that_lack_one_have_one_more_or_name_what_nothing_fills_are_refused() {
        var texts = texts();
        texts.remove("notice.classification");
        texts.put("finding.no-such-kind", "A text.");
        texts.put("finding.held-response", "The response of {visit} is {lesion}, {overall}, {unheld} and {mood}.");
        texts.put("unit.day", "{count day");
        texts.put("unit.days", "days");
        texts.put("list.and", " ");
        assertThat(Messages.faults(texts))
                .containsExactly(
                        new Messages.MessageFault(
                                "finding.held-response",
                                "finding.held-response has the place {lesion}, which nothing fills"),
                        new Messages.MessageFault(
                                "finding.held-response",
                                "finding.held-response has the place {mood}, which nothing fills"),
                        new Messages.MessageFault("list.and", "list.and must be a text without white space around it"),
                        new Messages.MessageFault("notice.classification", "lacks the message notice.classification"),
                        new Messages.MessageFault("unit.day", "unit.day opens a brace that is not closed"),
                        new Messages.MessageFault("unit.days", "unit.days lacks the place {count}"),
                        new Messages.MessageFault(
                                "finding.no-such-kind", "has the unknown message finding.no-such-kind"));
        assertThatThrownBy(() -> Messages.of(Language.ENGLISH, texts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lacks the message notice.classification");
    }

    @Test
    void sound_texts_have_no_fault() {
        assertThat(Messages.faults(texts())).isEmpty();
    }

    @Test
    void a_sentence_never_lacks_a_fact() {
        assertThatThrownBy(() -> Wording.ENGLISH.text(MessageCatalogue.all().get("unit.day"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit.day is not told what stands at count");
        assertThatThrownBy(() -> Wording.ENGLISH.text(MessageCatalogue.all().get("unit.day")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit.day is not told what stands at count");
    }

    @Test
    void translations_need_every_language() {
        assertThatThrownBy(() -> new Translations(Map.of(Language.ENGLISH, Wording.ENGLISH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a language must have messages: es");
    }

    /// Texts without a fault, as short as can be.
    private static Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        MessageCatalogue.all()
                .forEach((name, key) -> texts.put(
                        name,
                        key.places().stream()
                                .map(place -> "{" + place + "}")
                                .collect(Collectors.joining(" ", "Text ", "."))));
        return texts;
    }
}
