package org.mrecist.http;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.assessment.Judge;
import org.mrecist.assessment.SizedCourse;
import org.mrecist.explanation.Language;
import org.mrecist.explanation.Messages;
import org.mrecist.http.answer.AssessmentAnswer;
import org.mrecist.http.answer.Include;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.WrittenCourse;
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

/// How the whole answer grows with the visits and lesions of a course, from the bytes of the request to those of the
/// answer, on one core. An operation is a course under both rule sets.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 1)
public class AnswerGrowthBenchmark {
    private static final Messages ENGLISH = Knowledge.translations().in(Language.ENGLISH);

    /// The baseline among them.
    @Param({"2", "20", "200"})
    public int visits;

    @Param({"1", "10", "100"})
    public int lesions;

    private final CourseReader reader = new CourseReader(CriteriaRegistry.names());
    private final AssessmentAnswers answers = new MeasuredService().answers();
    private final ObjectWriter writer = MeasuredService.json().writerFor(AssessmentAnswer.class);
    private byte[] request = {};

    @Setup
    public void writeRequest() throws IOException {
        var course = SizedCourse.of(lesions, visits - 1).course();
        request = MeasuredService.json()
                .writeValueAsBytes(WrittenCourse.of(course, CriteriaRegistry.names(), Protocol.DEFAULTS));
    }

    /// Without any part.
    @Benchmark
    public byte[] bare() throws IOException {
        return answer(Set.of());
    }

    /// With every part, which is the default. Its code is much more, and takes longer to be compiled.
    @Benchmark
    @Warmup(iterations = 8, time = 2)
    public byte[] full() throws IOException {
        return answer(Include.ALL);
    }

    private byte[] answer(Set<Include> parts) throws IOException {
        return writer.writeValueAsBytes(answers.of(MeasuredService.read(reader, request), parts, ENGLISH, Judge.PLAIN));
    }
}
