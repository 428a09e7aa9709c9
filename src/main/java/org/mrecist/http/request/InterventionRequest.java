package org.mrecist.http.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.mrecist.timeline.Intervention;
import org.mrecist.timeline.Modality;

/// Local treatment of named lesions in mid-course.
@Schema(
        name = "Intervention",
        description = "Local treatment of named lesions in mid-course.",
        additionalProperties = Schema.False.class)
public record InterventionRequest(
        @NotNull LocalDate date,
        @Schema(description = "A local one.") @NotNull Modality modality,

        @Schema(description = "The ids of the lesions or new lesions treated.", uniqueItems = true)
        @NotNull
        @Size(min = 1, max = 100)
        @UniqueElements
        List<@NotNull @Pattern(regexp = CourseRequest.ID, message = CourseRequest.ID_IN_WORDS) String> lesions) {
    Intervention toIntervention() {
        return new Intervention(date, modality, lesions);
    }
}
