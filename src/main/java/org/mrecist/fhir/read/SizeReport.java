package org.mrecist.fhir.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Concept;
import org.mrecist.fhir.data.Quantity;
import org.mrecist.fhir.data.Reference;
import org.mrecist.fhir.issue.Place;
import org.mrecist.timeline.Imaging;

/// What one observation says of one lesion at one visit.
///
/// @param source the observation
/// @param date the day it holds for
/// @param reader the same for the same performers; empty where none is named
/// @param performers in the order given
/// @param size of the tumour, without word of which part of it; null if not given
/// @param absentReason why there is no size; null where there is one, or nothing is said
/// @param bodySite where the lesion is, as the observation says; null if not given
/// @param stated everything stated by codes of this project's own
record SizeReport(
        Resource source,
        LocalDate date,
        String reader,
        List<Reference> performers,
        LesionMention lesion,
        @Nullable Size size,
        @Nullable String absentReason,
        @Nullable Concept bodySite,
        Imaging.@Nullable Technique technique,
        Stated stated) {
    SizeReport {
        performers = List.copyOf(performers);
    }

    /// @param place of the quantity
    record Size(Quantity.Length length, Place place) {}

    Place place() {
        return source.place();
    }
}
