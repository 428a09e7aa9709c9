package org.mrecist.http.lines;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/// A batch whose lines are sent and whose answers are read at the same time, on a connection of its own. Reading waits
/// for half a minute at most.
public final class OpenBatch implements AutoCloseable {
    private static final String PATH = "/v1/assessments/batch";
    private static final int LONGEST_WAIT_MILLIS = 30_000;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private String head = "";
    private byte[] chunk = {};
    private int position;

    public OpenBatch(URI root, String query, String... headers) throws IOException {
        socket = new Socket(root.getHost(), root.getPort());
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream());
        out.write(("POST " + PATH + query + " HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n"
                        + String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "") + "\r\n")
                .getBytes(ISO_8859_1));
    }

    public void send(String text) throws IOException {
        send(text.getBytes(UTF_8));
    }

    public void send(byte[] bytes) throws IOException {
        var framed = new ByteArrayOutputStream();
        framed.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
        framed.writeBytes(bytes);
        framed.writeBytes(new byte[] {'\r', '\n'});
        out.write(framed.toByteArray());
    }

    public void sendEnd() throws IOException {
        out.write("0\r\n\r\n".getBytes(ISO_8859_1));
    }

    /// The status line and headers of the answer, in lower case.
    public String head() throws IOException {
        if (head.isEmpty()) {
            var lines = new StringBuilder();
            for (var line = rawLine(); !line.isEmpty(); line = rawLine()) {
                lines.append(line).append('\n');
            }
            head = lines.toString().toLowerCase(Locale.ROOT);
        }
        return head;
    }

    /// The next byte of the answer; -1 at its end.
    public int read() throws IOException {
        head();
        if (position == chunk.length) {
            chunk = in.readNBytes(Integer.parseInt(rawLine(), 16));
            position = 0;
            rawLine();
            if (chunk.length == 0) {
                return -1;
            }
        }
        return chunk[position++] & 0xff;
    }

    /// The next line of the answer; empty at its end.
    public String readLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var each = read(); each >= 0 && each != '\n'; each = read()) {
            line.write(each);
        }
        return line.toString(UTF_8);
    }

    /// @throws EOFException if the connection ends before
    private String rawLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException("the connection ended");
            }
            line.write(each);
        }
        return line.toString(ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
