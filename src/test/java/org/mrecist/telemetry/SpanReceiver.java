package org.mrecist.telemetry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Takes spans as a collector of OpenTelemetry does (OTLP over HTTP), on the loopback address.
final class SpanReceiver {
    private static final int TRIES = 100;

    /// Where a JVM keeps what it received: a test and its profile may be loaded by different class loaders.
    private static final String PLACE = SpanReceiver.class.getName();

    private final int port;
    private final Queue<String> received;

    private SpanReceiver(int port, Queue<String> received) {
        this.port = port;
        this.received = received;
    }

    /// The one of this JVM, which lives as long as it.
    static synchronized SpanReceiver start() {
        var jvm = System.getProperties();
        synchronized (jvm) {
            @SuppressWarnings("unchecked") // Put there below.
            var kept = (Queue<String>) jvm.get(PLACE + ".received");
            if (kept != null) {
                return new SpanReceiver(Integer.getInteger(PLACE + ".port"), kept);
            }
            var received = new ConcurrentLinkedQueue<String>();
            var port = serve(received);
            jvm.put(PLACE + ".received", received);
            jvm.setProperty(PLACE + ".port", String.valueOf(port));
            return new SpanReceiver(port, received);
        }
    }

    private static int serve(Queue<String> received) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                // Protocol Buffers hold texts as they are.
                received.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
                exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What has the service send its spans here.
    Map<String, String> settings() {
        return Map.of(
                "otel.sdk.disabled", "false",
                "otel.exporter.otlp.endpoint", "http://127.0.0.1:" + port,
                "otel.exporter.otlp.protocol", "http/protobuf",
                "quarkus.otel.bsp.schedule.delay", "100ms");
    }

    /// Everything received, once it has a text.
    String received(String text) throws InterruptedException {
        for (var tries = 0; !String.join("", received).contains(text) && tries < TRIES; tries++) {
            Thread.sleep(100);
        }
        return String.join("", received);
    }
}
