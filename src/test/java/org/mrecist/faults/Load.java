package org.mrecist.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.mrecist.http.KeptConnection;
import org.mrecist.http.lines.MadeUpCourses;

/// Clients that send courses one after the other and count what becomes of each.
final class Load implements AutoCloseable {
    private final URI root;
    private final String path;
    private final List<Thread> clients = new ArrayList<>();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();

    /// What became of the requests.
    ///
    /// @param refused with 429 or 503
    /// @param lost sent whole on a connection, and not answered whole
    record Outcome(long sent, long answered, long refused, long lost) {}

    private Load(URI root, String path) {
        this.root = root;
        this.path = path;
    }

    /// Starts as many clients as told, each on a connection of its own. One that is refused stops.
    static Load start(URI root, String path, int clients) {
        var load = new Load(root, path);
        for (var i = 0; i < clients; i++) {
            var number = i;
            load.clients.add(Thread.ofPlatform().start(() -> load.send(number)));
        }
        return load;
    }

    private void send(int client) {
        var number = client * 100_000L;
        while (!isOver.get()) {
            try (var connection = new KeptConnection(root)) {
                while (!isOver.get() && !connection.isToBeClosed()) {
                    sent.incrementAndGet();
                    if (!isTakenOn(
                            connection, MadeUpCourses.json(1 + number++ % 1_000).getBytes(UTF_8))) {
                        return;
                    }
                }
            } catch (IOException noConnection) {
                // Nothing was sent: the service does not listen any more.
                return;
            }
        }
    }

    private boolean isTakenOn(KeptConnection connection, byte[] course) {
        try {
            switch (connection.post(path, course)) {
                case 200 -> answered.incrementAndGet();
                case 429, 503 -> {
                    refused.incrementAndGet();
                    return false;
                }
                default -> lost.incrementAndGet();
            }
            return true;
        } catch (IOException unanswered) {
            lost.incrementAndGet();
            return false;
        }
    }

    long answered() {
        return answered.get();
    }

    /// Waits until the clients have stopped by themselves.
    Outcome whenRefused() throws InterruptedException {
        for (var client : clients) {
            client.join();
        }
        return new Outcome(sent.get(), answered.get(), refused.get(), lost.get());
    }

    /// Has the clients finish what they have begun.
    Outcome end() throws InterruptedException {
        isOver.set(true);
        return whenRefused();
    }

    @Override
    public void close() {
        isOver.set(true);
    }
}
