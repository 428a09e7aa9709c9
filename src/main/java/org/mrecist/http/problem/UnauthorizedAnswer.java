package org.mrecist.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.mrecist.access.RefusalAnswer;

/// Tells a caller who was not let in no more than that.
@Singleton
public class UnauthorizedAnswer implements RefusalAnswer {
    private final ObjectMapper json;

    public UnauthorizedAnswer(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void answer(RoutingContext request, int status) {
        var problem = ProblemMappers.ofStatus(status);
        var isOfFhir = FhirProblem.isAnsweredAt(request.normalizedPath());
        var response = request.response().setStatusCode(status);
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        try {
            response.putHeader(HttpHeaders.CONTENT_TYPE, isOfFhir ? FhirProblem.MEDIA_TYPE : Problem.MEDIA_TYPE)
                    .end(Buffer.buffer(isOfFhir ? FhirProblem.write(problem) : json.writeValueAsBytes(problem)));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}
