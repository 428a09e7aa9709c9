package org.mrecist.batch;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.lines.BrokenSourceException;
import org.mrecist.http.lines.GzipInput;

/// The file that courses are read from, unpacked where it is gzip by its first bytes.
final class InputFile implements Closeable {
    private final @Nullable FileChannel file;
    private final InputStream stream;

    private InputFile(@Nullable FileChannel file, InputStream stream) {
        this.file = file;
        this.stream = stream;
    }

    /// @param path null for the standard input
    static InputFile open(@Nullable Path path) throws CouldNotRunException {
        var undone = "cannot read " + (path == null ? "the standard input" : path);
        try {
            if (path == null) {
                return new InputFile(null, unpacked(new FileInputStream(FileDescriptor.in), false));
            }
            if (Files.isDirectory(path)) {
                throw new CouldNotRunException(undone + ": it is a folder");
            }
            var file = FileChannel.open(path);
            var isNamedPacked = path.toString().endsWith(".gz");
            return new InputFile(file, unpacked(Channels.newInputStream(file), isNamedPacked));
        } catch (BrokenSourceException e) {
            throw new CouldNotRunException(undone + ": it " + e.detail());
        } catch (IOException e) {
            throw CouldNotRunException.of(undone, e);
        }
    }

    InputStream stream() {
        return stream;
    }

    /// How many bytes it has, -1 where that is not known.
    long size() throws IOException {
        return file == null ? -1 : file.size();
    }

    /// How many of its bytes were read; 0 where that is not known.
    long bytesRead() throws IOException {
        return file == null ? 0 : file.position();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private static InputStream unpacked(InputStream raw, boolean isNamedPacked) throws IOException {
        var stream = new PushbackInputStream(raw, 2);
        var start = stream.readNBytes(2);
        stream.unread(start);
        if (!isNamedPacked && (start.length < 2 || !GzipInput.isStart(start[0] & 0xff, start[1] & 0xff))) {
            return stream;
        }
        var unpacked = new GzipInput(new BufferedInputStream(stream, 256 * 1024));
        unpacked.open();
        return unpacked;
    }
}
