package org.mrecist.http.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;

/// A request that is sent by and by, on a connection of its own. Reading waits for half a minute at most.
public final class OpenRequest implements AutoCloseable {
    private static final int LONGEST_WAIT_MILLIS = 30_000;

    private final Socket socket;
    private final OutputStream out;

    /// Sends the head of a POST.
    public OpenRequest(URI root, String path, long length) throws IOException {
        socket = new Socket(root.getHost(), root.getPort());
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        out = socket.getOutputStream();
        send("""
                POST %s HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                Content-Length: %d\r
                Connection: close\r
                \r
                """.formatted(path, length));
    }

    public void send(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }

    /// The whole answer, read until the service closes the connection.
    public String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
