package org.mrecist.bestresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrecist.bestresponse.Notation.REFERENCE;
import static org.mrecist.bestresponse.Notation.protocol;
import static org.mrecist.bestresponse.Notation.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;
import org.mrecist.timeline.FollowUp;

/// What holds of the best overall response whatever the visits, over many random courses.
class BestResponseLawsTest {
    private static final int CASES = Integer.getInteger("laws.cases", 1500);

    /// From best to worst.
    private static final List<OverallResponse> RANKING = List.of(
            OverallResponse.CR,
            OverallResponse.PR,
            OverallResponse.SD,
            OverallResponse.NON_CR_NON_PD,
            OverallResponse.PD,
            OverallResponse.NE);

    private static final List<String> CATEGORIES =
            List.of("CR", "CR", "PR", "PR", "PR", "SD", "SD", "NON_CR_NON_PD", "NE", "NE", "PD");

    private static List<DatedResponse> randomVisits(SplittableRandom random) {
        var words = new ArrayList<String>();
        var day = 0;
        for (var i = random.nextInt(1, 9); i > 0; i--) {
            day += random.nextInt(1, 25);
            words.add(CATEGORIES.get(random.nextInt(CATEGORIES.size())) + "@" + day);
        }
        return visits(String.join(" ", words));
    }

    private static BestOverallResponse best(List<DatedResponse> visits, Protocol protocol) {
        return BestResponse.of(visits, REFERENCE, FollowUp.NOT_STATED, protocol).orElseThrow();
    }

    /// A protocol with the given settings, the other switches drawn. PROGRESSION after a complete response is not
    /// drawn:
    /// there a later partial response does worsen what the complete one had been.
    private static Protocol randomProtocol(SplittableRandom random, String given) {
        return protocol(("confirmationDays=%d maxNotEvaluableBetween=%d acceptStableBetween=%s completeThenPartial=%s"
                        + " completeThenStable=%s minStableDiseaseDays=%d %s")
                .formatted(
                        random.nextInt(0, 60),
                        random.nextInt(0, 3),
                        random.nextBoolean(),
                        random.nextBoolean() ? "PARTIAL" : "STABLE_OR_PROGRESSION",
                        random.nextBoolean() ? "STABLE" : "PRINTED_TABLE",
                        random.nextInt(0, 60),
                        given));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"confirmationRequired=false", "confirmationRequired=true"})
    void a_further_visit_never_worsens_the_best_response(String settings) {
        for (var seed = 0; seed < CASES; seed++) {
            var random = new SplittableRandom(seed);
            var protocol = randomProtocol(random, settings);
            var visits = randomVisits(random);
            for (var end = 2; end <= visits.size(); end++) {
                var before = RANKING.indexOf(
                        best(visits.subList(0, end - 1), protocol).category());
                var after =
                        RANKING.indexOf(best(visits.subList(0, end), protocol).category());
                assertThat(after)
                        .as("seed %d, %d visits of %s", seed, end, visits)
                        .isLessThanOrEqualTo(before);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"STABLE_OR_PROGRESSION", "PARTIAL", "PROGRESSION"})
    void a_best_response_is_called_confirmed_just_when_it_stands_with_confirmation_required(String choice) {
        for (var seed = 0; seed < CASES; seed++) {
            var random = new SplittableRandom(seed);
            var protocol = randomProtocol(random, "completeThenPartial=" + choice);
            var visits = randomVisits(random);
            var seen = best(visits, protocol);
            var required = best(visits, protocol.with(Switch.CONFIRMATION_REQUIRED, Setting.of(true)));
            assertThat(seen.confirmed())
                    .as("seed %d, %s", seed, visits)
                    .isEqualTo(seen.category().isResponse() && required.category() == seen.category());
            assertThat(required.confirmed())
                    .as("seed %d, %s", seed, visits)
                    .isEqualTo(required.category().isResponse());
            assertThat(RANKING.indexOf(required.category()))
                    .as("seed %d, %s", seed, visits)
                    .isGreaterThanOrEqualTo(
                            seen.category() == OverallResponse.NE ? 0 : RANKING.indexOf(seen.category()));
        }
    }

    @Test
    void visits_after_progression_never_count() {
        for (var seed = 0; seed < CASES; seed++) {
            var random = new SplittableRandom(seed);
            var protocol = randomProtocol(random, "confirmationRequired=" + random.nextBoolean());
            var visits = randomVisits(random);
            var upToProgression = new ArrayList<DatedResponse>();
            for (var visit : visits) {
                upToProgression.add(visit);
                if (visit.overall() == OverallResponse.PD) {
                    break;
                }
            }
            assertThat(best(visits, protocol))
                    .as("seed %d, %s", seed, visits)
                    .isEqualTo(best(upToProgression, protocol));
        }
    }

    @Test
    void the_best_response_is_dated_at_a_visit_and_explained() {
        for (var seed = 0; seed < CASES; seed++) {
            var random = new SplittableRandom(seed);
            var visits = randomVisits(random);
            var best = best(visits, randomProtocol(random, "confirmationRequired=" + random.nextBoolean()));
            assertThat(visits)
                    .as("seed %d", seed)
                    .anyMatch(visit -> visit.date().equals(best.date())
                            && best.visit() != null
                            && best.visit().equals(visit.visit()));
            assertThat(best.steps()).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(2);
            assertThat(BestResponseRules.all())
                    .as("seed %d", seed)
                    .containsAll(best.steps().stream().map(step -> step.rule()).toList());
        }
    }
}
