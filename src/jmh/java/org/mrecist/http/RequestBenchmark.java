package org.mrecist.http;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.assessment.Judge;
import org.mrecist.explanation.Language;
import org.mrecist.explanation.Messages;
import org.mrecist.http.answer.AssessmentAnswer;
import org.mrecist.http.answer.Include;
import org.mrecist.http.lines.MadeUpCourses;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.CourseRequest;
import org.mrecist.http.request.ReadCourse;
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

/// Requests of about 4 KB, from their bytes to those of their answers, on one core. Beside each the floor: the same
/// bytes read into the same records by Jackson alone, which checks nothing, and an answer made before written again.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RequestBenchmark {
    private static final int REQUESTS = 200;
    private static final Messages ENGLISH = Knowledge.translations().in(Language.ENGLISH);

    private final CourseReader reader = new CourseReader(CriteriaRegistry.names());
    private final AssessmentAnswers answers = new MeasuredService().answers();
    private final ObjectReader records = MeasuredService.json().readerFor(CourseRequest.class);
    private final ObjectWriter writer = MeasuredService.json().writerFor(AssessmentAnswer.class);

    private final byte[][] requests = new byte[REQUESTS][];
    private final ReadCourse[] courses = new ReadCourse[REQUESTS];
    private final AssessmentAnswer[] bare = new AssessmentAnswer[REQUESTS];
    private final AssessmentAnswer[] full = new AssessmentAnswer[REQUESTS];

    public RequestBenchmark() {
        for (var i = 0; i < REQUESTS; i++) {
            requests[i] = MadeUpCourses.json(i + 1L).getBytes(StandardCharsets.UTF_8);
            courses[i] = MeasuredService.read(reader, requests[i]);
            bare[i] = answers.of(courses[i], Set.of(), ENGLISH, Judge.PLAIN);
            full[i] = answers.of(courses[i], Include.ALL, ENGLISH, Judge.PLAIN);
        }
    }

    /// With every fault that there might be.
    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void reading(Blackhole blackhole) {
        for (var request : requests) {
            blackhole.consume(reader.read(request));
        }
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void readingFloor(Blackhole blackhole) throws IOException {
        for (var request : requests) {
            blackhole.consume(records.<CourseRequest>readValue(request));
        }
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void digest(Blackhole blackhole) {
        for (var course : courses) {
            blackhole.consume(course.inputDigest());
        }
    }

    /// Without any part.
    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void bareAnswer(Blackhole blackhole) throws IOException {
        answer(Set.of(), blackhole);
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void bareAnswerFloor(Blackhole blackhole) throws IOException {
        writeAgain(bare, blackhole);
    }

    /// With every part, which is the default.
    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void fullAnswer(Blackhole blackhole) throws IOException {
        answer(Include.ALL, blackhole);
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void fullAnswerFloor(Blackhole blackhole) throws IOException {
        writeAgain(full, blackhole);
    }

    private void answer(Set<Include> parts, Blackhole blackhole) throws IOException {
        for (var request : requests) {
            blackhole.consume(writer.writeValueAsBytes(
                    answers.of(MeasuredService.read(reader, request), parts, ENGLISH, Judge.PLAIN)));
        }
    }

    private void writeAgain(AssessmentAnswer[] prepared, Blackhole blackhole) throws IOException {
        for (var i = 0; i < REQUESTS; i++) {
            blackhole.consume(records.<CourseRequest>readValue(requests[i]));
            blackhole.consume(writer.writeValueAsBytes(prepared[i]));
        }
    }
}
