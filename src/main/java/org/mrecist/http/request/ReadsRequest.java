package org.mrecist.http.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.http.json.Faults;
import org.mrecist.http.json.Place;
import org.mrecist.reads.Adjudication;

/// The request to compare the reads of one course.
@Schema(
        name = "ReadsRequest",
        description = "What several readers saw of one course of one patient.",
        additionalProperties = Schema.False.class)
public record ReadsRequest(
        @Schema(
                description = "One for each reader. Subject, criteria, protocol, treatment and follow-up are the same"
                        + " in all of them, and a visit is the same where its id is.")
        @NotNull
        @Size(min = 2, max = 5)
        List<@NotNull @Valid ReadRequest> reads,

        @Schema(description = "What an adjudicator chose for single visits; asks for the adjudicated course.")
        @Size(max = 1000)
        @Nullable
        List<@NotNull @Valid AdjudicationRequest> adjudication) {

    /// What one reader saw.
    @Schema(name = "Read", description = "What one reader saw.", additionalProperties = Schema.False.class)
    public record ReadRequest(
            @Schema(description = "The caller's name for the reader.", examples = "R1")
            @NotNull
            @Pattern(regexp = CourseRequest.ID, message = CourseRequest.ID_IN_WORDS)
            String reader,

            @NotNull @Valid CourseRequest course) {}

    /// What an adjudicator chose for one visit.
    @Schema(
            name = "Adjudication",
            description = "What an adjudicator chose for one visit: the response of a reader, or another one.",
            additionalProperties = Schema.False.class)
    public record AdjudicationRequest(
            @Schema(description = "The id of a visit after the baseline.")
            @NotNull
            @Pattern(regexp = CourseRequest.ID, message = CourseRequest.ID_IN_WORDS)
            String visit,

            @NotNull @Size(max = 64) String criteria,

            @Schema(description = "The reader whose response is taken.")
            @Pattern(regexp = CourseRequest.ID, message = CourseRequest.ID_IN_WORDS)
            @Nullable
            String reader,

            @Schema(description = "The response, where it is the adjudicator's own.") @Nullable
            OverallResponse overall) {
        Adjudication toAdjudication(Place place, Faults faults) {
            if ((reader == null) == (overall == null)
                    && !faults.areAt(place.member("reader"))
                    && !faults.areAt(place.member("overall"))) {
                faults.add(place, "adjudication-without-choice", "must name either a reader or an overall response");
            }
            return new Adjudication(
                    visit,
                    criteria,
                    reader == null
                            ? new Adjudication.Own(overall == null ? OverallResponse.NE : overall)
                            : new Adjudication.OfReader(reader));
        }
    }
}
