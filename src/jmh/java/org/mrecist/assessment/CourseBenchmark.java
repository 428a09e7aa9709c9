package org.mrecist.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.mrecist.Mrecist;
import org.mrecist.criteria.recist11.Recist11;
import org.mrecist.explanation.Explanation;
import org.mrecist.explanation.Language;
import org.mrecist.explanation.Messages;
import org.mrecist.knowledge.GuidelineReader;
import org.mrecist.knowledge.LiteratureReader;
import org.mrecist.knowledge.MessagesReader;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// The core on a course of five targets, two non-targets and six visits after the baseline. An operation is the
/// decision of one visit by one rule set.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class CourseBenchmark {
    private static final int DECISIONS = 2 * SizedCourse.VISITS;

    private static final Mrecist MRECIST = new Mrecist();
    private static final Recist11 RECIST_1_1 = new Recist11();

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final Guidance guidance = new Guidance(GuidelineReader.read(LiteratureReader.read()), false);
    private final Messages messages = MessagesReader.read().in(Language.SPANISH);
    private final Course course = SizedCourse.USUAL.course();
    private final AssessmentRequest request =
            new AssessmentRequest(course, CriteriaRegistry.names(), Protocol.DEFAULTS);

    /// mRECIST, with the steps of every visit.
    @Benchmark
    @OperationsPerInvocation(SizedCourse.VISITS)
    public void mrecistWithSteps(Blackhole blackhole) {
        consumeSteps(CourseResponse.of(course, MRECIST, Protocol.DEFAULTS), blackhole);
    }

    /// The same without any step being asked for.
    @Benchmark
    @OperationsPerInvocation(SizedCourse.VISITS)
    public CourseResponse mrecist() {
        return CourseResponse.of(course, MRECIST, Protocol.DEFAULTS);
    }

    /// RECIST 1.1, with the steps of every visit.
    @Benchmark
    @OperationsPerInvocation(SizedCourse.VISITS)
    public void recist11WithSteps(Blackhole blackhole) {
        consumeSteps(CourseResponse.of(course, RECIST_1_1, Protocol.DEFAULTS), blackhole);
    }

    /// The same without any step being asked for.
    @Benchmark
    @OperationsPerInvocation(SizedCourse.VISITS)
    public CourseResponse recist11() {
        return CourseResponse.of(course, RECIST_1_1, Protocol.DEFAULTS);
    }

    /// Both rule sets, with the steps of every visit.
    @Benchmark
    @OperationsPerInvocation(DECISIONS)
    public void decisionsWithSteps(Blackhole blackhole) {
        consumeSteps(CourseResponse.of(course, MRECIST, Protocol.DEFAULTS), blackhole);
        consumeSteps(CourseResponse.of(course, RECIST_1_1, Protocol.DEFAULTS), blackhole);
    }

    /// The same without any step being asked for.
    @Benchmark
    @OperationsPerInvocation(DECISIONS)
    public void decisions(Blackhole blackhole) {
        blackhole.consume(CourseResponse.of(course, MRECIST, Protocol.DEFAULTS));
        blackhole.consume(CourseResponse.of(course, RECIST_1_1, Protocol.DEFAULTS));
    }

    /// The complete assessment: also best response, alternatives, comparison and findings.
    @Benchmark
    @OperationsPerInvocation(DECISIONS)
    public void assessments(Blackhole blackhole) {
        var assessment = Assessor.assess(request);
        consume(assessment, assessment.comparison(), blackhole);
    }

    /// The same with the next steps.
    @Benchmark
    @OperationsPerInvocation(DECISIONS)
    public void guidedAssessments(Blackhole blackhole) {
        var assessment = Assessor.assess(request);
        consume(assessment, assessment.comparison(), blackhole);
        blackhole.consume(guidance.nextSteps(assessment, TODAY));
    }

    /// The same with the explanation in words and its questions.
    @Benchmark
    @OperationsPerInvocation(DECISIONS)
    public void explainedAssessments(Blackhole blackhole) {
        var assessment = Assessor.assess(request);
        var comparison = assessment.comparison();
        consume(assessment, comparison, blackhole);
        blackhole.consume(guidance.nextSteps(assessment, TODAY));
        blackhole.consume(Explanation.of(assessment, comparison, messages));
        blackhole.consume(guidance.guideline().questions(assessment.basis().category()));
    }

    /// Reading how many steps there are writes all of them.
    private static void consumeSteps(CourseResponse response, Blackhole blackhole) {
        for (var visit : response.visits()) {
            blackhole.consume(visit.steps().size());
        }
        blackhole.consume(response);
    }

    private static void consume(Assessment assessment, List<Comparison> comparison, Blackhole blackhole) {
        blackhole.consume(assessment);
        blackhole.consume(comparison);
        blackhole.consume(assessment.findings());
        assessment.criteria().forEach(each -> blackhole.consume(each.alternatives()));
    }
}
