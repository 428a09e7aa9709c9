package org.mrecist.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.assessment.Judge;
import org.mrecist.explanation.Language;
import org.mrecist.explanation.Messages;
import org.mrecist.http.answer.Include;
import org.mrecist.http.lines.Line;
import org.mrecist.http.lines.LineAnswers;
import org.mrecist.http.lines.LineReader;
import org.mrecist.http.lines.MadeUpCourses;
import org.mrecist.http.lines.Wanted;
import org.mrecist.http.request.CourseReader;
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

/// Lines of a batch on one core, each with a course of about 4 KB. An operation is a line.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 3)
public class LineBenchmark {
    private static final int LINES = 1000;
    private static final Messages ENGLISH = Knowledge.translations().in(Language.ENGLISH);

    private final List<Line> lines = lines();
    private final ObjectMapper plain = new ObjectMapper();
    private final LineAnswers answers = answers();

    /// From the bytes of the line to those of its answer.
    @Benchmark
    @OperationsPerInvocation(LINES)
    public void answers(Blackhole blackhole) {
        blackhole.consume(answers.of(lines, new Wanted(Set.of(), ENGLISH, Judge.PLAIN)));
    }

    /// With every part of the answer.
    @Benchmark
    @OperationsPerInvocation(LINES)
    public void fullAnswers(Blackhole blackhole) {
        blackhole.consume(answers.of(lines, new Wanted(Include.ALL, ENGLISH, Judge.PLAIN)));
    }

    /// Parsed into a tree and written again, without any rule: what the first is to be compared with.
    @Benchmark
    @OperationsPerInvocation(LINES)
    public void parsedAndWrittenAgain(Blackhole blackhole) throws IOException {
        for (var line : lines) {
            blackhole.consume(plain.writeValueAsBytes(plain.readTree(((Line.Whole) line).text())));
        }
    }

    private static LineAnswers answers() {
        return new LineAnswers(
                new CourseReader(CriteriaRegistry.names()), new MeasuredService().answers(), MeasuredService.json());
    }

    private static List<Line> lines() {
        var text = new ByteArrayOutputStream();
        var lines = new ArrayList<Line>();
        try {
            MadeUpCourses.write(LINES, text);
            var reader = new LineReader(new ByteArrayInputStream(text.toByteArray()), 1 << 20);
            for (var line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }
}
