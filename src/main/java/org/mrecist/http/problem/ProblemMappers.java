package org.mrecist.http.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;
import org.mrecist.telemetry.Call;

/// Answers every exception with a problem.
public final class ProblemMappers {
    @ServerExceptionMapper
    Response refused(RefusedException refused) {
        var answer = answer(refused.problem());
        refused.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    Response ofProtocol(WebApplicationException exception) {
        return answer(ofStatus(exception.getResponse().getStatus())).build();
    }

    @ServerExceptionMapper
    Response methodNotAllowed(NotAllowedException exception) {
        return answer(ofStatus(405))
                .header(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.of(CurrentRequestManager.get())))
                .build();
    }

    @ServerExceptionMapper
    Response defect(Throwable exception) {
        // An answer that comes too late cannot be written, which is no defect.
        var isOfWriting = exception instanceof IllegalStateException || exception instanceof IOException;
        var isTooLate = isOfWriting && isAnswered(CurrentRequestManager.get());
        return answer(isTooLate ? Problem.outOfTime() : Defects.problem(exception))
                .build();
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.ofStatus(400, "malformed", "Malformed request", "The request could not be read.");
            case 401 -> Problem.ofStatus(401, "unauthorized", "Not authenticated", "The call needs a token.");
            case 403 -> Problem.ofStatus(403, "forbidden", "Not permitted", "The token does not permit the call.");
            case 404 -> Problem.notFound("Nothing is found under this address.");
            case 405 ->
                Problem.ofStatus(
                        405, "method-not-allowed", "Method not allowed", "The address does not take this method.");
            case 406 ->
                Problem.ofStatus(
                        406,
                        "not-acceptable",
                        "Not acceptable",
                        "None of the media types that the request accepts is on offer under this address.");
            case 413 -> Problem.tooLarge("The body is larger than the limit.");
            case 415 -> Problem.unsupportedMediaType("The body is of a media type that this address does not take.");
            default ->
                status < 500
                        ? Problem.ofStatus(status, "refused", "Request refused", "The request was refused.")
                        : Problem.defect("");
        };
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        var request = CurrentRequestManager.get();
        if (isAnswered(request)) {
            // Nothing can be written any more; without an entity nothing is tried.
            return Response.status(problem.status());
        }
        if (request != null) {
            Call.of(request.unwrap(RoutingContext.class)).refused(problem.kind());
        }
        if (request != null && FhirProblem.isAnsweredAt(request.getPathWithoutPrefix())) {
            return Response.status(problem.status())
                    .type(FhirProblem.MEDIA_TYPE)
                    .entity(FhirProblem.write(problem));
        }
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    /// Whether a request has an answer already, as where its time was over, or its sender is gone.
    private static boolean isAnswered(@Nullable ResteasyReactiveRequestContext request) {
        return request != null && request.serverResponse().closed();
    }
}
