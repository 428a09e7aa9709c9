package org.mrecist.batch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Lets a run end by itself when the process is asked to end: what is under way is still written.
final class Interruption implements AutoCloseable {
    /// What is under way takes much less; a run that waits for its input takes for ever.
    private static final int MOST_SECONDS = 3;

    private final AtomicBoolean isAsked = new AtomicBoolean();
    private final CountDownLatch hasEnded = new CountDownLatch(1);
    private final Thread hook = new Thread(this::ask, "end-of-batch");

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Whether the process is to end.
    boolean isAsked() {
        return isAsked.get();
    }

    private void ask() {
        isAsked.set(true);
        try {
            var _ = hasEnded.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        hasEnded.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException isEnding) {
            // The hook is at work.
        }
    }
}
