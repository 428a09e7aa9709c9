package org.mrecist.http.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.body.CutOffException;

/// Unpacks gzip (RFC 1952), member after member, to the very end of what was sent: a damaged or cut member and
/// anything else behind a member breaks it, where the JDK's own stream passes over the rest.
///
/// Gives what it has without waiting for more, and knows where each member ends.
public final class GzipInput extends InputStream {
    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECKED = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final CRC32 headerChecksum = new CRC32();
    private final byte[] input = new byte[64 * 1024];
    private int position;
    private int inputEnd;
    private long taken;
    private final byte[] output = new byte[64 * 1024];
    private int outputStart;
    private int outputEnd;
    private boolean isInMember;
    private long endOfMember;
    private @Nullable BrokenSourceException broken;

    /// @param packed tells by `available` whether it has anything
    public GzipInput(InputStream packed) {
        this.packed = packed;
    }

    /// Whether these are the first two bytes of gzip.
    public static boolean isStart(int first, int second) {
        return first == FIRST && second == SECOND;
    }

    /// Waits for the first header, so that what is not gzip is known before anything is unpacked.
    ///
    /// @throws BrokenSourceException if it is not one
    public void open() throws IOException {
        if (!readInput()) {
            throw new BrokenSourceException("is empty, which gzip never is");
        }
        startMember();
    }

    /// How many packed bytes there are up to the end of the last member that was unpacked whole.
    public long endOfMember() {
        return endOfMember;
    }

    @Override
    public int read() throws IOException {
        return unpack(true) ? output[outputStart++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!unpack(true)) {
            return -1;
        }
        var count = Math.min(length, outputEnd - outputStart);
        System.arraycopy(output, outputStart, target, offset, count);
        outputStart += count;
        return count;
    }

    /// How many unpacked bytes can be had without waiting. Input that is broken or cut off counts as there: reading it
    /// says so.
    @Override
    public int available() throws IOException {
        try {
            unpack(false);
        } catch (BrokenSourceException | CutOffException e) {
            return 1;
        }
        return outputEnd - outputStart;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }

    /// Sees to it that there is output.
    ///
    /// @param mayWait whether to wait for more input
    /// @return whether there is
    private boolean unpack(boolean mayWait) throws IOException {
        if (broken != null) {
            throw broken;
        }
        try {
            return unpackUnbroken(mayWait);
        } catch (BrokenSourceException e) {
            broken = e;
            throw e;
        }
    }

    private boolean unpackUnbroken(boolean mayWait) throws IOException {
        while (outputStart == outputEnd) {
            if (isInMember && !inflater.finished()) {
                outputStart = 0;
                outputEnd = inflate();
                checksum.update(output, 0, outputEnd);
            } else {
                outputStart = 0;
                outputEnd = 0;
            }
            if (outputEnd > 0) {
                return true;
            }
            if (!mayWait && position == inputEnd && packed.available() == 0) {
                return false;
            }
            if (!isInMember) {
                if (position == inputEnd && !readInput()) {
                    return false;
                }
                startMember();
            } else if (inflater.finished()) {
                endMember();
            } else if (position == inputEnd) {
                fillInput();
            }
        }
        return true;
    }

    private int inflate() throws BrokenSourceException {
        try {
            inflater.setInput(input, position, inputEnd - position);
            var count = inflater.inflate(output);
            position = inputEnd - inflater.getRemaining();
            if (inflater.needsDictionary()) {
                throw damaged();
            }
            return count;
        } catch (DataFormatException e) {
            throw damaged();
        }
    }

    private void startMember() throws IOException {
        headerChecksum.reset();
        if (headerByte() != FIRST || headerByte() != SECOND) {
            throw new BrokenSourceException(
                    endOfMember == 0 ? "is not gzip" : "goes on behind the end of a gzip member with what is not gzip");
        }
        var method = headerByte();
        var flags = headerByte();
        if (method != DEFLATE || (flags & RESERVED) != 0) {
            throw damaged();
        }
        skipHeader(6);
        if ((flags & HAS_EXTRA) != 0) {
            skipHeader(headerByte() | headerByte() << 8);
        }
        if ((flags & HAS_NAME) != 0) {
            skipHeaderText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipHeaderText();
        }
        if ((flags & HEADER_CHECKED) != 0) {
            var expected = (int) headerChecksum.getValue() & 0xffff;
            if ((headerByte() | headerByte() << 8) != expected) {
                throw damaged();
            }
        }
        inflater.reset();
        checksum.reset();
        isInMember = true;
    }

    private void endMember() throws IOException {
        var size = inflater.getBytesWritten();
        if (littleEndian() != checksum.getValue() || littleEndian() != (size & 0xffff_ffffL)) {
            throw damaged();
        }
        endOfMember = taken - (inputEnd - position);
        isInMember = false;
    }

    private long littleEndian() throws IOException {
        return nextByte() | nextByte() << 8 | nextByte() << 16 | (long) nextByte() << 24;
    }

    private void skipHeader(int count) throws IOException {
        for (var i = 0; i < count; i++) {
            headerByte();
        }
    }

    private void skipHeaderText() throws IOException {
        while (headerByte() != 0) {
            // The text of a name or comment ends with a zero.
        }
    }

    private int headerByte() throws IOException {
        var next = nextByte();
        headerChecksum.update(next);
        return next;
    }

    private int nextByte() throws IOException {
        if (position == inputEnd) {
            fillInput();
        }
        return input[position++] & 0xff;
    }

    private void fillInput() throws IOException {
        if (!readInput()) {
            throw new BrokenSourceException("ends before its last gzip member is complete");
        }
    }

    private boolean readInput() throws IOException {
        var count = packed.read(input, 0, input.length);
        position = 0;
        inputEnd = Math.max(count, 0);
        taken += inputEnd;
        return count > 0;
    }

    private static BrokenSourceException damaged() {
        return new BrokenSourceException("is damaged: a gzip member is not what its checksum says");
    }
}
