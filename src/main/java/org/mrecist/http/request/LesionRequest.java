package org.mrecist.http.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionRole;
import org.mrecist.lesion.LesionSite;

/// A lesion of the baseline, or a part that one of them split into.
@Schema(
        name = "Lesion",
        description = "A lesion of the baseline, or a part that one of them split into later.",
        additionalProperties = Schema.False.class)
public record LesionRequest(
        @Schema(description = "The caller's name for it, unique in the course.", examples = "T1")
        @NotNull
        @Pattern(regexp = CourseRequest.ID, message = CourseRequest.ID_IN_WORDS)
        String id,

        @Schema(description = "What it was chosen for at the baseline; never reassigned.") @NotNull
        LesionRole role,

        @NotNull LesionKind kind,

        @Schema(description = "A lymph node has a LYMPH_NODE site or OTHER, and nothing else has a LYMPH_NODE site.")
        @NotNull
        LesionSite site,

        @Schema(description = "Free text, such as a liver segment. Not interpreted, never logged.")
        @Size(max = 200)
        @Nullable
        String location,

        @Schema(description = "The id of the target that it split from.")
        @Pattern(regexp = CourseRequest.ID, message = CourseRequest.ID_IN_WORDS)
        @Nullable
        String partOf,

        @Schema(description = "Whether its margin is well delineated.") @Nullable
        Boolean wellDefined,

        @Schema(description = "Whether it was treated locally before this course.") @Nullable
        Boolean previouslyTreated,

        @Schema(description = "Whether it is treated locally in this course; it then gets a response of its own.")
        @Nullable
        Boolean treatedThisCourse) {
    Lesion toLesion() {
        return new Lesion(id, role, kind, site, location, partOf, wellDefined, previouslyTreated, treatedThisCourse);
    }
}
