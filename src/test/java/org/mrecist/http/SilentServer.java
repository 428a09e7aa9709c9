package org.mrecist.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/// A server on the loopback interface that a request names, to see that nobody calls it.
final class SilentServer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 200;

    private final ServerSocket socket;

    SilentServer() throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/fhir";
    }

    boolean isCalled() throws IOException {
        try {
            socket.accept().close();
            return true;
        } catch (SocketTimeoutException nobodyCame) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
