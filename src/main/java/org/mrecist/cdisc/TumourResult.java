package org.mrecist.cdisc;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.DatasetFinding.Place;

/// A row of TR: what a reader saw of a lesion at a visit.
///
/// @param row holds the result, which is read once it is known what the lesion is
/// @param lesion TRLNKID, null where all tests of a visit were not done
/// @param test TRTESTCD
/// @param accepted whether it is flagged as the accepted record
record TumourResult(
        SdtmRow row,
        String subject,
        Evaluator evaluator,
        @Nullable String lesion,
        String test,
        Timing timing,
        boolean accepted) {
    static final String LONGEST_DIAMETER = "LDIAM";
    /// The diameter perpendicular to the longest: the short axis of a node.
    static final String LONGEST_PERPENDICULAR = "LPERP";
    /// What is measured of the lesion by its kind: the longest diameter, of a node the short axis.
    static final String DIAMETER = "DIAMETER";
    static final String TUMOUR_STATE = "TUMSTATE";
    static final String NODE_STATE = "LNSTATE";
    private static final BigDecimal GREATEST_SEQUENCE = BigDecimal.valueOf(Integer.MAX_VALUE);

    /// Stands for every test of a visit where none was done.
    private static final String ALL_TESTS = "TRALL";

    Place place() {
        return row.place();
    }

    /// @return null where the row is left out, which is reported
    static @Nullable TumourResult find(SdtmRow row, String subject, Evaluator evaluator, Settings settings) {
        var test = row.term("TRTESTCD");
        if (test == null) {
            row.report("TRTESTCD", Irregularity.KEY_MISSING);
            return null;
        }
        if (!settings.reads(test) && !test.equals(ALL_TESTS)) {
            row.report("TRTESTCD", Irregularity.TEST_NOT_READ);
            return null;
        }
        var lesion = row.text("TRLNKID");
        if (lesion == null && !isNotDone(row)) {
            if (test.equals(NODE_STATE)) {
                // Of all target nodes together, which their short axes tell.
                row.report("TRTESTCD", Irregularity.TEST_NOT_READ);
            } else {
                row.report("TRLNKID", Irregularity.KEY_MISSING);
            }
            return null;
        }
        var timing = Timing.find(row);
        if (timing == null) {
            row.report("VISITNUM", Irregularity.VISIT_MISSING);
            return null;
        }
        return new TumourResult(row, subject, evaluator, lesion, test, timing, row.flag("TRACPTFL"));
    }

    static boolean isNotDone(SdtmRow row) {
        return "NOT DONE".equals(row.term(row.named("STAT")));
    }

    /// The greatest sequence number of each subject, 0 where there is none.
    static Map<String, Long> lastSequenceNumbers(Dataset dataset) {
        var last = new HashMap<String, Long>();
        for (var each : dataset.rows()) {
            // What is wrong with a row is reported where its result is read.
            var row = new SdtmRow(dataset, each, new DatasetFindings());
            var subject = row.text("USUBJID");
            var number = row.number("TRSEQ");
            if (subject != null && number != null && number.abs().compareTo(GREATEST_SEQUENCE) <= 0) {
                last.merge(subject, number.longValue(), Math::max);
            }
        }
        return last;
    }
}
