package org.mrecist.batch.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.lines.BrokenSourceException;
import org.mrecist.http.lines.Source;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.Problem.ProblemFault;
import org.mrecist.http.problem.RefusedException;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.ReadCourse;

/// Reads courses from CSV (RFC 4180, in UTF-8, with a header): rows of one subject that follow one another are one
/// course.
public final class CsvReader implements Source<CsvCourse> {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvParser parser;
    private final int mostCharacters;
    private final List<CsvColumn> columns;
    private final int subject;
    private final SeenSubjects seen = new SeenSubjects();
    private @Nullable CsvRow ahead;
    private @Nullable String broken;
    private long lastRow;
    private long blank;

    /// @param mostCharacters how many characters the rows of one course may have in all
    /// @throws CsvHeaderException if the header does not say what the columns are
    public CsvReader(InputStream input, int mostCharacters) throws IOException, CsvHeaderException {
        this.mostCharacters = mostCharacters;
        var text = new PushbackReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        // Spreadsheets begin their files with one.
        var first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        parser = CsvFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(mostCharacters)
                        .build())
                .build()
                .createParser(text);
        columns = CsvHeader.columns(row());
        subject = CsvHeader.subject(columns);
        ahead = rowWithContent();
    }

    @Override
    public @Nullable CsvCourse next() throws IOException {
        var first = ahead;
        if (first == null) {
            return null;
        }
        var id = first.cell(subject);
        var rows = new ArrayList<CsvRow>();
        var characters = 0L;
        for (var row = first; row != null && row.cell(subject).equals(id); row = ahead) {
            characters += row.size();
            if (characters <= mostCharacters) {
                rows.add(row);
            }
            ahead = rowWithContent();
        }
        if (ahead == null && broken != null) {
            return CsvCourse.refused(first.line(), Problem.broken("The input cannot be read on: " + broken + "."));
        }
        if (characters > mostCharacters) {
            return CsvCourse.refused(
                    first.line(),
                    Problem.tooLarge("The rows of a course must have at most " + mostCharacters + " characters."));
        }
        if (id.isEmpty()) {
            return refused(first, "required-member", "must be given: it tells which rows are one course");
        }
        return seen.add(id)
                ? CsvCourse.of(rows)
                : refused(
                        first,
                        "subject-again",
                        "must stand in rows that follow one another, and stood in earlier ones: sort by the subject");
    }

    private static CsvCourse refused(CsvRow row, String code, String detail) {
        return CsvCourse.refused(
                row.line(),
                Problem.of(List.of(new ProblemFault("/subject", row.line(), "subject", code, detail)), false));
    }

    @Override
    public boolean isReady() {
        // A file is; the answer to a pipe may wait for more rows, which tell where a course ends.
        return true;
    }

    @Override
    public int sizeOf(CsvCourse course) {
        return course.size();
    }

    /// The course that rows make up. Safe for use by several threads.
    ///
    /// @throws RefusedException if they have faults, each with its row and column
    public ReadCourse read(CsvCourse course, CourseReader reader) {
        if (course.refused() != null) {
            throw new RefusedException(course.refused());
        }
        return CsvDocument.read(columns, course.rows(), reader);
    }

    /// Where the file could not be read on and why; empty if it was read to its end.
    public Optional<String> whereItBroke() {
        return Optional.ofNullable(broken);
    }

    /// How many rows were passed over because nothing is in them.
    public long blank() {
        return blank;
    }

    private @Nullable CsvRow rowWithContent() throws IOException {
        var row = row();
        while (row != null && row.isBlank()) {
            blank++;
            row = row();
        }
        return row;
    }

    private @Nullable CsvRow row() throws IOException {
        if (broken != null) {
            return null;
        }
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return null;
            }
            lastRow = parser.currentLocation().getLineNr();
            var cells = new ArrayList<String>();
            var width = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                width++;
                if (columns == null || cells.size() < columns.size()) {
                    cells.add(parser.getText().strip());
                }
            }
            return new CsvRow(lastRow, cells, width);
        } catch (BrokenSourceException e) {
            broken = "behind row " + lastRow + " it " + e.detail();
            return null;
        } catch (JsonProcessingException e) {
            broken = "at row " + lastRow + " it is not CSV; is a quotation mark left open, or set within a cell?";
            return null;
        }
    }
}
