package org.mrecist.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.assessment.Assessor;
import org.mrecist.criteria.RandomCourse;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;

/// The text for the patient is one that a child of about twelve can read, and the formulas that tell so are
/// right.
class ReadabilityTest {
    private static final String PLATYPUS =
            "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.";
    private static final String QUIXOTE = "En un lugar de la Mancha, de cuyo nombre no quiero acordarme, no ha mucho"
            + " tiempo que vivía un hidalgo de los de lanza en astillero, adarga antigua, rocín flaco y galgo corredor.";

    @Test
    void the_english_formula_gives_what_is_published_of_known_sentences() {
        assertThat(Readability.fleschKincaidGrade(PLATYPUS)).isCloseTo(11.3, within(0.05));
        assertThat(Readability.fleschKincaidGrade("The cat sat on the mat.")).isCloseTo(-1.45, within(0.005));
    }

    /// 33 words of 60 syllables, counted by hand.
    @Test
    void the_spanish_formulas_give_what_a_known_sentence_comes_to() {
        assertThat(Readability.fernandezHuerta(QUIXOTE)).isCloseTo(206.84 - 60 * 60 / 33.0 - 1.02 * 33, within(0.001));
        assertThat(Readability.inflesz(QUIXOTE)).isCloseTo(206.835 - 62.3 * 60 / 33.0 - 33, within(0.001));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = ",", textBlock = """
            scan, 1
            tumour, 2
            treated, 2
            judged, 1
            measured, 2
            grown, 1
            spots, 1
            sizes, 2
            disease, 2
            people, 2
            category, 4
            professional, 4
            evaluable, 5
            CR, 2
            """)
    void english_syllables_are_counted(String word, int syllables) {
        assertThat(Readability.englishSyllables(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = ",", textBlock = """
            prueba, 2
            veía, 3
            sería, 3
            aún, 2
            ahora, 3
            ahí, 2
            quien, 1
            siguen, 2
            guía, 2
            antigua, 3
            hay, 1
            y, 1
            realce, 3
            análisis, 4
            enfermedad, 4
            progresión, 3
            PD, 2
            """)
    void spanish_syllables_are_counted(String word, int syllables) {
        assertThat(Readability.spanishSyllables(word)).isEqualTo(syllables);
    }

    @Test
    void percentages_are_read_out() {
        assertThat(Readability.words("It is 30 % smaller (PR)."))
                .containsExactly("It", "is", "thirty", "percent", "smaller", "PR");
    }

    @Test
    void english_texts_are_read_in_the_sixth_grade() {
        assertThat(texts(Wording.ENGLISH)).hasSizeGreaterThan(100).allSatisfy(paragraphs -> {
            assertThat(Readability.fleschKincaidGrade(String.join(" ", paragraphs)))
                    .isLessThanOrEqualTo(6);
            assertThat(paragraphs)
                    .allSatisfy(each ->
                            assertThat(Readability.fleschKincaidGrade(each)).isLessThanOrEqualTo(8));
        });
    }

    @Test
    void spanish_texts_are_those_of_a_sixth_grade_and_quite_easy() {
        assertThat(texts(Wording.SPANISH)).hasSizeGreaterThan(100).allSatisfy(paragraphs -> {
            var text = String.join(" ", paragraphs);
            assertThat(Readability.fernandezHuerta(text)).isGreaterThanOrEqualTo(70);
            assertThat(Readability.inflesz(text)).isGreaterThanOrEqualTo(65);
            assertThat(paragraphs)
                    .allSatisfy(each -> assertThat(Readability.inflesz(each)).isGreaterThanOrEqualTo(55));
        });
    }

    /// Every text that random courses and those of the golden files give, each once.
    private static Set<List<String>> texts(Messages messages) {
        var texts = new LinkedHashSet<List<String>>();
        for (var seed = 0L; seed < 1000; seed++) {
            add(RandomCourse.of(seed, RandomCourse.Shape.ANY), RandomCourse.protocol(seed), messages, texts);
        }
        ExplanationGoldenTest.tables().forEach(table -> add(table.course(), table.protocol(), messages, texts));
        return texts;
    }

    private static void add(Course course, Protocol protocol, Messages messages, Set<List<String>> texts) {
        for (var criteria : List.of(List.of("MRECIST"), List.of("RECIST_1_1"))) {
            if (Assessor.faults(course, criteria, Set.of()).isEmpty()) {
                texts.add(
                        Wording.explained(course, protocol, criteria, messages).patient());
            }
        }
    }
}
