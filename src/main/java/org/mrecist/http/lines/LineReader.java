package org.mrecist.http.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.body.CutOffException;
import org.mrecist.http.problem.Problem;

/// Reads lines that end with a line feed; the last one may end with the input. Holds at most one line of the greatest
/// length and what the input gave beyond it.
public final class LineReader implements Source<Line> {
    private static final int LEAST_READ = 64 * 1024;

    /// What a line costs beside its bytes: many short ones must not weigh as nothing.
    private static final int BYTES_PER_LINE = 1024;

    private final InputStream input;
    private final int mostBytes;
    private final long mostLines;
    private byte[] buffer = new byte[2 * LEAST_READ];
    private int start;
    private int end;
    /// Up to where there is no line end behind the start.
    private int searched;
    private boolean passing;
    private boolean ended;
    private @Nullable String broken;
    private @Nullable Problem cutOff;
    private boolean isCutOff;
    private long lines;
    private long blank;

    /// Reads however many lines there are.
    ///
    /// @param input gives what it has without waiting for more, and tells by `available` whether it has anything
    /// @param mostBytes how long a line may be, its end not counted
    public LineReader(InputStream input, int mostBytes) {
        this(input, mostBytes, Long.MAX_VALUE);
    }

    /// @param input gives what it has without waiting for more, and tells by `available` whether it has anything
    /// @param mostBytes how long a line may be, its end not counted
    /// @param mostLines how many lines are read, blank ones among them
    public LineReader(InputStream input, int mostBytes, long mostLines) {
        this.input = input;
        this.mostBytes = mostBytes;
        this.mostLines = mostLines;
    }

    @Override
    public @Nullable Line next() throws IOException {
        while (true) {
            var lineEnd = findLineEnd();
            if (lines == mostLines && cutOff == null && start < end) {
                cutOff(Problem.tooManyLines(mostLines));
            } else if (lineEnd >= 0) {
                var line = line(lineEnd);
                start = lineEnd + 1;
                searched = start;
                if (line != null) {
                    return line;
                }
            } else if (ended) {
                return last();
            } else {
                read();
            }
        }
    }

    @Override
    public boolean isReady() throws IOException {
        while (findLineEnd() < 0 && !ended) {
            if (input.available() == 0) {
                return false;
            }
            read();
        }
        return true;
    }

    @Override
    public int sizeOf(Line line) {
        return BYTES_PER_LINE + (line instanceof Line.Whole whole ? whole.text().length : 0);
    }

    /// How many lines were read, blank ones among them.
    public long lines() {
        return lines;
    }

    public long blank() {
        return blank;
    }

    /// Whether reading was ended before the input did.
    public boolean isCutOff() {
        return isCutOff;
    }

    private int findLineEnd() {
        while (searched < end) {
            if (buffer[searched] == '\n') {
                return searched;
            }
            searched++;
        }
        return -1;
    }

    /// The line from the start to the given end; null if it is blank.
    private @Nullable Line line(int lineEnd) {
        lines++;
        if (passing || lineEnd - start > mostBytes) {
            passing = false;
            return new Line.TooLong(lines, mostBytes);
        }
        if (isBlank(lineEnd)) {
            blank++;
            return null;
        }
        return new Line.Whole(lines, Arrays.copyOfRange(buffer, start, lineEnd));
    }

    /// Reads no further, and forgets what was read and is no whole line.
    private void cutOff(Problem problem) {
        cutOff = problem;
        ended = true;
        start = end;
        searched = end;
        passing = false;
    }

    private @Nullable Line last() {
        if (cutOff != null && !isCutOff) {
            isCutOff = true;
            return new Line.CutOff(++lines, cutOff);
        }
        if (broken != null) {
            var line = new Line.Broken(++lines, broken);
            broken = null;
            start = end;
            passing = false;
            return line;
        }
        if (start == end && !passing) {
            return null;
        }
        var line = line(end);
        start = end;
        return line;
    }

    private boolean isBlank(int lineEnd) {
        for (var i = start; i < lineEnd; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private void read() throws IOException {
        makeRoom();
        try {
            var count = input.read(buffer, end, buffer.length - end);
            if (count < 0) {
                ended = true;
            } else {
                end += count;
            }
        } catch (BrokenSourceException e) {
            broken = e.detail();
            ended = true;
        } catch (CutOffException e) {
            cutOff(e.problem());
        }
    }

    private void makeRoom() {
        if (end - start > mostBytes) {
            passing = true;
            start = end;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
            searched = end;
        }
        if (buffer.length - end < LEAST_READ) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }
}
