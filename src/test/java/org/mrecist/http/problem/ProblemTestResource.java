package org.mrecist.http.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Fails, which no resource of the service does on demand.
@Path("/test/failure")
public class ProblemTestResource {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException("the patient's value 314.15", new ArithmeticException("another one 314.15"));
    }
}
