package org.mrecist.http.answer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.guideline.Timing;

/// When what an option speaks of is done.
@Schema(name = "Timing", description = "When what an option speaks of is done, as far as it says.")
public record TimingAnswer(
        @Schema(description = "The next imaging, counted from the visit.") @Nullable
        SpanAnswer next,

        @Schema(description = "The first imaging after the last treatment.") @Nullable
        SpanAnswer first,

        @Schema(description = "The same by kind of treatment.") @Nullable
        Map<String, SpanAnswer> firstAfter,

        @Schema(description = "The later months after the treatment at which imaging follows.") @Nullable
        List<Integer> afterwardsMonths,

        @Nullable SpanAnswer imagingEvery,
        @Nullable SpanAnswer imagingEveryAtHighRisk,
        @Nullable SpanAnswer afpEvery,

        @Schema(description = "The month since the complete response from which on it holds.") @Nullable
        Integer fromMonth,

        @Schema(description = "The month since the complete response until which it holds.") @Nullable
        Integer untilMonth,

        @Schema(description = "For how many years at least.") @Nullable
        Integer leastYears) {
    static @Nullable TimingAnswer of(@Nullable Timing timing) {
        return timing == null
                ? null
                : new TimingAnswer(
                        SpanAnswer.of(timing.next()),
                        SpanAnswer.of(timing.first()),
                        firstAfter(timing),
                        timing.afterwards().isEmpty() ? null : timing.afterwards(),
                        SpanAnswer.of(timing.imagingEvery()),
                        SpanAnswer.of(timing.imagingEveryAtHighRisk()),
                        SpanAnswer.of(timing.afpEvery()),
                        timing.fromMonth(),
                        timing.untilMonth(),
                        timing.leastYears());
    }

    private static @Nullable Map<String, SpanAnswer> firstAfter(Timing timing) {
        if (timing.firstAfter().isEmpty()) {
            return null;
        }
        var spans = new TreeMap<String, SpanAnswer>();
        timing.firstAfter().forEach((modality, span) -> spans.put(modality.name(), SpanAnswer.ofGiven(span)));
        return spans;
    }

    /// A span of time.
    @Schema(name = "TimeSpan", description = "A span of time; least and most are the same where it is one length.")
    public record SpanAnswer(int least, int most, Timing.Unit unit) {
        static @Nullable SpanAnswer of(Timing.@Nullable Span span) {
            return span == null ? null : ofGiven(span);
        }

        private static SpanAnswer ofGiven(Timing.Span span) {
            return new SpanAnswer(span.least(), span.most(), span.unit());
        }
    }
}
