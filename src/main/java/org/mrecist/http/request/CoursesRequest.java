package org.mrecist.http.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The request for one picture of many courses.
@Schema(
        name = "CoursesRequest",
        description = "Courses of several patients, all under the same protocol.",
        additionalProperties = Schema.False.class)
public record CoursesRequest(
        @NotNull @Size(min = 1, max = CoursesRequest.MOST) List<@NotNull @Valid CourseRequest> courses) {
    /// More would be legible in no picture.
    public static final int MOST = 500;
}
