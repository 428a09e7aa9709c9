package org.mrecist.http.body;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.problem.Problem;

/// The body of a request, read by one thread while the I/O thread takes it in. What came and was not read yet is
/// bounded: beyond it the connection is not read, which holds the sender back.
///
/// The server's own stream cannot tell whether it has anything, which is needed to answer a sender that waits for the
/// answer before it sends on.
final class RequestStream extends InputStream {
    private static final int MOST_BYTES_WAITING = 256 * 1024;

    /// So many must come within the longest wait: a byte now and then would hold the reader for ever.
    private static final int LEAST_BYTES_PER_WAIT = 1024;

    private final HttpServerRequest request;
    private final long longestWaitNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Buffer> waiting = new ArrayDeque<>();
    private int bytesWaiting;
    private boolean isPaused;
    private boolean hasEnded;
    private @Nullable Throwable failure;
    private @Nullable Problem cutOff;
    private long waitLeftNanos;
    /// Since the wait was last as long as it may be.
    private int bytesOfWait;
    /// Of the first buffer that waits.
    private int position;

    private RequestStream(HttpServerRequest request, Duration longestWait) {
        this.request = request;
        this.longestWaitNanos = longestWait.toNanos();
        this.waitLeftNanos = longestWaitNanos;
    }

    static RequestStream of(RoutingContext context, Duration longestWait) {
        var stream = new RequestStream(context.request(), longestWait);
        stream.start();
        return stream;
    }

    private void start() {
        if (request.isEnded()) {
            hasEnded = true;
            return;
        }
        request.exceptionHandler(this::fail);
        request.endHandler(_ -> end());
        request.handler(this::take);
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    private void take(Buffer bytes) {
        lock.lock();
        try {
            if (bytes.length() > 0 && cutOff == null) {
                waiting.add(bytes);
                bytesWaiting += bytes.length();
            }
            if (bytesWaiting > MOST_BYTES_WAITING && !isPaused) {
                isPaused = true;
                request.pause();
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            hasEnded = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable cause) {
        lock.lock();
        try {
            failure = cause;
            waiting.clear();
            bytesWaiting = 0;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Has nothing further read. What is still sent is passed over, so that the sender comes to read the answer.
    ///
    /// @param problem why
    void cutOff(Problem problem) {
        lock.lock();
        try {
            cutOff = problem;
            waiting.clear();
            bytesWaiting = 0;
            if (isPaused) {
                isPaused = false;
                request.resume();
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    /// @throws CutOffException if nothing further is to be read
    /// @throws IOException if the sender is gone, or has sent next to nothing for too long
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        lock.lock();
        try {
            await();
            return bytesWaiting == 0 ? -1 : taken(target, offset, length);
        } finally {
            lock.unlock();
        }
    }

    /// How many bytes can be read without waiting. The end, a failure and a cut count as one, so that they are met.
    @Override
    public int available() {
        lock.lock();
        try {
            return bytesWaiting == 0 && isOver() ? 1 : bytesWaiting;
        } finally {
            lock.unlock();
        }
    }

    private boolean isOver() {
        return hasEnded || failure != null || cutOff != null;
    }

    private void await() throws IOException {
        while (bytesWaiting == 0 && !isOver()) {
            if (waitLeftNanos <= 0) {
                throw new IOException("next to nothing was sent for too long");
            }
            try {
                waitLeftNanos = changed.awaitNanos(waitLeftNanos);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for the body of a request");
            }
        }
        if (failure != null) {
            throw new IOException("the sender is gone", failure);
        }
        if (cutOff != null) {
            throw new CutOffException(cutOff);
        }
    }

    private int taken(byte[] target, int offset, int length) {
        var count = 0;
        while (count < length && !waiting.isEmpty()) {
            var first = waiting.element();
            var part = Math.min(length - count, first.length() - position);
            first.getBytes(position, position + part, target, offset + count);
            count += part;
            position += part;
            if (position == first.length()) {
                waiting.remove();
                position = 0;
            }
        }
        bytesWaiting -= count;
        bytesOfWait += count;
        if (bytesOfWait >= LEAST_BYTES_PER_WAIT) {
            bytesOfWait = 0;
            waitLeftNanos = longestWaitNanos;
        }
        if (isPaused && bytesWaiting < MOST_BYTES_WAITING / 2) {
            isPaused = false;
            request.resume();
        }
        return count;
    }
}
