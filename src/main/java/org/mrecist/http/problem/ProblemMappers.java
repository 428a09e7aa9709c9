package org.mrecist.http.problem;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/// Answers every exception with a problem.
public final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response refused(RefusedException refused) {
        return answer(refused.problem()).build();
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

    /// A defect of the service. The log gets all of it but the messages, which may hold what was sent.
    @ServerExceptionMapper
    Response defect(Throwable exception) {
        var reference = UUID.randomUUID();
        LOG.errorf(LoggedFailure.of(exception), "A request failed, reference %s", reference);
        var problem = ofStatus(500);
        return answer(Problem.ofStatus(
                        500,
                        "defect",
                        problem.title(),
                        problem.detail() + " The log has the reason under the reference " + reference + "."))
                .build();
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.ofStatus(400, "malformed", "Malformed request", "The request could not be read.");
            case 404 -> Problem.notFound("Nothing is found under this address.");
            case 405 ->
                Problem.ofStatus(
                        405, "method-not-allowed", "Method not allowed", "The address does not take this method.");
            case 406 ->
                Problem.ofStatus(
                        406,
                        "not-acceptable",
                        "Not acceptable",
                        "None of the media types that the request accepts is on offer here.");
            case 413 -> Problem.ofStatus(413, "too-large", "Request too large", "The body is larger than the limit.");
            case 415 ->
                Problem.ofStatus(
                        415,
                        "unsupported-media-type",
                        "Unsupported media type",
                        "The address does not take a body of this media type.");
            default ->
                status < 500
                        ? Problem.ofStatus(status, "refused", "Request refused", "The request was refused.")
                        : Problem.ofStatus(
                                500,
                                "defect",
                                "Defect of the service",
                                "The service failed to answer; the same request will fail again.");
        };
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
