package org.mrecist.cdisc;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// When the assessment of a row was made.
///
/// @param name of the visit, null if not given
/// @param date null if not given or no date
/// @param studyDay null if not given
record Timing(
        VisitKey visit,
        @Nullable String name,
        @Nullable PartialDate date,
        @Nullable Integer studyDay) {
    private static final BigDecimal FARTHEST_DAY = BigDecimal.valueOf(100_000);

    /// @return null where nothing tells the visit; what cannot be read is reported
    static @Nullable Timing find(SdtmRow row) {
        var variable = row.named("DTC");
        var written = row.text(variable);
        var date = written == null ? null : PartialDate.find(written);
        if (written != null && date == null) {
            row.report(variable, Irregularity.NOT_A_DATE);
        }
        var name = row.text("VISIT");
        var key = VisitKey.find(row.number("VISITNUM"), name, date == null ? null : date.text());
        return key == null ? null : new Timing(key, name, date, studyDay(row));
    }

    private static @Nullable Integer studyDay(SdtmRow row) {
        var variable = row.named("DY");
        var number = row.number(variable);
        if (number == null) {
            return null;
        }
        // There is no day 0: the reference date is day 1 and the day before it day -1.
        if (number.signum() == 0
                || number.abs().compareTo(FARTHEST_DAY) > 0
                || number.stripTrailingZeros().scale() > 0) {
            row.report(variable, Irregularity.NOT_A_NUMBER);
            return null;
        }
        return number.intValueExact();
    }
}
