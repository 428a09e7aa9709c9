package org.mrecist.batch;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.mrecist.assessment.Judge;
import org.mrecist.batch.csv.CsvHeaderException;
import org.mrecist.batch.csv.CsvReader;
import org.mrecist.explanation.Translations;
import org.mrecist.http.limits.BodySizes;
import org.mrecist.http.limits.Limits;
import org.mrecist.http.lines.LineAnswers;
import org.mrecist.http.lines.Wanted;
import org.mrecist.http.request.CourseReader;

/// Answers files of courses.
@Singleton
class FileBatch {
    private final LineAnswers answers;
    private final CourseReader reader;
    private final Translations translations;
    private final int mostBytesOfCourse;

    FileBatch(LineAnswers answers, CourseReader reader, Translations translations, Limits limits) {
        this.answers = answers;
        this.reader = reader;
        this.translations = translations;
        mostBytesOfCourse = BodySizes.ofLine(limits);
    }

    /// Answers one file.
    ///
    /// @param messages takes what is to be told beside the answers
    /// @return the status to end with
    int run(BatchOptions options, PrintStream messages) {
        // The last thing to end: what is told stands before the process ends.
        try (var interruption = new Interruption()) {
            return run(options, interruption, messages);
        }
    }

    private int run(BatchOptions options, Interruption interruption, PrintStream messages) {
        try (var input = InputFile.open(options.inputPath())) {
            return new FileRun<>(courses(options, input.stream()), input, answers, options, messages).run(interruption);
        } catch (CouldNotRunException e) {
            messages.println(e.getMessage());
            return ExitStatus.COULD_NOT_RUN;
        } catch (IOException e) {
            messages.println("cannot close the input: " + e.getMessage());
            return ExitStatus.COULD_NOT_RUN;
        }
    }

    private Courses<?> courses(BatchOptions options, InputStream input) throws CouldNotRunException {
        var wanted = new Wanted(options.parts(), translations.in(options.language()), Judge.PLAIN);
        return switch (options.format()) {
            case NDJSON -> new NdjsonCourses(input, mostBytesOfCourse, answers, wanted);
            case CSV -> new CsvCourses(rows(input), reader, answers, wanted);
        };
    }

    private CsvReader rows(InputStream input) throws CouldNotRunException {
        try {
            return new CsvReader(input, mostBytesOfCourse);
        } catch (CsvHeaderException e) {
            throw new CouldNotRunException("cannot read the input: " + e.getMessage());
        } catch (IOException e) {
            throw CouldNotRunException.of("cannot read the input", e);
        }
    }
}
