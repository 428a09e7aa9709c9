package org.mrecist.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mrecist.explanation.Language;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Question;
import org.mrecist.trace.Literature;

class QuestionTranslationsTest {
    private static final Guideline NOTHING = new Guideline(List.of(), List.of(), List.of(), List.of());
    private static final Literature LITERATURE = new Literature(Map.of(), Map.of(), "1.0.0", "");

    private static final String PACK = """
            id: small
            title: A small pack
            version: 1.0.0
            status: draft, not clinically reviewed
            notice: Options, not orders.
            files: [rows.yaml]
            translations:
              - language: es
                file: rows.es.yaml
            changelog:
              - version: 1.0.0
                date: 2026-01-31
                changes: [First release.]
            """;

    private static final String ROWS = """
            questions:
              - id: why
                categories: [NE]
                text: Why?
              - id: when
                categories: [NE, SD]
                text: When?
            """;

    private static final String SPANISH = """
            questions:
              - id: when
                text: ¿Cuándo?
              - id: why
                text: ¿Por qué?
            """;

    @Test
    void questions_are_read_with_their_translations() {
        assertThat(read(PACK, SPANISH).questions())
                .extracting(Question::id, Question::text, Question::translations)
                .containsExactly(
                        tuple("why", "Why?", Map.of("es", "¿Por qué?")),
                        tuple("when", "When?", Map.of("es", "¿Cuándo?")));
    }

    @Test
    void the_hash_is_that_of_all_files_with_the_translations_last() throws NoSuchAlgorithmException {
        assertThat(read(PACK, SPANISH).packs().getFirst().hash())
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest((PACK + ROWS + SPANISH).getBytes(UTF_8))));
    }

    @Test
    void a_question_that_is_not_translated_and_one_that_is_unknown_are_faults() {
        assertThat(faults(PACK, SPANISH.replace("id: when", "id: what")))
                .containsExactly(
                        "rows.es.yaml:1: lacks the question when",
                        "rows.es.yaml:2: translates the unknown question what");
    }

    @Test
    void a_question_that_is_translated_twice_is_a_fault() {
        assertThat(faults(PACK, SPANISH + "  - id: why\n    text: ¿Por qué no?\n"))
                .containsExactly("rows.es.yaml:6: repeats the question why");
    }

    @Test
    void a_translation_is_held_to_its_schema() {
        assertThat(faults(PACK, SPANISH.replace("text: ¿Cuándo?", "words: ¿Cuándo?")))
                .containsExactly(
                        "rows.es.yaml:2: lacks the member text", "rows.es.yaml:3: has the unknown member words");
        assertThat(faults(PACK, SPANISH.replace("¿Cuándo?", "\" ¿Cuándo?\"")))
                .containsExactly("rows.es.yaml:3: text must be a text of one paragraph, without white space around it");
    }

    @Test
    void a_translation_is_in_a_language_on_offer_once_and_never_in_english() {
        assertThat(faults(PACK.replace("language: es", "language: en"), SPANISH))
                .containsExactly("pack.yaml:8: language must be one of es");
        assertThat(faults(PACK.replace("language: es", "language: fr"), SPANISH))
                .containsExactly("pack.yaml:8: language must be one of es");
        assertThat(faults(PACK.replace("changelog:", "  - language: es\n    file: more.es.yaml\nchangelog:"), SPANISH))
                .containsExactly("pack.yaml:10: repeats the language es");
    }

    @Test
    void a_file_that_is_named_and_missing_is_a_fault() {
        assertThat(faults(PACK.replace("rows.es.yaml", "other.es.yaml"), SPANISH))
                .containsExactly("other.es.yaml: is missing");
    }

    @Test
    void a_pack_on_top_replaces_a_question_with_its_translations() {
        var site = PACK.replace("id: small", "id: site").replaceFirst("(?s)translations:.*?changelog", "changelog");
        var together = GuidelineReader.read(read(PACK, SPANISH), files(site, SPANISH), LITERATURE);
        assertThat(together.questions()).extracting(Question::translations).containsExactly(Map.of(), Map.of());
    }

    @Test
    void every_delivered_question_is_there_in_every_language() {
        var others = Arrays.stream(Language.values())
                .filter(language -> language != Language.ENGLISH)
                .map(Language::tag)
                .toList();
        assertThat(GuidelineReader.read(LiteratureReader.read()).questions())
                .hasSizeGreaterThan(10)
                .allSatisfy(question -> assertThat(question.translations()).containsOnlyKeys(others));
    }

    private static List<String> faults(String pack, String spanish) {
        var thrown = catchThrowableOfType(KnowledgeException.class, () -> read(pack, spanish));
        assertThat(thrown).isNotNull();
        return thrown.faults().stream().map(KnowledgeFault::toString).toList();
    }

    private static Guideline read(String pack, String spanish) {
        return GuidelineReader.read(NOTHING, files(pack, spanish), LITERATURE);
    }

    private static GuidelineReader.PackFiles files(String pack, String spanish) {
        return name -> Optional.ofNullable(
                        switch (name) {
                            case "pack.yaml" -> pack;
                            case "rows.yaml" -> ROWS;
                            case "rows.es.yaml", "more.es.yaml" -> spanish;
                            default -> null;
                        })
                .map(text -> text.getBytes(UTF_8));
    }
}
