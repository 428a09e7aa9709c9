package org.mrecist.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A client that sends one request after the other on a connection that it keeps, as they are, and that never sends one
/// twice by itself: what is lost shows.
public final class KeptConnection implements AutoCloseable {
    private static final int LONGEST_WAIT_MILLIS = 60_000;
    private static final int MOST_UNSENT_BYTES = 1 << 16;

    private final Socket socket;
    private final InputStream in;
    private boolean isToBeClosed;

    /// An answer.
    ///
    /// @param headers by their names in lower case
    public record Answer(int status, Map<String, String> headers, String body) {}

    /// @throws IOException if the service takes no connection
    public KeptConnection(URI root) throws IOException {
        socket = new Socket(root.getHost(), root.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), MOST_UNSENT_BYTES);
    }

    /// Sends JSON.
    ///
    /// @return the status of the answer
    /// @throws IOException if there is no whole answer
    public int post(String target, byte[] body) throws IOException {
        return send("POST", target, Map.of("Content-Type", "application/json"), body)
                .status();
    }

    /// Sends a request and reads its answer.
    ///
    /// @throws IOException if there is no whole answer
    public Answer send(String method, String target, Map<String, String> headers, byte[] body) throws IOException {
        var head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(ISO_8859_1));
        request.writeBytes(body);
        try {
            socket.getOutputStream().write(request.toByteArray());
        } catch (IOException closed) {
            // It may have been answered by its head.
            isToBeClosed = true;
        }
        return answer(method);
    }

    private Answer answer(String method) throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var headers = new LinkedHashMap<String, String>();
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        isToBeClosed |= "close".equalsIgnoreCase(headers.get("connection"));
        if (method.equals("HEAD") || status == 204 || status == 304) {
            return new Answer(status, headers, "");
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return new Answer(status, headers, new String(chunks(), UTF_8));
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Answer(status, headers, new String(read(length), UTF_8));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var length = Integer.parseInt(line(), 16);
            body.writeBytes(read(length));
            line();
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] read(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer broke off");
        }
        return bytes;
    }

    /// Whether the service will close the connection behind its last answer.
    public boolean isToBeClosed() {
        return isToBeClosed;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
