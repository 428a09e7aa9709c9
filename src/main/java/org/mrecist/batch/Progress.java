package org.mrecist.batch;

import java.io.Closeable;
import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Tells how far a run has come.
sealed interface Progress extends Closeable {
    /// @param courses answered so far
    /// @param bytesRead of the input, packed ones where it is packed
    void tell(long courses, long bytesRead);

    @Override
    void close();

    /// @param messages where it is told
    /// @param bytes of the input, -1 if not known
    /// @param bytesBefore of them, how many an earlier run has dealt with
    static Progress to(PrintStream messages, long bytes, long bytesBefore) {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                ? new OnTerminal(messages, bytes, bytesBefore)
                : new InLines(messages, bytes, bytesBefore);
    }

    /// A bar that is drawn again and again.
    final class OnTerminal implements Progress {
        private static final long MEGABYTE = 1_000_000;

        private final ProgressBar bar;
        private final long start = System.nanoTime();

        private OnTerminal(PrintStream messages, long bytes, long bytesBefore) {
            bar = new ProgressBarBuilder()
                    .setTaskName("batch")
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUnit(" MB", MEGABYTE)
                    .setInitialMax(bytes)
                    .startsFrom(bytesBefore, Duration.ZERO)
                    .setConsumer(new ConsoleProgressBarConsumer(messages))
                    .build();
        }

        @Override
        public void tell(long courses, long bytesRead) {
            bar.stepTo(bytesRead);
            bar.setExtraMessage(" " + Rate.inWords(courses, System.nanoTime() - start));
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /// A line now and then, for logs.
    final class InLines implements Progress {
        private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

        private final PrintStream messages;
        private final long bytes;
        private final long bytesBefore;
        private final long start = System.nanoTime();
        private long last = start;

        private InLines(PrintStream messages, long bytes, long bytesBefore) {
            this.messages = messages;
            this.bytes = bytes;
            this.bytesBefore = bytesBefore;
        }

        @Override
        public void tell(long courses, long bytesRead) {
            var now = System.nanoTime();
            if (now - last < BETWEEN_LINES.toNanos()) {
                return;
            }
            last = now;
            messages.println(Rate.inWords(courses, now - start) + (bytes > 0 ? left(bytesRead, now - start) : ""));
        }

        private String left(long bytesRead, long nanos) {
            var done = Math.max(bytesRead - bytesBefore, 1);
            var seconds = (double) nanos / 1e9 * Math.max(bytes - bytesRead, 0) / done;
            return String.format(Locale.ROOT, ", %d %% read, about %.0f s left", 100 * bytesRead / bytes, seconds);
        }

        @Override
        public void close() {
            // A line is complete by itself.
        }
    }

    /// How fast courses are answered.
    final class Rate {
        private Rate() {}

        /// Such as `12,000 courses, 3,400/s`.
        static String inWords(long courses, long nanos) {
            return String.format(Locale.ROOT, "%,d courses, %,.0f/s", courses, courses * 1e9 / Math.max(nanos, 1));
        }
    }
}
