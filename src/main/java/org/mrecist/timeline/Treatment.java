package org.mrecist.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The treatment whose response is assessed.
///
/// @param start the reference date of all durations; null if not stated
/// @param combinedWith what it is combined with
/// @param sessionsSameTarget how often the same target was treated
/// @param lastDate the date of the last session
public record Treatment(
        @Nullable LocalDate start,
        @Nullable Modality modality,
        List<Agent> agents,
        List<Modality> combinedWith,
        @Nullable Integer sessionsSameTarget,
        @Nullable LocalDate lastDate) {
    public static final Treatment NOT_STATED = new Treatment(null, null, List.of(), List.of(), null, null);

    public Treatment {
        agents = List.copyOf(agents);
        combinedWith = List.copyOf(combinedWith);
    }

    /// What it consists of: its own modality, if stated, and those it is combined with.
    public List<Modality> modalities() {
        return Stream.concat(Stream.ofNullable(modality), combinedWith.stream()).toList();
    }

    /// Whether a local treatment is part of this course, so that repeating one belongs to it.
    public boolean isLocoregional() {
        return (modality != null && modality.isLocal()) || combinedWith.stream().anyMatch(Modality::isLocal);
    }
}
