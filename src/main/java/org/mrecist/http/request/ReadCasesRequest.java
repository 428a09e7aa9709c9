package org.mrecist.http.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The request to tell how far the readers of many courses agree.
@Schema(
        name = "ReadCasesRequest",
        description = "The reads of many courses, all by the same criteria under the same protocol.",
        additionalProperties = Schema.False.class)
public record ReadCasesRequest(
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid CaseRequest> cases) {
    /// The reads of one course.
    @Schema(
            name = "ReadCase",
            description = "The reads of one course of one patient.",
            additionalProperties = Schema.False.class)
    public record CaseRequest(
            @NotNull @Size(min = 2, max = 5) List<ReadsRequest.@NotNull @Valid ReadRequest> reads) {}
}
