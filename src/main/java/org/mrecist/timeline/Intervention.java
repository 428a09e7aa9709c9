package org.mrecist.timeline;

import java.time.LocalDate;
import java.util.List;

/// Local treatment of named lesions in mid-course.
///
/// @param lesions ids of lesions or of new lesions
public record Intervention(LocalDate date, Modality modality, List<String> lesions) {
    public Intervention {
        lesions = List.copyOf(lesions);
    }
}
