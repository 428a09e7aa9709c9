package org.mrecist.guideline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrecist.timeline.Modality;

/// When what an option speaks of is done. Members are null, or empty, where it says nothing of them.
///
/// @param next the next imaging, counted from the visit
/// @param first the first imaging after the last treatment
/// @param firstAfter the same where it depends on the treatment
/// @param afterwards the later months after the treatment at which imaging follows, ascending
/// @param imagingEvery the interval between imaging
/// @param imagingEveryAtHighRisk the same where the risk is high
/// @param afpEvery the interval between measurements of alpha-fetoprotein
/// @param fromMonth the month since the complete response from which on it holds
/// @param untilMonth the month since the complete response until which it holds
/// @param leastYears for how long at least
public record Timing(
        @Nullable Span next,
        @Nullable Span first,
        Map<Modality, Span> firstAfter,
        List<Integer> afterwards,
        @Nullable Span imagingEvery,
        @Nullable Span imagingEveryAtHighRisk,
        @Nullable Span afpEvery,
        @Nullable Integer fromMonth,
        @Nullable Integer untilMonth,
        @Nullable Integer leastYears) {
    public Timing {
        firstAfter = Map.copyOf(firstAfter);
        afterwards = List.copyOf(afterwards);
    }

    public enum Unit {
        WEEKS,
        MONTHS
    }

    /// A span of time.
    ///
    /// @param least the shorter end
    /// @param most the longer end, the same where there is only one
    public record Span(int least, int most, Unit unit) {
        public Span {
            if (least <= 0 || least > most) {
                throw new IllegalArgumentException("a span must lead from a positive number to one not below it");
            }
        }

        /// The day on which the shorter end has passed since a day.
        public LocalDate leastAfter(LocalDate day) {
            return after(day, least);
        }

        /// The day on which the longer end has passed since a day.
        public LocalDate mostAfter(LocalDate day) {
            return after(day, most);
        }

        private LocalDate after(LocalDate day, int count) {
            return switch (unit) {
                case WEEKS -> day.plusWeeks(count);
                case MONTHS -> day.plusMonths(count);
            };
        }
    }
}
