package org.mrecist.http.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.body.ContentCoding;

/// Sends the page's scripts and styles packed to whoever takes them so, each packed once.
///
/// The compression of Quarkus is for all of a service: it takes away the Content-Encoding of a batch, which packs its
/// lines itself.
@ApplicationScoped
public class PackedBundle {
    private static final String BUNDLE = "/static/bundle/";

    /// Before Quarkus sends the file as it is.
    private static final int ORDER = -10_000;

    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript;charset=UTF-8", "css", "text/css;charset=UTF-8");

    private final Map<String, Buffer> packed = new ConcurrentHashMap<>();

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, BUNDLE + "*").order(ORDER).handler(this::send);
    }

    private void send(RoutingContext request) {
        var path = request.normalizedPath();
        var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        var coding = ContentCoding.ofAnswer(request.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        var body = type == null || coding != ContentCoding.GZIP
                ? Optional.<Buffer>empty()
                : Optional.ofNullable(packed.computeIfAbsent(path, PackedBundle::find));
        if (type == null || body.isEmpty()) {
            request.next();
            return;
        }
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CONTENT_ENCODING, "gzip")
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                // A name stands for one content.
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, immutable, max-age=31536000")
                .end(body.get());
    }

    /// @return null if the bundle has no file of this path, so that nothing is kept for it
    private static @Nullable Buffer find(String path) {
        try (var file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            if (file == null) {
                return null;
            }
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                file.transferTo(gzip);
            }
            return Buffer.buffer(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
