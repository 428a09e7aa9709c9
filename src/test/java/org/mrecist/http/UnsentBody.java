package org.mrecist.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// The head of a request whose body is told and never sent: what is too large is refused by its head, and a client that
/// goes on sending would see a broken connection before the answer.
public final class UnsentBody {
    private UnsentBody() {}

    /// The whole answer to such a head, read until the service closes the connection.
    public static String answer(URI root, String path, String mediaType, long length) throws IOException {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.getOutputStream()
                    .write("""
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: %s\r
                    Content-Length: %d\r
                    \r
                    """.formatted(path, mediaType, length).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
