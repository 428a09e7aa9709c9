package org.mrecist.http.lines;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mrecist.http.limits.Limits;

/// The room that there is for batches: how many at a time, and the threads that answer all of them.
@Singleton
class BatchPlaces {
    private final Semaphore free;
    private final ExecutorService threads = LineAnswers.threads();

    BatchPlaces(Limits limits) {
        free = new Semaphore(limits.batch().concurrent());
    }

    /// A place for one batch, empty if all are taken.
    Optional<Place> find() {
        return free.tryAcquire() ? Optional.of(new Place()) : Optional.empty();
    }

    ExecutorService threads() {
        return threads;
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    /// The place of one batch, free again once it is closed.
    final class Place implements AutoCloseable {
        private final AtomicBoolean isClosed = new AtomicBoolean();

        @Override
        public void close() {
            if (!isClosed.getAndSet(true)) {
                free.release();
            }
        }
    }
}
