package org.mrecist.batch;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.util.Arrays;

/// Runs the command in the started application.
@Singleton
@Unremovable
public final class BatchApplication implements QuarkusApplication {
    private final FileBatch batch;

    BatchApplication(FileBatch batch) {
        this.batch = batch;
    }

    /// @param arguments the name of the command and what it takes, checked already
    @Override
    public int run(String... arguments) {
        var options = BatchOptions.parse(Arrays.copyOfRange(arguments, 1, arguments.length));
        return batch.run(options, System.err);
    }
}
