package org.mrecist.http.body;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// The body of an answer. Waits until what was written before is sent, so that no more than two parts of it are in
/// memory, and gives up on a receiver that takes nothing for too long.
final class ResponseStream extends OutputStream {
    private static final int LEAST_SENT = 16 * 1024;

    private final HttpServerResponse response;
    private final long longestWaitNanos;
    private Buffer gathered = Buffer.buffer();
    private Future<Void> sent = Future.succeededFuture();

    ResponseStream(HttpServerResponse response, Duration longestWait) {
        this.response = response;
        this.longestWaitNanos = longestWait.toNanos();
    }

    @Override
    public void write(int single) throws IOException {
        gathered.appendByte((byte) single);
        sendIfEnough();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        gathered.appendBytes(bytes, offset, length);
        sendIfEnough();
    }

    @Override
    public void flush() throws IOException {
        if (gathered.length() > 0) {
            send();
        }
    }

    /// Completes the answer.
    @Override
    public void close() throws IOException {
        flush();
        awaitSent();
        sent = begun(response::end);
        awaitSent();
    }

    private void sendIfEnough() throws IOException {
        if (gathered.length() >= LEAST_SENT) {
            send();
        }
    }

    private void send() throws IOException {
        awaitSent();
        var part = gathered;
        gathered = Buffer.buffer();
        sent = begun(() -> {
            if (!response.headWritten()) {
                response.setChunked(true);
            }
            return response.write(part);
        });
    }

    /// Begins to send something. A response whose receiver is gone takes nothing more.
    private static Future<Void> begun(Supplier<Future<Void>> sending) throws IOException {
        try {
            return sending.get();
        } catch (IllegalStateException closed) {
            throw new IOException("the receiver is gone", closed);
        }
    }

    private void awaitSent() throws IOException {
        try {
            sent.toCompletionStage().toCompletableFuture().get(longestWaitNanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new IOException("nothing was taken for too long", e);
        } catch (ExecutionException e) {
            throw new IOException("the receiver is gone", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while sending an answer");
        }
    }
}
