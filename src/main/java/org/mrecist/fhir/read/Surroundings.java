package org.mrecist.fhir.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrecist.timeline.ClinicalContext;

/// What is known around the lesions of a patient.
///
/// @param stated the overall responses that others hold, by day and name of the criteria
/// @param death the day of death; null if none is known
record Surroundings(
        Laboratory laboratory,
        ClinicalContext context,
        List<TreatmentReader.Event> treatments,
        Map<LocalDate, Map<String, String>> stated,
        @Nullable LocalDate death) {}
