package org.mrecist.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.mrecist.telemetry.Call;

/// Answers with a problem a request that no resource gets.
@Singleton
public class ProblemAnswer {
    private final ObjectMapper json;

    public ProblemAnswer(ObjectMapper json) {
        this.json = json;
    }

    /// Ends the response with a problem, in the form that its address answers with.
    public void end(RoutingContext request, Problem problem) {
        Call.of(request).refused(problem.kind());
        var isOfFhir = FhirProblem.isAnsweredAt(request.normalizedPath());
        try {
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, isOfFhir ? FhirProblem.MEDIA_TYPE : Problem.MEDIA_TYPE)
                    .end(Buffer.buffer(isOfFhir ? FhirProblem.write(problem) : json.writeValueAsBytes(problem)));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }

    /// Has the rest of the body left unread, and the connection closed behind the answer. A connection of HTTP/2
    /// carries other requests and stays.
    public static void closeAfterAnswer(RoutingContext request) {
        if (request.request().version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            request.addEndHandler(_ -> UnreadRest.passOver(request));
        }
    }
}
