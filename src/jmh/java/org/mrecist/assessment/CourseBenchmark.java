package org.mrecist.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.mrecist.Mrecist;
import org.mrecist.criteria.recist11.Recist11;
import org.mrecist.explanation.Explanation;
import org.mrecist.explanation.Language;
import org.mrecist.explanation.Messages;
import org.mrecist.knowledge.GuidelineReader;
import org.mrecist.knowledge.LiteratureReader;
import org.mrecist.knowledge.MessagesReader;
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
    private static final int TARGETS = 5;
    private static final int NON_TARGETS = 2;
    private static final int VISITS = 6;
    private static final int DECISIONS = 2 * VISITS;

    private static final Mrecist MRECIST = new Mrecist();
    private static final Recist11 RECIST_1_1 = new Recist11();

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final Guidance guidance = new Guidance(GuidelineReader.read(LiteratureReader.read()), false);
    private final Messages messages = MessagesReader.read().in(Language.SPANISH);
    private final Course course = course();
    private final AssessmentRequest request =
            new AssessmentRequest(course, CriteriaRegistry.names(), Protocol.DEFAULTS);

    /// Both rule sets with every step.
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

    private static void consume(Assessment assessment, List<Comparison> comparison, Blackhole blackhole) {
        blackhole.consume(assessment);
        blackhole.consume(comparison);
        blackhole.consume(assessment.findings());
        assessment.criteria().forEach(each -> blackhole.consume(each.alternatives()));
    }

    private static Course course() {
        var lesions = new ArrayList<Lesion>();
        IntStream.range(0, TARGETS).forEach(i -> lesions.add(lesion("T" + i, LesionRole.TARGET)));
        IntStream.range(0, NON_TARGETS).forEach(i -> lesions.add(lesion("N" + i, LesionRole.NON_TARGET)));
        var visits = IntStream.rangeClosed(0, VISITS).mapToObj(i -> visit(i)).toList();
        return new Course(
                null,
                Treatment.NOT_STATED,
                lesions,
                visits,
                List.of(),
                FollowUp.NOT_STATED,
                ClinicalContext.NOT_STATED);
    }

    private static Lesion lesion(String id, LesionRole role) {
        return new Lesion(id, role, LesionKind.MASS, LesionSite.LIVER, null, null, true, null, null);
    }

    private static Visit visit(int index) {
        var findings = new ArrayList<LesionFinding>();
        var longest = Millimetres.of(40 - index);
        var viable = Millimetres.of(38 - 5L * index + index / 5 * 12L);
        IntStream.range(0, TARGETS)
                .forEach(i -> findings.add(new LesionFinding.Measured(
                        "T" + i, new Diameters(longest, viable, null), Enhancement.NOT_STATED)));
        IntStream.range(0, NON_TARGETS)
                .forEach(i -> findings.add(new LesionFinding.Present("N" + i, Enhancement.ENHANCING)));
        return new Visit(
                index,
                "V" + index,
                LocalDate.of(2026, 1, 5).plusDays(56L * index),
                index == 0,
                new Imaging(Imaging.Technique.MRI, Imaging.ArterialPhase.ADEQUATE, null, null, null),
                findings,
                List.of(),
                null,
                null,
                null,
                Map.of());
    }
}
