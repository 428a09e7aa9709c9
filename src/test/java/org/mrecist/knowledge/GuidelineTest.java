package org.mrecist.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mrecist.guideline.ClinicalFact;
import org.mrecist.guideline.Evidence;
import org.mrecist.guideline.ExamplePatient;
import org.mrecist.guideline.FactValue;
import org.mrecist.guideline.Facts;
import org.mrecist.guideline.Gate;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Match;
import org.mrecist.guideline.NextSteps;
import org.mrecist.guideline.Operator;
import org.mrecist.guideline.Option;
import org.mrecist.guideline.OptionCategory;
import org.mrecist.guideline.OptionType;
import org.mrecist.guideline.Pack;
import org.mrecist.guideline.PatientFacts;
import org.mrecist.guideline.Provenance;
import org.mrecist.guideline.TreatmentClass;
import org.mrecist.trace.Literature;

/// The options that are delivered.
class GuidelineTest {
    private static final Literature LITERATURE = LiteratureReader.read();
    private static final Guideline GUIDELINE = GuidelineReader.read(LITERATURE);
    private static final NextSteps.Shown ALL = new NextSteps.Shown(LocalDate.of(2026, 12, 1), true);

    @TestFactory
    Stream<DynamicTest> every_option_has_a_patient_it_applies_to_in_each_of_its_categories() {
        return cases((option, category) -> {
            var patient = ExamplePatient.find(GUIDELINE, option, category);

            assertThat(patient).isPresent();
            assertThat(match(option, category, patient.get()).status()).isEqualTo(Match.Status.APPLIES);
        });
    }

    @TestFactory
    Stream<DynamicTest> every_option_with_conditions_has_a_patient_it_is_excluded_for_and_one_it_needs_to_know_of() {
        return cases((option, category) -> {
            var values = ExamplePatient.tellingValues(GUIDELINE, option, category);
            var nothing = match(option, category, ofCategory(category));
            if (values.isEmpty()) {
                assertThat(nothing.status()).isEqualTo(Match.Status.APPLIES);
                return;
            }
            assertThat(nothing.status()).isEqualTo(Match.Status.NEEDS_INFO);
            assertThat(nothing.missing()).isNotEmpty();
            assertThat(IntStream.range(0, 1000)
                            .mapToObj(seed -> random(ofCategory(category), values, new SplittableRandom(seed)))
                            .filter(facts -> isConsistent(facts)
                                    && match(option, category, facts).status() == Match.Status.EXCLUDED)
                            .findFirst())
                    .isPresent();
        });
    }

    private static Facts random(Facts known, Map<ClinicalFact, List<FactValue>> values, SplittableRandom random) {
        var facts = known;
        for (var each : values.entrySet()) {
            if (known.value(each.getKey()) == null) {
                facts = facts.with(
                        each.getKey(),
                        each.getValue().get(random.nextInt(each.getValue().size())));
            }
        }
        return facts;
    }

    private static Stream<DynamicTest> cases(BiConsumer<Option, OptionCategory> test) {
        return GUIDELINE.options().stream()
                .flatMap(option -> option.categories().stream()
                        .sorted()
                        .map(category ->
                                dynamicTest(option.id() + " in " + category, () -> test.accept(option, category))));
    }

    @Test
    void the_pack_is_a_draft_that_no_clinician_has_reviewed() {
        assertThat(GUIDELINE.packs()).singleElement().satisfies(pack -> {
            assertThat(pack.id()).isEqualTo("hcc-response");
            assertThat(pack.status()).isEqualTo(Pack.Status.DRAFT);
            assertThat(pack.hash()).matches("[0-9a-f]{64}");
            assertThat(pack.notice()).contains("order carries no meaning");
            assertThat(pack.changelog().getFirst().version()).isEqualTo(pack.version());
            assertThat(pack.notConsidered()).contains("pregnancy", "renal function and proteinuria");
        });
        assertThat(GUIDELINE.options()).allMatch(option -> option.review().reviewer() == null);
    }

    @Test
    void every_work_of_the_literature_that_is_named_as_read_was_read() {
        var notRead = Set.of("llovet-2020", "nccn-pt-2026", "nccn-hcc-current", "lirads-tra-2024");

        assertThat(GUIDELINE.options())
                .allSatisfy(option -> assertThat(option.evidence())
                        .allSatisfy(evidence -> assertThat(evidence.reading() == Evidence.Reading.NOT_READ)
                                .as("%s cites %s", option.id(), evidence.source())
                                .isEqualTo(notRead.contains(evidence.source()))));
    }

    @Test
    void what_is_said_from_general_knowledge_is_marked() {
        assertThat(GUIDELINE.options())
                .allSatisfy(option -> assertThat(option.provenance())
                        .as(option.id())
                        .isEqualTo(Provenance.of(option.evidence(), option.generalKnowledge())));
        assertThat(GUIDELINE.options().stream().filter(option -> option.provenance() == Provenance.UNSOURCED))
                .hasSizeLessThan(10);
    }

    @Test
    void guidelines_for_patients_are_named_and_not_verified() {
        assertThat(GUIDELINE.citations().get("cr-minimum-five-years-then-risk-based"))
                .contains("nccn-pt-2026", "patient-answer");
    }

