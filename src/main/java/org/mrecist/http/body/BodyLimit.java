package org.mrecist.http.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mrecist.http.problem.FhirProblem;
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
    private final int mostBytesOfLarge;
    private final Set<String> large;
    private final Set<String> streamed;

    /// @param json writes the problem
    /// @param most the size of the largest body taken
    /// @param mostOfLarge the size of the largest body taken where bodies hold a trial or a record
    /// @param large the paths of the resources that take such bodies
    /// @param streamed the paths of the resources that read their body as a stream
    public BodyLimit(
            ObjectMapper json,
            @ConfigProperty(name = "mrecist.http.body-limit") MemorySize most,
            @ConfigProperty(name = "mrecist.http.large-body-limit") MemorySize mostOfLarge,
            @ConfigProperty(name = "mrecist.http.large-body-paths") Set<String> large,
            @ConfigProperty(name = "mrecist.http.streamed-paths") Set<String> streamed) {
        this.json = json;
        this.mostBytes = Math.toIntExact(most.asLongValue());
        this.mostBytesOfLarge = Math.toIntExact(mostOfLarge.asLongValue());
        this.large = large;
        this.streamed = streamed;
    }

    int mostBytes(RoutingContext request) {
        return large.contains(request.normalizedPath()) ? mostBytesOfLarge : mostBytes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::bound, PRIORITY);
    }

    private void bound(RoutingContext request) {
        var most = mostBytes(request);
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (streamed.contains(request.normalizedPath())) {
            request.next();
        } else if (length == null) {
            // For what is not read as a Body, which refuses with a problem and before this.
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, 2L * most);
            request.next();
        } else if (Long.parseLong(length) > most) {
            refuse(request, most);
        } else {
            request.next();
        }
    }

    private void refuse(RoutingContext request, int most) {
        closeAfterAnswer(request);
        var problem = tooLarge(most);
        if (FhirProblem.isAnsweredAt(request.normalizedPath())) {
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, FhirProblem.MEDIA_TYPE)
                    .end(Buffer.buffer(FhirProblem.write(problem)));
            return;
        }
        try {
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }

    static Problem tooLarge(int most) {
        return Problem.tooLarge("The body must have at most " + most + " bytes.");
    }

    /// Leaves the rest of the body unread. A connection of HTTP/2 carries other requests and stays.
    static void closeAfterAnswer(RoutingContext request) {
        if (request.request().version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            request.addEndHandler(_ -> request.request().connection().close());
        }
    }
}
