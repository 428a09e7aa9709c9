package org.mrecist.http.lines;

import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mrecist.http.AssessmentAnswers;
import org.mrecist.http.answer.BatchLine;
import org.mrecist.http.problem.Defects;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.RefusedException;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.ReadCourse;
import org.mrecist.http.request.Reading;

/// Answers lines that hold a course each. Whatever a line is, it has an answer.
@Singleton
public class LineAnswers {
    private final CourseReader reader;
    private final AssessmentAnswers answers;
    private final ObjectWriter writer;

    public LineAnswers(CourseReader reader, AssessmentAnswers answers, ObjectMapper json) {
        this.reader = reader;
        this.answers = answers;
        writer = json.writerFor(BatchLine.class).withRootValueSeparator("\n");
    }

    /// Threads to answer by, one for each core.
    public static ExecutorService threads() {
        return Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("lines-", 1).factory());
    }

    /// Answers a block of lines.
    public AnsweredLines of(List<Line> lines, Wanted wanted) {
        return written(lines, line -> answer(line, wanted));
    }

    /// Answers what was asked in another way than by lines.
    ///
    /// @param answer the answer to one question
    public <Q> AnsweredLines written(List<Q> questions, Function<Q, BatchLine> answer) {
        var problems = new TreeMap<String, Integer>();
        try (var text = new ByteArrayBuilder()) {
            try (var lines = writer.writeValues(text)) {
                for (var question : questions) {
                    var line = answer.apply(question);
                    if (line.problem() != null) {
                        problems.merge(line.problem().kind(), 1, Integer::sum);
                    }
                    lines.write(line);
                }
            }
            text.append('\n');
            return AnsweredLines.of(text.toByteArray(), questions.size(), problems);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    /// The last line of an answer.
    public byte[] summary(BatchLine.BatchSummary summary) {
        return written(List.of(summary), BatchLine::of).text();
    }

    /// The answer to one course.
    ///
    /// @param line where it stands
    /// @param course reads it, or throws a [RefusedException]
    public BatchLine answer(long line, Supplier<ReadCourse> course, Wanted wanted) {
        try {
            return BatchLine.of(line, answers.of(course.get(), wanted.parts(), wanted.messages(), wanted.judge()));
        } catch (RefusedException refused) {
            return BatchLine.of(line, refused.problem());
        } catch (RuntimeException | StackOverflowError defect) {
            // The lines around it are not to suffer for it.
            return BatchLine.of(line, Defects.problem(defect));
        }
    }

    /// The answer to one line.
    public BatchLine answer(Line line, Wanted wanted) {
        return switch (line) {
            case Line.Whole whole -> answer(line.number(), () -> course(whole), wanted);
            case Line.TooLong(var number, var mostBytes) ->
                BatchLine.of(number, Problem.tooLarge("The line must have at most " + mostBytes + " bytes."));
            case Line.CutOff(var number, var problem) -> BatchLine.of(number, problem);
            case Line.Broken(var number, var detail) ->
                BatchLine.of(number, Problem.broken("The input cannot be read on: it " + detail + "."));
        };
    }

    private ReadCourse course(Line.Whole line) {
        return switch (reader.read(line.text(), line.number())) {
            case Reading.Refused<ReadCourse> refused -> throw new RefusedException(Problem.of(refused));
            case Reading.Read<ReadCourse>(var course) -> course;
        };
    }
}