    /// A patient of whom nothing else is known: liver, performance, or the time of the scan decide alone.
    @ParameterizedTest
    @EnumSource(names = {"CHILD_PUGH_CLASS", "ECOG", "DECOMPENSATED", "TOO_EARLY"})
    void every_option_of_active_treatment_stands_behind_the_gates(ClinicalFact fact) {
        var value = switch (fact) {
            case CHILD_PUGH_CLASS -> FactValue.term("C");
            case ECOG -> FactValue.of(3);
            default -> FactValue.of(true);
        };
        var active = GUIDELINE.options().stream()
                .filter(option -> isActive(option.type()))
                .toList();

        assertThat(active)
                .hasSizeGreaterThan(50)
                .allSatisfy(option -> option.categories().stream()
                        .filter(category -> fact != ClinicalFact.TOO_EARLY || category != OptionCategory.BASELINE)
                        .forEach(category -> assertThat(match(
                                                option,
                                                category,
                                                Facts.NONE
                                                        .with(
                                                                ClinicalFact.PROGRESSION_PATTERN,
                                                                new FactValue.Terms(Set.of(), true))
                                                        .with(fact, value))
                                        .status())
                                .as("%s in %s", option.id(), category)
                                .isEqualTo(Match.Status.EXCLUDED)));
    }

    private static boolean isActive(OptionType type) {
        return switch (type) {
            case ADD_LRT,
                    ADD_SYSTEMIC,
                    SURGERY,
                    SWITCH_SYSTEMIC,
                    SWITCH_TO_SYSTEMIC,
                    SYSTEMIC_1L,
                    SYSTEMIC_2L,
                    SYSTEMIC_3L,
                    SYSTEMIC_BIOMARKER -> true;
            case CONTINUE, INFORMATION, LIMIT, REASSESS, SUPPORTIVE, SURVEILLANCE, TRANSPLANT, TRIAL -> false;
        };
    }

    @Test
    void an_option_is_marked_with_what_its_title_treats_with() {
        assertThat(GUIDELINE.options()).allSatisfy(option -> {
            var offered = option.title().substring(option.title().indexOf(':') + 1);
            assertMarked(
                    option, offered, "lizumab|lumab|pembrolizumab|dostarlimab", TreatmentClass.CHECKPOINT_INHIBITOR);
            assertMarked(option, offered, "bevacizumab", TreatmentClass.BEVACIZUMAB);
            assertMarked(option, offered, "bevacizumab|ramucirumab|sorafenib|lenvatinib", TreatmentClass.ANTI_VEGF);
        });
    }

    private static void assertMarked(Option option, String offered, String names, TreatmentClass treatment) {
        var isTreatment = option.type().name().startsWith("SYSTEMIC_");
        if (isTreatment && offered.toLowerCase(Locale.ROOT).matches(".*(" + names + ").*")) {
            assertThat(option.treatments()).as(option.id()).contains(treatment);
        }
    }

    @Test
    void an_unknown_gate_tells_what_would_decide() {
        assertThat(GUIDELINE.gates())
                .filteredOn(gate -> gate.effect() == Gate.Effect.EXCLUDE)
                .hasSizeGreaterThan(10)
                .allSatisfy(gate -> assertThat(gate.text()).endsWith("."));
    }

    @Test
    void the_five_questions_of_the_patient_answer_are_taken_up_and_others_added() {
        assertThat(GUIDELINE.questions().stream().filter(question -> "patient-answer".equals(question.source())))
                .hasSize(5);
        assertThat(GUIDELINE.questions()).hasSizeGreaterThan(15);
        assertThat(Stream.of(OptionCategory.values()))
                .allSatisfy(
                        category -> assertThat(GUIDELINE.questions(category)).hasSizeGreaterThan(4));
    }

    @Test
    void the_schema_knows_every_term_of_the_vocabulary() throws IOException {
        assertThat(schemaTerms("/$defs/category/enum")).isEqualTo(names(OptionCategory.values()));
        assertThat(schemaTerms("/$defs/type/enum")).isEqualTo(names(OptionType.values()));
        assertThat(schemaTerms("/$defs/treatment/enum")).isEqualTo(names(TreatmentClass.values()));
        assertThat(schemaTerms("/$defs/option/properties/provenance/enum")).isEqualTo(names(Provenance.values()));
        assertThat(schemaTerms("/$defs/condition/properties/op/enum"))
                .isEqualTo(Stream.of(Operator.values()).map(Operator::printed).collect(Collectors.toSet()));
        assertThat(schemaTerms("/$defs/evidence/properties/reading/enum"))
                .isEqualTo(Stream.of(Evidence.Reading.values())
                        .map(Evidence.Reading::printed)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> schemaTerms(String pointer) throws IOException {
        try (var stream = GuidelineTest.class.getResourceAsStream("/knowledge/schema/guideline-options.schema.json")) {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(stream).at(pointer).spliterator(), false)
                    .map(term -> term.asText())
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> names(Enum<?>... terms) {
        return Stream.of(terms).map(Enum::name).collect(Collectors.toSet());
    }

    @Test
    void ids_are_told_in_the_same_order_every_time() {
        assertThat(NextSteps.of(GUIDELINE, OptionCategory.PD, PatientFacts.of(Facts.NONE, Facts.NONE), ALL)
                        .groups())
                .allSatisfy(group -> assertThat(group.options())
                        .isSortedAccordingTo(
                                Comparator.comparing(match -> match.option().id())));
    }

    private static Facts ofCategory(OptionCategory category) {
        return category == OptionCategory.PD
                ? Facts.NONE
                : Facts.NONE.with(ClinicalFact.PROGRESSION_PATTERN, new FactValue.Terms(Set.of(), true));
    }

    private static boolean isConsistent(Facts facts) {
        return PatientFacts.of(Facts.NONE, facts).contradictions().isEmpty();
    }

    private static Match match(Option option, OptionCategory category, Facts facts) {
        var alone = new Guideline(GUIDELINE.packs(), GUIDELINE.gates(), List.of(option), List.of());
        return NextSteps.of(alone, category, PatientFacts.of(Facts.NONE, facts), ALL)
                .matches()
                .findFirst()
                .orElseThrow();
    }
}
