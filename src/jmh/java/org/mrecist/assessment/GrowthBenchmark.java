package org.mrecist.assessment;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.mrecist.protocol.Protocol;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// How work grows with the visits and lesions of a course, part by part. An operation is a course under both rule sets.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class GrowthBenchmark {
    @Param({"2", "20", "200"})
    public int visits;

    @Param({"1", "10", "100"})
    public int lesions;

    private AssessmentRequest request;
    private Assessment assessment;

    @Setup
    public void assess() {
        var course = SizedCourse.of(lesions, visits).course();
        request = new AssessmentRequest(course, CriteriaRegistry.names(), Protocol.DEFAULTS);
        assessment = Assessor.assessSound(request);
    }

    @Benchmark
    public Object contradictions() {
        return Assessor.faults(request.course(), request.criteria(), Set.of());
    }

    @Benchmark
    public Object decisions() {
        return Assessor.assessSound(request);
    }

    @Benchmark
    public void decisionsWithSteps(Blackhole blackhole) {
        for (var criteria : Assessor.assessSound(request).criteria()) {
            for (var visit : criteria.response().visits()) {
                blackhole.consume(visit.steps().size());
            }
        }
    }

    @Benchmark
    public void alternatives(Blackhole blackhole) {
        assessment.criteria().forEach(each -> blackhole.consume(each.alternatives()));
    }

    @Benchmark
    public Object comparison() {
        return assessment.comparison();
    }

    @Benchmark
    public Object findings() {
        return assessment.findings();
    }
}
