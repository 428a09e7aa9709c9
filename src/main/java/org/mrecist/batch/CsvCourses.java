package org.mrecist.batch;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrecist.batch.csv.CsvCourse;
import org.mrecist.batch.csv.CsvReader;
import org.mrecist.http.answer.BatchLine;
import org.mrecist.http.lines.LineAnswers;
import org.mrecist.http.lines.Wanted;
import org.mrecist.http.request.CourseReader;

/// Courses in CSV.
final class CsvCourses implements Courses<CsvCourse> {
    private final CsvReader rows;
    private final CourseReader reader;
    private final LineAnswers answers;
    private final Wanted wanted;

    CsvCourses(CsvReader rows, CourseReader reader, LineAnswers answers, Wanted wanted) {
        this.rows = rows;
        this.reader = reader;
        this.answers = answers;
        this.wanted = wanted;
    }

    @Override
    public @Nullable CsvCourse next() throws IOException {
        return rows.next();
    }

    @Override
    public boolean isReady() {
        return rows.isReady();
    }

    @Override
    public int sizeOf(CsvCourse course) {
        return rows.sizeOf(course);
    }

    @Override
    public long lineOf(CsvCourse course) {
        return course.line();
    }

    @Override
    public BatchLine answer(CsvCourse course) {
        return answers.answer(course.line(), () -> rows.read(course, reader), wanted);
    }

    @Override
    public Optional<String> whereItBroke() {
        return rows.whereItBroke();
    }

    @Override
    public long blank() {
        return rows.blank();
    }
}
