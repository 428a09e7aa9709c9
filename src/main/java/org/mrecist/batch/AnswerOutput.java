package org.mrecist.batch;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where answers are written, a block of whole lines at a time.
sealed interface AnswerOutput extends Closeable {
    /// What becomes of a file that exists.
    enum Existing {
        REFUSED,
        OVERWRITTEN,
        GONE_ON_WITH
    }

    /// Writes a block: all of it, or where it fails nothing that stays.
    void write(byte[] block) throws IOException;

    /// Sees to it that what was written outlasts the machine.
    void complete() throws IOException;

    /// Whether it can be gone on with after an interruption.
    boolean isResumable();

    /// @param path null for the standard output
    /// @param existing what becomes of a file that exists
    /// @param sizeFound how many bytes it had when it was looked at, to be gone on with
    /// @param sizeKept how many of them are kept
    static AnswerOutput open(@Nullable Path path, Existing existing, long sizeFound, long sizeKept)
            throws CouldNotRunException {
        if (path == null) {
            // Unlike System.out it tells when nobody reads on.
            return new PassedOn(new FileOutputStream(FileDescriptor.out));
        }
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                return new PassedOn(new FileOutputStream(path.toFile()));
            }
            return OnDisk.open(path, existing, sizeFound, sizeKept);
        } catch (IOException e) {
            throw CouldNotRunException.of("cannot write " + path, e);
        }
    }

    /// The standard output, a pipe, a device.
    final class PassedOn implements AnswerOutput {
        private final OutputStream stream;

        private PassedOn(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(byte[] block) throws IOException {
            stream.write(block);
        }

        @Override
        public void complete() throws IOException {
            stream.flush();
        }

        @Override
        public boolean isResumable() {
            return false;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /// A file.
    final class OnDisk implements AnswerOutput {
        private final FileChannel file;
        private long end;

        private OnDisk(FileChannel file, long end) {
            this.file = file;
            this.end = end;
        }

        private static OnDisk open(Path path, Existing existing, long sizeFound, long sizeKept)
                throws IOException, CouldNotRunException {
            Set<OpenOption> options = switch (existing) {
                case REFUSED -> Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
                case OVERWRITTEN, GONE_ON_WITH -> Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            };
            var file = FileChannel.open(path, options);
            var isOpened = false;
            try {
                if (isLockedElsewhere(file) || (existing == Existing.GONE_ON_WITH && file.size() != sizeFound)) {
                    throw new CouldNotRunException("cannot write " + path + ": another run is writing it");
                }
                file.truncate(sizeKept);
                file.position(sizeKept);
                isOpened = true;
                return new OnDisk(file, sizeKept);
            } finally {
                if (!isOpened) {
                    file.close();
                }
            }
        }

        /// Locks the file as long as it is open.
        private static boolean isLockedElsewhere(FileChannel file) {
            try {
                return file.tryLock() == null;
            } catch (OverlappingFileLockException e) {
                return true;
            } catch (IOException fileSystemWithoutLocks) {
                return false;
            }
        }

        @Override
        public void write(byte[] block) throws IOException {
            try {
                var bytes = ByteBuffer.wrap(block);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                end += block.length;
            } catch (IOException e) {
                cutOff(e);
                throw e;
            }
        }

        /// Takes away the part of a block that went in before it failed, as on a full disk.
        private void cutOff(IOException cause) {
            try {
                file.truncate(end);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }

        @Override
        public void complete() throws IOException {
            file.force(true);
        }

        @Override
        public boolean isResumable() {
            return true;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
