package org.mrecist.fhir.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.issue.Place;

/// How resources are to be read.
///
/// @param basis what sizes are of that do not tell it themselves; they are never taken for the viable part unless it
///     says so
/// @param baseline the day of the baseline; null for the earliest visit
/// @param baselinePlace where the baseline is stated
/// @param document the whole document, for what concerns all of it
public record ReadSettings(MeasurementBasis basis, @Nullable LocalDate baseline, Place baselinePlace, Place document) {}
