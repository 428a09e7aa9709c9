package org.mrecist.http.limits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Set;

/// What the head of a request tells of its body. It is read once for a request and kept with it, also where the request
/// is led on to another path.
///
/// @param kind by the path that it is sent to
/// @param most how many bytes are taken under that path, where it is read whole
/// @param mayCome whether there may be any
/// @param length in bytes; [#UNTOLD] where it is not told
public record SentBody(BodyKind kind, int most, boolean mayCome, long length) {
    /// Stands for a length that is known at the end only.
    public static final long UNTOLD = -1;

    /// Bodies up to this are bounded by the number of requests, and keep no other request waiting while they are read.
    public static final int SMALL_BYTES = 64 * 1024;

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private static final String KEY = "mrecist.sent-body";

    /// What a request tells, kept for [#of] on its first path.
    static SentBody tell(RoutingContext request, BodySizes sizes) {
        SentBody kept = request.get(KEY);
        if (kept != null) {
            return kept;
        }
        var path = request.normalizedPath();
        var kind = BodyKind.at(path);
        var sent = request.request();
        var header = sent.getHeader(HttpHeaders.CONTENT_LENGTH);
        var length = header == null ? UNTOLD : Long.parseLong(header);
        var mayCome = header == null ? mayComeUntold(request) : length > 0;
        var told = new SentBody(kind, sizes.most(path, kind), mayCome, length);
        request.put(KEY, told);
        return told;
    }

    /// HTTP/2 has no header that says so.
    private static boolean mayComeUntold(RoutingContext request) {
        var sent = request.request();
        return sent.version() == HttpVersion.HTTP_2
                ? WITH_BODY.contains(sent.method())
                : sent.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /// What a request tells that has come to [Admission].
    public static SentBody of(RoutingContext request) {
        return Objects.requireNonNull(request.get(KEY), "the head of every request is read by the admission");
    }

    /// Whether it is read while it comes, however long it is.
    public boolean isStreamed() {
        return kind == BodyKind.STREAMED;
    }

    /// Whether it is longer than is taken, as far as it tells.
    public boolean isTooLong() {
        return length > most;
    }

    /// How much room it takes beyond that of a small one, in bytes. One of untold length may be as long as is taken.
    long largeBytes() {
        if (isStreamed() || !mayCome) {
            return 0;
        }
        var bytes = length == UNTOLD ? most : Math.min(length, most);
        return bytes > SMALL_BYTES ? bytes : 0;
    }
}
