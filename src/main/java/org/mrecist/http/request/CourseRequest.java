package org.mrecist.http.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/// The request of an assessment: one course of treatment of one patient.
///
/// In this and all records beside it a component is a member of the JSON object; the constraints are what the
/// reader checks and what the OpenAPI document says.
@Schema(
        name = "Course",
        description = "One course of treatment of one patient: lesions, what was seen of each at every visit,"
                + " and what was done.",
        additionalProperties = Schema.False.class)
public record CourseRequest(
        @Schema(description = "The caller's pseudonym of the patient. Echoed in the answer, never logged.")
        @Pattern(regexp = CourseRequest.ID, message = CourseRequest.ID_IN_WORDS)
        @Nullable
        String subject,

        @Schema(
                description = "The criteria to assess by, as GET /v1/criteria names them.",
                defaultValue = "[\"MRECIST\"]",
                uniqueItems = true)
        @Size(min = 1, max = 20)
        @UniqueElements
        @Nullable
        List<@NotNull @Size(max = 64) String> criteria,

        @Schema(description = "The clinical choices of the trial; each one left out stands at its default.")
        @Valid
        @Nullable
        ProtocolRequest protocol,

        @Schema(description = "The treatment whose response is assessed.") @Valid @Nullable
        TreatmentRequest treatment,

        @Schema(
                description = "The lesions of the baseline and the parts that one split into. May be empty when a visit"
                        + " lists new lesions.")
        @NotNull
        @Size(max = CourseRequest.MOST_LESIONS)
        List<@NotNull @Valid LesionRequest> lesions,

        @Schema(description = "The visits in any order. The one with baseline true is the baseline, else the earliest.")
        @NotNull
        @Size(min = 1, max = CourseRequest.MOST_VISITS)
        List<@NotNull @Valid VisitRequest> visits,

        @Schema(description = "Local treatments of named lesions in mid-course.") @Size(max = 100) @Nullable
        List<@NotNull @Valid InterventionRequest> interventions,

        @Schema(description = "What became of the patient, for the milestones.") @Valid @Nullable
        FollowUpRequest followUp,

        @Schema(description = "Clinical facts for choosing next steps; no category depends on them.") @Valid @Nullable
        ContextRequest context) {
    static final int MOST_LESIONS = 100;
    static final int MOST_VISITS = 200;

    static final String ID = "^[A-Za-z0-9._:-]{1,64}$";
    static final String ID_IN_WORDS = "must be 1 to 64 of the characters A-Z, a-z, 0-9 and . _ : -";
}
