package org.mrecist.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.mrecist.http.lines.AnsweredLines;

/// A block of answers as it goes into the file. Where the file is packed it is a gzip member of its own, so that the
/// file can be gone on with behind each.
final class PackedBlock {
    private final byte[] bytes;
    private final AnsweredLines answers;
    private final long lastLine;

    private PackedBlock(byte[] bytes, AnsweredLines answers, long lastLine) {
        this.bytes = bytes;
        this.answers = answers;
        this.lastLine = lastLine;
    }

    /// @param lastLine the number of the last line that is answered in it
    static PackedBlock of(AnsweredLines answers, long lastLine, boolean isPacked) {
        return new PackedBlock(isPacked ? packed(answers.text()) : answers.text(), answers, lastLine);
    }

    /// One member of gzip.
    static byte[] packed(byte[] text) {
        var packed = new ByteArrayOutputStream(text.length / 4 + 64);
        try (var out = new GZIPOutputStream(packed, 8 * 1024)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("packing in memory", e);
        }
        return packed.toByteArray();
    }

    byte[] bytes() {
        return bytes;
    }

    AnsweredLines answers() {
        return answers;
    }

    long lastLine() {
        return lastLine;
    }
}
