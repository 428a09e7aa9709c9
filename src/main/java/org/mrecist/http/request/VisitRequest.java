package org.mrecist.http.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.ReportedFinding;
import org.mrecist.timeline.Visit;

/// One imaging visit.
@Schema(name = "Visit", description = "One imaging visit.", additionalProperties = Schema.False.class)
public record VisitRequest(
        @Schema(description = "The caller's name for it, unique in the course.", examples = "V1")
        @NotNull
        @Pattern(regexp = CourseRequest.ID, message = CourseRequest.ID_IN_WORDS)
        String id,

        @Schema(description = "From 1900 to 2200; no two visits are on one date.") @NotNull
        LocalDate date,

        @Schema(description = "Whether it is the baseline; one visit at most.") @Nullable
        Boolean baseline,

        @Valid @Nullable ImagingRequest imaging,

        @Schema(description = "What was seen of the known lesions, at most one finding for each.")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Valid FindingRequest> findings,

        @Schema(description = "What was seen of lesions that were not there at the baseline.")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Valid NewLesionRequest> newLesions,

        @Schema(description = "Alpha-fetoprotein in ng/mL.")
        @DecimalMin("0")
        @DecimalMax("100000000")
        @Digits(integer = 9, fraction = 4)
        @Nullable
        BigDecimal afpNgPerMl,

        @Schema(
                description = "Whether the tumour marker is within normal limits; false blocks an overall complete"
                        + " response by RECIST 1.1.")
        @Nullable
        Boolean markerNormal,

        @Schema(description = "Whether the chest was imaged.") @Nullable
        Boolean chestImaged,

        @Schema(
                description = "The overall response that the caller holds already, by the name of the criteria;"
                        + " compared with the one decided here.")
        @Size(max = 20)
        @Nullable
        Map<String, OverallResponse> statedOverall) {
    /// @param reported the findings, in the order given
    Visit toVisit(int position, List<ReportedFinding> reported) {
        var stated = new java.util.HashMap<String, String>();
        Objects.requireNonNullElse(statedOverall, Map.<String, OverallResponse>of())
                .forEach((criteria, overall) -> stated.put(criteria, overall.name()));
        return new Visit(
                position,
                id,
                date,
                Boolean.TRUE.equals(baseline),
                imaging == null ? Imaging.NOT_STATED : imaging.toImaging(),
                reported.stream().map(ReportedFinding::toFinding).toList(),
                newLesionsGiven().stream().map(NewLesionRequest::toNewLesion).toList(),
                afpNgPerMl,
                markerNormal,
                chestImaged,
                stated);
    }

    List<FindingRequest> findingsGiven() {
        return findings == null ? List.of() : findings;
    }

    List<NewLesionRequest> newLesionsGiven() {
        return newLesions == null ? List.of() : newLesions;
    }
}
