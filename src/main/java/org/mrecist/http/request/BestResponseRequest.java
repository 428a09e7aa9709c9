package org.mrecist.http.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.HeldResponses;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.http.json.Faults;
import org.mrecist.http.json.Place;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.FollowUp;

/// The request of a best overall response: the overall responses of the visits, decided elsewhere.
@Schema(
        name = "BestResponseRequest",
        description = "The overall responses of one course, decided elsewhere, visit by visit.",
        additionalProperties = Schema.False.class)
public record BestResponseRequest(
        @Schema(description = "The caller's pseudonym of the patient. Echoed in the answer, never logged.")
        @Pattern(regexp = CourseRequest.ID, message = CourseRequest.ID_IN_WORDS)
        @Nullable
        String subject,

        @Schema(description = "The date from which times count: the start of treatment or the randomisation.") @NotNull
        LocalDate referenceDate,

        @Schema(description = "The responses of the visits after the baseline in any order, no two on one date.")
        @NotNull
        @Size(max = 200)
        List<@NotNull @Valid DatedResponseRequest> responses,

        @Schema(description = "What became of the patient, for the milestones.") @Valid @Nullable
        FollowUpRequest followUp,

        @Schema(
                description = "The clinical choices of the trial; each one left out stands at its default. Those that"
                        + " decide on single visits have no effect here.")
        @Valid
        @Nullable
        ProtocolRequest protocol) {
    HeldResponses toHeldResponses(Place place, Faults faults) {
        return new HeldResponses(
                referenceDate,
                responses.stream().map(DatedResponseRequest::toDatedResponse).toList(),
                followUp == null ? FollowUp.NOT_STATED : followUp.toFollowUp(),
                protocol == null ? Protocol.DEFAULTS : protocol.toProtocol(place.member("protocol"), faults));
    }

    /// The overall response of one visit.
    @Schema(
            name = "DatedResponse",
            description = "The overall response of one visit.",
            additionalProperties = Schema.False.class)
    public record DatedResponseRequest(
            @Schema(description = "From 1900 to 2200.") @NotNull
            LocalDate date,

            @NotNull OverallResponse overall) {
        DatedResponse toDatedResponse() {
            return DatedResponse.of(date, overall);
        }
    }
}
