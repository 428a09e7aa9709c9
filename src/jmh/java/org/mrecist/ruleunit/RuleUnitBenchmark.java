package org.mrecist.ruleunit;

import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.recist11.Recist11;
import org.mrecist.protocol.HeldResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.Reappearance;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;
import org.mrecist.timeline.Course;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// RECIST 1.1 on a course of five targets, two non-targets and six visits, by the core and by a rule unit of Drools.
/// An operation is the decision of one visit.
///
/// The rule unit gets its facts ready read, and decides targets, non-targets and table 1 by what each visit alone
/// shows; the core reads the course itself, and decides under the protocol that asks for no more than that. Before
/// anything is measured, both must decide the same of random courses.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RuleUnitBenchmark {
    private static final int COMPARED = 500;

    private static final Protocol EACH_VISIT_ALONE = Protocol.DEFAULTS
            .with(Switch.PARTIAL_SUM_PROGRESSION, Setting.of(false))
            .with(Switch.HELD_RESPONSE, Setting.of(HeldResponse.EACH_VISIT))
            .with(Switch.REAPPEARANCE_AFTER_COMPLETE_RESPONSE, Setting.of(Reappearance.NUMERIC));

    private final Recist11 recist = new Recist11();
    private final Course course = MeasuredCourse.of(1, 5, 2, RuleUnitBenchmark.VISITS);
    private final RuleUnitCourse facts = RuleUnitCourse.of(decide(course).reading());

    static final int VISITS = 6;

    /// @throws IllegalStateException if the two decide differently
    @Setup
    public void agree() {
        for (var seed = 0L; seed < COMPARED; seed++) {
            var response = decide(MeasuredCourse.of(seed, 1 + (int) (seed % 5), 1 + (int) (seed % 3), VISITS));
            var byUnit = RuleUnitCourse.of(response.reading()).decide();
            byUnit.sort(Comparator.comparingInt(DecidedVisit::visit));
            var byCore = RuleUnitCourse.inItsWords(response);
            if (!byUnit.equals(byCore)) {
                throw new IllegalStateException("seed " + seed + ": " + byUnit + ", by the core " + byCore);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(VISITS)
    public Object ruleUnit() {
        return facts.decide();
    }

    @Benchmark
    @OperationsPerInvocation(VISITS)
    public Object core() {
        return decide(course);
    }

    @Benchmark
    @OperationsPerInvocation(VISITS)
    public void coreWithSteps(Blackhole blackhole) {
        for (var visit : decide(course).visits()) {
            blackhole.consume(visit.steps().size());
        }
    }

    private CourseResponse decide(Course any) {
        return CourseResponse.of(any, recist, EACH_VISIT_ALONE);
    }
}
