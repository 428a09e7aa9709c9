package org.mrecist.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/// Why the command could not do what it was asked to, in words for whoever called it.
final class CouldNotRunException extends Exception {
    CouldNotRunException(String message) {
        super(message);
    }

    /// @param undone such as `cannot read a.ndjson`
    static CouldNotRunException of(String undone, IOException cause) {
        return new CouldNotRunException(undone + ": " + reason(cause));
    }

    /// What the system says, without the path, which stands before it already.
    private static String reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "it exists already; --resume goes on with it, --force overwrites it";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
