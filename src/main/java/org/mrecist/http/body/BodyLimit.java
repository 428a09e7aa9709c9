package org.mrecist.http.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mrecist.http.problem.Problem;

/// Bounds the body of every request, except where it is read as a stream, which bounds its lines itself.
///
/// A body that tells its length is refused before it is read, any other one as soon as it is too long.
@ApplicationScoped
public class BodyLimit {
    /// Goes before what Quarkus does with a body.
    private static final int PRIORITY = 100;

    private final ObjectMapper json;
    private final int mostBytes;
    private final Set<String> streamed;

    /// @param json writes the problem
    /// @param most the size of the largest body taken
    /// @param streamed the paths of the resources that read their body as a stream
    public BodyLimit(
            ObjectMapper json,
            @ConfigProperty(name = "mrecist.http.body-limit") MemorySize most,
            @ConfigProperty(name = "mrecist.http.streamed-paths") Set<String> streamed) {
        this.json = json;
        this.mostBytes = Math.toIntExact(most.asLongValue());
        this.streamed = streamed;
    }

    int mostBytes() {
        return mostBytes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::bound, PRIORITY);
    }

    private void bound(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (streamed.contains(request.normalizedPath())) {
            request.next();
        } else if (length == null) {
            // For what is not read as a Body, which refuses with a problem and before this.
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, 2L * mostBytes);
            request.next();
        } else if (Long.parseLong(length) > mostBytes) {
            refuse(request);
        } else {
            request.next();
        }
    }

    private void refuse(RoutingContext request) {
        closeAfterAnswer(request);
        try {
            request.response()
                    .setStatusCode(tooLarge().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(tooLarge()));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }

    Problem tooLarge() {
        return Problem.ofStatus(
                413, "too-large", "Request too large", "The body must have at most " + mostBytes + " bytes.");
    }

    /// Leaves the rest of the body unread. A connection of HTTP/2 carries other requests and stays.
    static void closeAfterAnswer(RoutingContext request) {
        if (request.request().version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            request.addEndHandler(_ -> request.request().connection().close());
        }
    }
}
