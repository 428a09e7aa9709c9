package org.mrecist.cdisc;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.DatasetFinding.About;

/// The date from which a subject's durations count: that of the settings, else the day 1 of the study days, which is
/// RFSTDTC.
final class ReferenceDate {
    private ReferenceDate() {}

    /// @return null where neither is given
    static @Nullable LocalDate find(ReaderRows rows, Settings settings, DatasetFindings findings) {
        var timings = Stream.concat(
                        rows.identified().stream().map(Identification::timing),
                        rows.results().stream().map(TumourResult::timing))
                .filter(Objects::nonNull)
                .toList();
        return find(rows.about(), Domain.TR, timings, settings, findings);
    }

    /// @param timings of all rows of the reader
    static @Nullable LocalDate find(
            About about, Domain dataset, List<Timing> timings, Settings settings, DatasetFindings findings) {
        var stated = settings.referenceDates().get(about.subject());
        if (stated != null) {
            return stated;
        }
        var dates = new TreeSet<LocalDate>();
        for (var timing : timings) {
            var date = timing.date();
            var day = timing.studyDay();
            if (date != null && date.isComplete() && day != null) {
                dates.add(date.earliest().minusDays(day > 0 ? day - 1 : day));
            }
        }
        if (dates.size() > 1) {
            findings.add(DatasetFinding.about(dataset, about, Irregularity.STUDY_DAYS_DISAGREE));
        }
        return dates.size() == 1 ? dates.first() : null;
    }
}
