package org.mrecist.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mrecist.guideline.ClinicalFact;
import org.mrecist.guideline.ExamplePatient;
import org.mrecist.guideline.FactValue;
import org.mrecist.guideline.Facts;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Match;
import org.mrecist.guideline.NextSteps;
import org.mrecist.guideline.Option;
import org.mrecist.guideline.OptionCategory;
import org.mrecist.guideline.PatientFacts;

/// Laws of matching, over random patients of every option that is delivered.
class GuidelineLawsTest {
    private static final Guideline GUIDELINE = GuidelineReader.read(LiteratureReader.read());
    private static final NextSteps.Shown ALL = new NextSteps.Shown(LocalDate.of(2026, 12, 1), true);
    private static final int PATIENTS = 20_000;

    /// A random option, a patient of whom some of what it asks is known, and one more fact.
    private record Sample(
            long seed,
            Option option,
            OptionCategory category,
            Facts facts,
            Map<ClinicalFact, List<FactValue>> values,
            SplittableRandom random) {
        static Sample of(long seed) {
            var random = new SplittableRandom(seed);
            var option = any(GUIDELINE.options(), random);
            var category = any(option.categories().stream().sorted().toList(), random);
            var values = ExamplePatient.tellingValues(GUIDELINE, option, category);
            var share = random.nextInt(101);
            var facts = Facts.NONE;
            for (var each : values.entrySet()) {
                if (random.nextInt(100) < share) {
                    facts = facts.with(each.getKey(), any(each.getValue(), random));
                }
            }
            return new Sample(seed, option, category, facts, values, random);
        }

        Match match(Facts known) {
            return GuidelineLawsTest.match(GUIDELINE, option, category, known);
        }

        @Override
        public String toString() {
            return "seed " + seed + ", " + option.id() + " in " + category + ", " + facts;
        }
    }

    @Test
    void what_is_decided_stays_decided_when_more_is_known() {
        var decided = 0;
        for (var seed = 0; seed < PATIENTS; seed++) {
            var sample = Sample.of(seed);
            var unknown = sample.values.keySet().stream()
                    .filter(fact -> sample.facts.value(fact) == null)
                    .toList();
            var before = sample.match(sample.facts);
            if (unknown.isEmpty() || before.status() == Match.Status.NEEDS_INFO || !isConsistent(sample.facts)) {
                continue;
            }
            var fact = any(unknown, sample.random);
            var more = sample.facts.with(fact, any(sample.values.getOrDefault(fact, List.of()), sample.random));
            if (isConsistent(more)) {
                decided++;
                assertThat(sample.match(more).status())
                        .as("%s, with %s", sample, fact)
                        .isEqualTo(before.status());
            }
        }
        assertThat(decided).isGreaterThan(PATIENTS / 20);
    }

    @Test
    void a_missing_fact_that_becomes_known_is_missing_no_more() {
        var known = 0;
        for (var seed = 0; seed < PATIENTS; seed++) {
            var sample = Sample.of(seed);
            for (var missing : sample.match(sample.facts).missing()) {
                var fact = missing.fact();
                var more = sample.facts.with(fact, any(sample.values.getOrDefault(fact, List.of()), sample.random));
                if (isConsistent(more)) {
                    known++;
                    assertThat(sample.match(more).missing())
                            .as("%s, with %s", sample, fact)
                            .noneMatch(still -> still.fact() == fact);
                }
            }
        }
        assertThat(known).isGreaterThan(PATIENTS / 2);
    }

    @Test
    void the_order_of_the_rows_is_irrelevant() {
        for (var seed = 0; seed < 300; seed++) {
            var sample = Sample.of(seed);
            var shuffled = new ArrayList<>(GUIDELINE.options());
            Collections.shuffle(shuffled, sample.random);
            var other = new Guideline(GUIDELINE.packs(), GUIDELINE.gates(), shuffled, GUIDELINE.questions());
            var patient = PatientFacts.of(Facts.NONE, sample.facts);

            assertThat(NextSteps.of(other, sample.category, patient, ALL))
                    .as(sample.toString())
                    .isEqualTo(NextSteps.of(GUIDELINE, sample.category, patient, ALL));
        }
    }

    @Test
    void a_contradicted_fact_never_lets_an_option_apply_that_asks_for_it() {
        for (var seed = 0; seed < PATIENTS; seed++) {
            var sample = Sample.of(seed);
            var patient = PatientFacts.of(Facts.NONE, sample.facts);
            var match = sample.match(sample.facts);

            assertThat(match.because())
                    .as(sample.toString())
                    .noneMatch(used -> patient.contradicted().contains(used.fact()));
            assertThat(match.excludedBy())
                    .as(sample.toString())
                    .allSatisfy(exclusion -> assertThat(exclusion.facts())
                            .noneMatch(used -> patient.contradicted().contains(used.fact())));
        }
    }

    private static boolean isConsistent(Facts facts) {
        return PatientFacts.of(Facts.NONE, facts).contradictions().isEmpty();
    }

    private static Match match(Guideline guideline, Option option, OptionCategory category, Facts facts) {
        var alone = new Guideline(guideline.packs(), guideline.gates(), List.of(option), List.of());
        return NextSteps.of(alone, category, PatientFacts.of(Facts.NONE, facts), ALL)
                .matches()
                .findFirst()
                .orElseThrow();
    }

    private static <T> T any(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
