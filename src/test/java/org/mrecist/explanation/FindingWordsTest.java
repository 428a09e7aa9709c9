package org.mrecist.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mrecist.criteria.NotEvaluableReason;
import org.mrecist.findings.Finding;
import org.mrecist.findings.FindingKind;
import org.mrecist.measure.Millimetres;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Modality;
import org.mrecist.trace.Fact;

class FindingWordsTest {
    private static FindingWords words(FindingKind kind, Fact... facts) {
        return new FindingWords(new Finding(kind, "", List.of(facts)));
    }

    private static FindingWords words(Fact... facts) {
        return words(FindingKind.HELD_RESPONSE, facts);
    }

    @Test
    void numbers_carry_their_unit() {
        var say = words(
                new Fact.Length("length", Millimetres.parse("9.50")),
                new Fact.Days("day", 1),
                new Fact.Days("days", 2),
                new Fact.Count("count", 6),
                new Fact.Concentration("afp", new BigDecimal("1.20E+3")),
                new Fact.On("on", LocalDate.of(2024, 1, 5)));
        assertThat(say.words("{length}, {day}, {days}, {count}, {afp}, {on}"))
                .isEqualTo("9.5 mm, 1 day, 2 days, 6, 1200 ng/mL, 2024-01-05");
    }

    @Test
    void ids_are_said_as_given() {
        var say = words(new Fact.OfLesion("lesion", "L$1"), new Fact.OfVisit("visit", "V.1"));
        assertThat(say.words("{lesion} at {visit}")).isEqualTo("L$1 at V.1");
    }

    @Test
    void a_sentence_never_lacks_a_fact() {
        assertThatThrownBy(() -> words().words("{lesion}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a finding held-response must state lesion");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            overall,  NON_CR_NON_PD, non-CR/non-PD
            overall,  PR,            PR
            diameter, LONGEST,       longest diameter
            diameter, VIABLE,        viable diameter
            diameter, SHORT_AXIS,    short axis
            organ,    LYMPH_NODES,   lymph nodes
            modality, RESECTION,     resection
            modality, ABLATION,      ablation
            modality, TACE,          TACE
            modality, TARE,          TARE
            modality, SBRT,          SBRT
            modality, TRANSPLANT,    transplantation
            modality, SYSTEMIC_ICI,  systemic treatment
            modality, SYSTEMIC_TKI,  systemic treatment
            modality, SYSTEMIC_OTHER, systemic treatment
            modality, NONE,          no treatment
            from,     CT,            CT
            to,       CEUS,          CEUS
            to,       OTHER,         another modality
            """)
    void terms_are_said_as_the_field_does(String name, String term, String words) {
        assertThat(words(new Fact.Term(name, term)).value(name)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "EXTRACELLULAR, an extracellular agent",
        "GADOXETATE, gadoxetate",
        "IODINATED, an iodinated agent",
        "OTHER, another agent"
    })
    void contrast_agents_have_words(Imaging.ContrastAgent agent, String words) {
        var say = words(FindingKind.CONTRAST_AGENT_CHANGED, Fact.of("from", agent), Fact.of("to", agent));
        assertThat(say.words("{from} {to}")).isEqualTo(words + " " + words);
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_has_words_of_its_own(NotEvaluableReason reason) {
        var words = words(Fact.of("reason", reason)).value("reason");
        assertThat(words).matches("[a-z ]{10,}").doesNotContain("_");
        assertThat(Arrays.stream(NotEvaluableReason.values())
                        .filter(other -> other != reason)
                        .map(other -> words(Fact.of("reason", other)).value("reason")))
                .doesNotContain(words);
    }

    @ParameterizedTest
    @EnumSource
    void every_treatment_has_words(Modality modality) {
        assertThat(words(Fact.of("modality", modality)).value("modality")).doesNotContain("_");
    }

    @ParameterizedTest
    @CsvSource({"MRECIST, mRECIST", "RECIST_1_1, RECIST 1.1", "ANOTHER, ANOTHER"})
    void criteria_are_named_as_the_field_prints_them(String name, String printed) {
        assertThat(FindingWords.criteria(name)).isEqualTo(printed);
    }
}
