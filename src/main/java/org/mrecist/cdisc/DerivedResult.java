package org.mrecist.cdisc;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A sum or change worked out here: a row of TR.
///
/// @param category TRCAT: by which criteria the targets were measured
/// @param value null where it could not be worked out
/// @param whyNot why it could not, null where it could
record DerivedResult(
        String subject,
        Evaluator evaluator,
        String category,
        TrialVisit visit,
        Test test,
        @Nullable BigDecimal value,
        @Nullable String whyNot) {

    /// TRTESTCD with TRTEST.
    enum Test {
        SUMDIAM("Sum of Diameter", "mm"),
        /// Not a term of SDTM, which has the changes from the nadir only.
        NADIRSD("Nadir in Sum of Diameter", "mm"),
        ACNSD("Absolute Change Nadir in Sum of Diam", "mm"),
        PCBSD("Percent Change Baseline in Sum of Diam", "%"),
        PCNSD("Percent Change Nadir in Sum of Diam", "%");

        private final String label;
        private final String unit;

        Test(String label, String unit) {
            this.label = label;
            this.unit = unit;
        }

        String label() {
            return label;
        }

        String unit() {
            return unit;
        }
    }
}
