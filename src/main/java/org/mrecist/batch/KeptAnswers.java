package org.mrecist.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.mrecist.http.lines.BrokenSourceException;
import org.mrecist.http.lines.GzipInput;

/// What an earlier run left of its answers, up to where they can be gone on with: the last whole line, or the last
/// whole member of gzip that ends with a line. What comes behind was cut, or is not what was written.
///
/// A problem at the end is not kept: it may come from an input that was cut and is whole now.
final class KeptAnswers {
    private static final Pattern START = Pattern.compile("\\{\"line\":(\\d{1,18}),\"(assessment|problem)\":\\{");
    private static final int LONGEST_START = 48;
    private static final byte[] LINE_START = "{\"line\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GZIP_START = {0x1f, (byte) 0x8b, 8};

    private Kept kept = Kept.NOTHING;
    private Kept keptBefore = Kept.NOTHING;
    private Kept read = Kept.NOTHING;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private KeptAnswers() {}

    /// @param bytes of the file
    /// @param lastLine the number of the last line answered, 0 for none
    /// @param endsWithProblem whether that answer is a problem
    /// @param lineOfSample the number of the last line that was answered by an assessment, 0 for none
    /// @param sample that answer, to see whether it is the answer to the same input; empty if there is none
    record Kept(
            long bytes,
            long lastLine,
            boolean endsWithProblem,
            long assessments,
            long problems,
            long lineOfSample,
            String sample) {
        static final Kept NOTHING = new Kept(0, 0, false, 0, 0, 0, "");

        private Kept with(long answered, boolean isProblem, String text) {
            return new Kept(
                    bytes,
                    answered,
                    isProblem,
                    assessments + (isProblem ? 0 : 1),
                    problems + (isProblem ? 1 : 0),
                    isProblem ? lineOfSample : answered,
                    isProblem ? sample : text);
        }

        private Kept upTo(long end) {
            return new Kept(end, lastLine, endsWithProblem, assessments, problems, lineOfSample, sample);
        }
    }

    /// @param isPacked whether the file is gzip
    static Kept of(Path file, boolean isPacked) throws IOException {
        var answers = new KeptAnswers();
        try (var stream = new BufferedInputStream(Files.newInputStream(file), 256 * 1024)) {
            if (isPacked) {
                answers.readMembers(new GzipInput(stream));
            } else {
                answers.readLines(stream);
            }
        }
        return answers.kept.endsWithProblem() ? answers.keptBefore : answers.kept;
    }

    /// Whether a file can be what an earlier run began, however early it was interrupted.
    static boolean canBeIn(Path file, boolean isPacked) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var expected = isPacked ? GZIP_START : LINE_START;
            var start = stream.readNBytes(expected.length);
            return Arrays.equals(start, Arrays.copyOf(expected, start.length));
        }
    }

    private void readLines(InputStream stream) throws IOException {
        var bytes = new byte[64 * 1024];
        var end = 0L;
        for (var count = stream.read(bytes); count > 0; count = stream.read(bytes)) {
            for (var i = 0; i < count; i++) {
                if (!take(bytes[i])) {
                    return;
                }
                if (bytes[i] == '\n') {
                    keep(end + i + 1);
                }
            }
            end += count;
        }
    }

    private void readMembers(GzipInput stream) throws IOException {
        var bytes = new byte[64 * 1024];
        var endOfMember = 0L;
        try {
            for (var count = stream.read(bytes); ; count = stream.read(bytes)) {
                // What was unpacked just now belongs to the member behind this end.
                if (stream.endOfMember() != endOfMember) {
                    endOfMember = stream.endOfMember();
                    if (line.size() == 0) {
                        keep(endOfMember);
                    }
                }
                for (var i = 0; i < count; i++) {
                    if (!take(bytes[i])) {
                        return;
                    }
                }
                if (count < 0) {
                    return;
                }
            }
        } catch (BrokenSourceException cut) {
            // What came before is kept.
        }
    }

    private void keep(long end) {
        if (read.lastLine() > kept.lastLine()) {
            keptBefore = kept;
        }
        kept = read.upTo(end);
    }

    /// @return whether what was read so far can be what was written
    private boolean take(byte each) {
        if (each == '\n') {
            var isWhole = endLine();
            line.reset();
            return isWhole;
        }
        // Written JSON has no control characters; a file system that lost power fills in zeros.
        if (each >= 0 && each < ' ') {
            return false;
        }
        line.write(each);
        return true;
    }

    private boolean endLine() {
        var text = line.toString(StandardCharsets.UTF_8);
        var start = START.matcher(text.substring(0, Math.min(text.length(), LONGEST_START)));
        if (!start.lookingAt() || !text.endsWith("}}")) {
            return false;
        }
        var number = Long.parseLong(start.group(1));
        if (number <= read.lastLine()) {
            return false;
        }
        read = read.with(number, start.group(2).equals("problem"), text);
        return true;
    }
}
