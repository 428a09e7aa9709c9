package org.mrecist.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.criteria.mrecist.Mrecist;
import org.mrecist.criteria.recist11.Recist11;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionRole;
import org.mrecist.lesion.LesionSite;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.FollowUp;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Treatment;
import org.mrecist.timeline.Visit;

/// The margins of the last sum of made-up courses with one target, tried out by changing that sum.
class MarginsTest {
    private static final long CASES = Long.getLong("laws.cases", 4_000);
    private static final Lesion TARGET =
            new Lesion("L1", LesionRole.TARGET, LesionKind.MASS, LesionSite.LUNG, null, null, null, null, null);
    private static final Lesion NON_TARGET =
            new Lesion("B1", LesionRole.NON_TARGET, LesionKind.BONE, LesionSite.BONE, null, null, null, null, null);

    static List<ResponseCriteria> ruleSets() {
        return List.of(new Mrecist(), new Recist11());
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void the_stated_change_reaches_the_stated_category_and_a_hundredth_less_does_not(ResponseCriteria criteria) {
        for (var seed = 0L; seed < CASES; seed++) {
            var protocol = RandomCourse.protocol(seed);
            var sums = sums(seed);
            var persists = new Random(seed).nextInt(3) == 0;
            var now = last(sums, persists, criteria, protocol);
            var better = now.margins().toBetter();
            var worse = now.margins().toWorse();
            var sum = sums.getLast();
            if (better != null) {
                var at = response(sums, sum - better.change().hundredths(), persists, criteria, protocol);
                var before = response(sums, sum - better.change().hundredths() + 1, persists, criteria, protocol);
                assertThat(at).as("seed %d %s", seed, sums).isEqualTo(better.category());
                assertThat(before).as("seed %d %s", seed, sums).isEqualTo(now.target());
                assertThat(severity(at)).isLessThan(severity(now.target()));
            } else if (!now.returned()) {
                assertThat(severity(response(sums, 0, persists, criteria, protocol)))
                        .as("seed %d %s", seed, sums)
                        .isEqualTo(severity(now.target()));
            }
            if (worse != null) {
                var at = response(sums, sum + worse.change().hundredths(), persists, criteria, protocol);
                var before = response(sums, sum + worse.change().hundredths() - 1, persists, criteria, protocol);
                assertThat(at).as("seed %d %s", seed, sums).isEqualTo(worse.category());
                assertThat(before).as("seed %d %s", seed, sums).isEqualTo(now.target());
                assertThat(severity(at)).isGreaterThan(severity(now.target()));
            } else {
                assertThat(response(sums, 1_000_000, persists, criteria, protocol))
                        .as("seed %d %s", seed, sums)
                        .isEqualTo(now.target());
            }
        }
    }

    private static TargetResponse response(
            List<Long> sums, long last, boolean persists, ResponseCriteria criteria, Protocol protocol) {
        var changed = new ArrayList<>(sums);
        changed.set(changed.size() - 1, last);
        return last(changed, persists, criteria, protocol).target();
    }

    private static VisitResponse.Classification last(
            List<Long> sums, boolean persists, ResponseCriteria criteria, Protocol protocol) {
        var visits = new ArrayList<Visit>();
        for (var i = 0; i < sums.size(); i++) {
            visits.add(new Visit(
                    i,
                    "V" + i,
                    LocalDate.of(2024, 1, 1).plusWeeks(6L * i),
                    false,
                    Imaging.NOT_STATED,
                    List.of(
                            new LesionFinding.Measured(
                                    "L1",
                                    new Diameters(new Millimetres(sums.get(i)), null, null),
                                    Enhancement.NOT_STATED),
                            new LesionFinding.Present("B1", Enhancement.NOT_STATED)),
                    List.of(),
                    null,
                    null,
                    null,
                    Map.of()));
        }
        var course = new Course(
                null,
                Treatment.NOT_STATED,
                persists ? List.of(TARGET, NON_TARGET) : List.of(TARGET),
                visits,
                List.of(),
                FollowUp.NOT_STATED,
                ClinicalContext.NOT_STATED);
        return Objects.requireNonNull(
                CourseResponse.of(course, criteria, protocol).visits().getLast().classification());
    }

    private static List<Long> sums(long seed) {
        var random = new Random(seed);
        var sums = new ArrayList<Long>();
        sums.add(1_000L + random.nextInt(9_000));
        for (var i = random.nextInt(4); i >= 0; i--) {
            sums.add(random.nextInt(6) == 0 ? 0 : sums.getFirst() * (10 + random.nextInt(120)) / 100);
        }
        return sums;
    }

    private static int severity(TargetResponse response) {
        return switch (response) {
            case CR -> 1;
            case PR -> 2;
            case SD -> 3;
            case PD -> 4;
            case NE, NONE -> throw new IllegalStateException("these courses are evaluable");
        };
    }
}
