package org.mrecist.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.answer.BatchLine;
import org.mrecist.http.lines.Line;
import org.mrecist.http.lines.LineAnswers;
import org.mrecist.http.lines.LineReader;
import org.mrecist.http.lines.Wanted;

/// Courses in JSON, one on each line.
final class NdjsonCourses implements Courses<Line> {
    private final LineReader lines;
    private final LineAnswers answers;
    private final Wanted wanted;
    private @Nullable String broken;

    /// @param mostBytes how long a line may be
    NdjsonCourses(InputStream input, int mostBytes, LineAnswers answers, Wanted wanted) {
        lines = new LineReader(input, mostBytes);
        this.answers = answers;
        this.wanted = wanted;
    }

    @Override
    public @Nullable Line next() throws IOException {
        var line = lines.next();
        if (line instanceof Line.Broken(var number, var detail)) {
            broken = "at line " + number + " it " + detail;
        }
        return line;
    }

    @Override
    public boolean isReady() throws IOException {
        return lines.isReady();
    }

    @Override
    public int sizeOf(Line line) {
        return lines.sizeOf(line);
    }

    @Override
    public long lineOf(Line line) {
        return line.number();
    }

    @Override
    public BatchLine answer(Line line) {
        return answers.answer(line, wanted);
    }

    @Override
    public Optional<String> whereItBroke() {
        return Optional.ofNullable(broken);
    }

    @Override
    public long blank() {
        return lines.blank();
    }
}
