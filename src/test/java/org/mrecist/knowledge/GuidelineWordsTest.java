package org.mrecist.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.mrecist.guideline.Caution;
import org.mrecist.guideline.Evidence;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Option;
import org.mrecist.guideline.Question;

/// The words of the options that are delivered: neutral, no order and no ranking.
class GuidelineWordsTest {
    private static final Guideline GUIDELINE = GuidelineReader.read(LiteratureReader.read());
    private static final Path PATIENT_ANSWER = Path.of("..", "shared", "clinical", "patient-answer.txt");

    private static final Pattern ORDERS = Pattern.compile(
            "\\b(should|must|ought|shall|have to|has to|need to|avoid|recommended?|mandatory|urgently|immediately"
                    + "|as soon as possible|hold)\\b|(^|[.:;] )(do not|don't|never|always)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RANKINGS = Pattern.compile(
            "\\b(best|better|worse|worst|superior|inferior|optimal|ideal|first choice|treatment of choice|preferred"
                    + "|prefer|preferably|favou?red?|usually the next|comes? first|most effective|stronger|clearly"
                    + " working|disappeared|blood flow)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> IMPERATIVES = Set.of(
            "ablate",
            "add",
            "ask",
            "avoid",
            "begin",
            "bridge",
            "bring",
            "change",
            "check",
            "choose",
            "complete",
            "confirm",
            "consider",
            "continue",
            "discuss",
            "give",
            "look",
            "move",
            "offer",
            "perform",
            "plan",
            "prefer",
            "re-present",
            "reassess",
            "reconsider",
            "refer",
            "repeat",
            "resect",
            "review",
            "set",
            "start",
            "stop",
            "switch",
            "take",
            "test",
            "treat",
            "try",
            "use",
            "verify",
            "wait",
            "weigh");
    /// Where such a word is an adjective or a noun; before "of" it always is.
    private static final Set<String> NO_IMPERATIVES =
            Set.of("Complete baseline", "complete response", "Repeat imaging", "Repeat session", "Review at");

    @Test
    void no_text_gives_an_order() {
        assertThat(texts())
                .allSatisfy((place, text) -> assertThat(ORDERS.matcher(text).results())
                        .as("%s: %s", place, text)
                        .isEmpty());
    }

    @Test
    void no_text_ranks() {
        assertThat(texts())
                .allSatisfy((place, text) ->
                        // A body's own term stands in quotation marks.
                        assertThat(RANKINGS.matcher(text.replaceAll("\"[^\"]*\"", ""))
                                        .results())
                                .as("%s: %s", place, text)
                                .isEmpty());
    }

    @Test
    void no_sentence_begins_with_an_imperative() {
        assertThat(texts())
                .allSatisfy((place, text) -> assertThat(text.split("(?<=[.:;]) ", -1))
                        .as("%s: %s", place, text)
                        .allSatisfy(sentence -> assertThat(
                                        IMPERATIVES.contains(sentence.split("[ ,]", 2)[0].toLowerCase(Locale.ROOT))
                                                && !sentence.matches("\\w+ of .*")
                                                && NO_IMPERATIVES.stream().noneMatch(sentence::startsWith))
                                .as(sentence)
                                .isFalse()));
    }

    @Test
    void a_title_is_a_phrase_and_a_rationale_is_made_of_sentences() {
        assertThat(GUIDELINE.options()).allSatisfy(option -> {
            assertThat(option.title()).doesNotEndWith(".").hasSizeLessThan(170);
            assertThat(option.rationale()).endsWith(".").hasSizeLessThan(420);
            assertThat(option.patientText()).endsWith(".").hasSizeLessThan(220);
        });
    }

    @Test
    void titles_are_told_apart() {
        assertThat(GUIDELINE.options()).extracting(Option::title).doesNotHaveDuplicates();
        assertThat(GUIDELINE.questions()).extracting(Question::text).doesNotHaveDuplicates();
    }

    @Test
    void no_run_of_words_is_copied_from_the_patient_answer() throws IOException {
        Assumptions.assumeTrue(Files.exists(PATIENT_ANSWER), "the patient answer is not there");
        var copied = WordRuns.of(Files.readString(PATIENT_ANSWER));

        assertThat(texts()).allSatisfy((place, text) -> {
            var shared = WordRuns.of(text);
            shared.retainAll(copied);
            assertThat(shared).as(place).isEmpty();
        });
    }

    /// Every text by its place.
    private static Map<String, String> texts() {
        return Stream.of(
                        GUIDELINE.options().stream().flatMap(GuidelineWordsTest::texts),
                        GUIDELINE.gates().stream().map(gate -> text(gate.id(), "text", gate.text())),
                        GUIDELINE.questions().stream().map(each -> text(each.id(), "text", each.text())))
                .flatMap(each -> each)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    private static Stream<Map.Entry<String, String>> texts(Option option) {
        return Stream.of(
                        Stream.of(option.title(), option.rationale(), option.patientText()),
                        option.cautions().stream().map(Caution::text),
                        option.evidence().stream().map(Evidence::supports),
                        option.generalKnowledge().stream())
                .flatMap(each -> each)
                .map(each -> text(option.id(), String.valueOf(each.hashCode()), each));
    }

    private static Map.Entry<String, String> text(String id, String member, String text) {
        return Map.entry(id + "/" + member, text);
    }
}
