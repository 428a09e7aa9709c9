package org.mrecist.cdisc;

import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.DatasetFinding.Place;

/// A row of TU: a lesion, and what a reader chose it for.
///
/// @param lesion TULNKID
/// @param group TUGRPID: what a part split from, or what a lesion has merged into; null if not given
/// @param location TULOC in capitals, null if not given
/// @param timing null where nothing tells the visit
record Identification(
        Place place,
        String subject,
        Evaluator evaluator,
        String lesion,
        Test test,
        Role role,
        @Nullable String group,
        @Nullable String location,
        @Nullable Timing timing) {

    /// TUTESTCD.
    enum Test {
        TUMIDENT,
        TUSPLIT,
        TUMERGE
    }

    /// TUSTRESC, or TUORRES where it has none.
    enum Role {
        TARGET,
        NON_TARGET,
        NEW,
        /// None that criteria follow, such as a benign abnormality.
        OTHER
    }

    /// @return null where the row is left out, which is reported
    static @Nullable Identification find(SdtmRow row, String subject, Evaluator evaluator) {
        var code = row.term("TUTESTCD");
        if (code == null) {
            row.report("TUTESTCD", Irregularity.KEY_MISSING);
            return null;
        }
        var test = test(code);
        if (test == null) {
            row.report("TUTESTCD", Irregularity.TEST_NOT_READ);
            return null;
        }
        var lesion = row.text("TULNKID");
        if (lesion == null) {
            row.report("TULNKID", Irregularity.KEY_MISSING);
            return null;
        }
        return new Identification(
                row.place(),
                subject,
                evaluator,
                lesion,
                test,
                role(row),
                row.text("TUGRPID"),
                row.term("TULOC"),
                Timing.find(row));
    }

    private static @Nullable Test test(String code) {
        return switch (code) {
            case "TUMIDENT" -> Test.TUMIDENT;
            case "TUSPLIT" -> Test.TUSPLIT;
            case "TUMERGE" -> Test.TUMERGE;
            default -> null;
        };
    }

    private static Role role(SdtmRow row) {
        var standard = row.term("TUSTRESC");
        var result = standard == null ? row.term("TUORRES") : standard;
        return switch (result) {
            case "TARGET" -> Role.TARGET;
            case "NON-TARGET" -> Role.NON_TARGET;
            case "NEW" -> Role.NEW;
            case null, default -> {
                row.report(standard == null ? "TUORRES" : "TUSTRESC", Irregularity.ROLE_NOT_KNOWN);
                yield Role.OTHER;
            }
        };
    }
}
