package org.mrecist.cdisc;

import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.DatasetFinding.Place;

/// A row of RS as a source holds it.
///
/// @param category RSCAT, null if not given
/// @param term RSSTRESC, or RSORRES where it has none, in capitals
/// @param timing null for a best response of no visit
/// @param accepted whether it is flagged as the accepted record
record ReportedResponse(
        Place place,
        String subject,
        Evaluator evaluator,
        ResponseTest test,
        @Nullable String category,
        String term,
        @Nullable Timing timing,
        boolean accepted) {
    /// @return null where the row is left out, which is reported
    static @Nullable ReportedResponse find(SdtmRow row, String subject, Evaluator evaluator) {
        var code = row.term("RSTESTCD");
        if (code == null) {
            row.report("RSTESTCD", Irregularity.KEY_MISSING);
            return null;
        }
        var test = ResponseTest.find(code);
        if (test.isEmpty()) {
            row.report("RSTESTCD", Irregularity.TEST_NOT_READ);
            return null;
        }
        var standard = row.term("RSSTRESC");
        var term = standard == null ? row.term("RSORRES") : standard;
        if (term == null) {
            row.report("RSSTRESC", Irregularity.RESPONSE_MISSING);
            return null;
        }
        var timing = Timing.find(row);
        if (timing == null && test.get() != ResponseTest.BESTRESP) {
            row.report("VISITNUM", Irregularity.VISIT_MISSING);
            return null;
        }
        return new ReportedResponse(
                row.place(), subject, evaluator, test.get(), row.text("RSCAT"), term, timing, row.flag("RSACPTFL"));
    }
}
