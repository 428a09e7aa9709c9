package org.mrecist.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mrecist.knowledge.GuidelineReader;
import org.mrecist.knowledge.LiteratureReader;
import org.mrecist.knowledge.WordRuns;

/// The messages themselves: neutral, no order, no ranking, no option of treatment for a patient.
class WordsTest {
    private static final Path PATIENT_ANSWER = Path.of("..", "shared", "clinical", "patient-answer.txt");

    private static final Map<Language, Pattern> ORDERS = Map.of(
            Language.ENGLISH,
            words("should|must|ought|shall|have to|has to|need(s)? to|avoid|recommend(ed|s)?|mandatory|urgently"
                    + "|immediately|consider"),
            Language.SPANISH,
            words("debe(n|mos)?|debería(n)?|deberá(n)?|tien(e|en) que|hay que|es (necesario|preciso|obligatorio)"
                    + "|conviene|recomienda(n)?|recomendable|aconseja(n)?|urgentemente|inmediatamente|considere(n)?"));

    /// The best overall response is a term of the criteria, the best change one of waterfall plots.
    private static final Map<Language, Pattern> RANKINGS = Map.of(
            Language.ENGLISH,
            words(
                    "best(?! overall response| change)|better|worst|superior|inferior|optimal|ideal|preferred|prefer|preferably"
                            + "|favou?red?|more effective|most effective|disappeared"),
            Language.SPANISH,
            words(
                    "mejor(?! respuesta global| cambio)|mejores|óptim[oa]s?|ideal|preferi(ble|do|da)|preferentemente|superior(es)?"
                            + "|inferior(es)?|más eficaz|de elección"));

    private static final Map<Language, Pattern> OPTIONS = Map.of(
            Language.ENGLISH,
            words("ablation|ablate|surgery|operation|resection|transplant(ation)?|emboli[sz]ation|chemoembolization"
                    + "|TACE|TARE|SBRT|radiation|radiotherapy|chemotherapy|immunotherapy|systemic|drugs?|pills?"
                    + "|medicines?|trial|palliative|supportive"),
            Language.SPANISH,
            words("ablación|cirugía|operación|operar|resección|trasplante|embolización|quimioembolización|TACE|TARE"
                    + "|SBRT|radioterapia|radiación|quimioterapia|inmunoterapia|sistémico|fármacos?|pastillas?"
                    + "|medicinas?|medicamentos?|ensayo|paliativ[oa]s?"));

    private static final Pattern SPANISH_ADDRESS = words("usted(es)?|vosotr[oa]s|tú|tus?|ti|te|vuestr[oa]s?|su médico"
            + "|contacte|llame|consulte|pregunte|recuerde");

    @ParameterizedTest
    @EnumSource
    void no_message_gives_an_order(Language language) {
        none(language, "", ORDERS.get(language));
    }

    @ParameterizedTest
    @EnumSource
    void no_message_ranks(Language language) {
        none(language, "", RANKINGS.get(language));
    }

    @ParameterizedTest
    @EnumSource
    void no_message_for_a_patient_names_an_option(Language language) {
        none(language, "patient.", OPTIONS.get(language));
    }

    @Test
    void spanish_addresses_no_one() {
        none(Language.SPANISH, "", SPANISH_ADDRESS);
    }

    @ParameterizedTest
    @EnumSource
    void a_patient_reads_no_number_but_the_thresholds(Language language) {
        assertThat(texts(language)).allSatisfy((name, text) -> {
            if (name.startsWith("patient.")) {
                assertThat(text.replace("30 %", "").replace("20 %", ""))
                        .as(name)
                        .doesNotContainPattern("\\d");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void sentences_end_with_a_full_stop_and_clauses_do_not(Language language) {
        assertThat(texts(language)).allSatisfy((name, text) -> {
            switch (name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.'))) {
                case "finding", "patient", "notice" -> assertThat(text).as(name).endsWith(".");
                case "difference", "read-difference", "category", "reason", "pattern" ->
                    assertThat(text).as(name).doesNotMatch(".*\\.|\\p{Lu}[\\p{Ll} ].*");
                default -> assertThat(text).isNotBlank();
            }
        });
    }

    @Test
    void both_files_have_the_same_messages_with_the_same_places() {
        assertThat(places(Language.SPANISH)).isEqualTo(places(Language.ENGLISH));
    }

    @Test
    void spanish_questions_give_no_order_and_do_not_rank() {
        assertThat(GuidelineReader.read(LiteratureReader.read()).questions()).allSatisfy(question -> {
            var text = question.translations().get("es");
            assertThat(text).contains("¿").endsWith("?").doesNotContainPattern(ORDERS.get(Language.SPANISH));
            assertThat(text)
                    .doesNotContainPattern(RANKINGS.get(Language.SPANISH))
                    .doesNotContainPattern(SPANISH_ADDRESS);
        });
    }

    private static Map<String, List<String>> places(Language language) {
        return texts(language).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> Pattern.compile("\\{.*?}")
                                .matcher(each.getValue())
                                .results()
                                .map(MatchResult::group)
                                .sorted()
                                .toList()));
    }

    @Test
    void every_spanish_text_is_another_than_the_english_one_unless_both_are_the_same_word() {
        var english = texts(Language.ENGLISH);
        assertThat(texts(Language.SPANISH).entrySet().stream()
                        .filter(each -> each.getValue().equals(english.get(each.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactly(
                        "clinician.lesions",
                        "clinician.missing-lesion",
                        "clinician.sum-compared",
                        "finding-by-criteria",
                        "plot-description.afp",
                        "plot-description.dated-visit",
                        "plot-description.visit",
                        "plot.afp",
                        "plot.nadir",
                        "read-difference.with-lesions",
                        "technique.ceus",
                        "treatment.sbrt",
                        "treatment.tace",
                        "treatment.tare");
    }

    @Test
    void no_run_of_words_is_copied_from_the_patient_answer() throws IOException {
        Assumptions.assumeTrue(Files.exists(PATIENT_ANSWER), "the patient answer is not there");
        var copied = WordRuns.of(Files.readString(PATIENT_ANSWER));
        assertThat(texts(Language.ENGLISH))
                .allSatisfy(
                        (name, text) -> assertThat(WordRuns.of(text)).as(name).doesNotContainAnyElementsOf(copied));
    }

    private static void none(Language language, String group, Pattern pattern) {
        var texts = texts(language).entrySet().stream()
                .filter(each -> each.getKey().startsWith(group))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(texts)
                .isNotEmpty()
                .allSatisfy((name, text) -> assertThat(
                                pattern.matcher(text).results().map(each -> each.group()))
                        .as("%s: %s", name, text)
                        .isEmpty());
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<!\\p{L})(" + alternatives + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /// The texts of a language as they stand in its file, by their path.
    private static Map<String, String> texts(Language language) {
        try {
            var texts = new TreeMap<String, String>();
            collect(
                    "",
                    new ObjectMapper(new YAMLFactory())
                            .readTree(Path.of("src/main/resources/explanation/" + language.tag() + ".yaml")
                                    .toFile()),
                    texts);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> collect(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue(), texts));
        } else {
            texts.put(path, node.asText());
        }
    }
}
