package org.mrecist.http.problem;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mrecist.http.body.Body;

/// Fails, which no resource of the service does on demand.
@Path("/test/failure")
public class ProblemTestResource {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException("the patient's value 314.15", new ArithmeticException("another one 314.15"));
    }

    @POST
    @Path("/on-a-worker")
    @NonBlocking
    @Operation(hidden = true)
    public Uni<Response> failOnAWorker(Body body) {
        return body.answeredBy(() -> {
            throw new IllegalStateException();
        });
    }
}
