package org.mrecist.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/// Connections that have sent the head of a request and send a byte of its body a second.
final class SlowConnections implements AutoCloseable {
    private static final String HEAD = """
            POST /v1/assessments HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 4000\r
            \r
            """;

    private final List<SocketChannel> open = new ArrayList<>();
    private int answered;

    SlowConnections(URI root, int count) throws IOException {
        for (var i = 0; i < count; i++) {
            var channel = SocketChannel.open(new InetSocketAddress(root.getHost(), root.getPort()));
            channel.write(ByteBuffer.wrap(HEAD.getBytes(ISO_8859_1)));
            channel.configureBlocking(false);
            open.add(channel);
        }
    }

    /// Sends a byte on each that is open still.
    void sendByte() {
        open.removeIf(channel -> {
            try {
                var answer = ByteBuffer.allocate(1024);
                if (channel.read(answer) != 0) {
                    answered += new String(answer.array(), 0, answer.position(), ISO_8859_1).contains(" 408 ") ? 1 : 0;
                    channel.close();
                    return true;
                }
                channel.write(ByteBuffer.wrap(new byte[] {' '}));
                return false;
            } catch (IOException closed) {
                return true;
            }
        });
    }

    int open() {
        return open.size();
    }

    /// How many were told that their time is over.
    int answered() {
        return answered;
    }

    @Override
    public void close() throws IOException {
        for (var channel : open) {
            channel.close();
        }
    }
}
