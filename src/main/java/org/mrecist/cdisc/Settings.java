package org.mrecist.cdisc;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.protocol.Protocol;

/// How the datasets of a trial are to be read and answered. Every value is echoed.
///
/// @param criteria the names of the rule sets
/// @param categories RSCAT by the name of the rule set
/// @param viableTestCode the TRTESTCD of the viable diameter, for which SDTM has no term
/// @param patternTestCode the TRTESTCD that tells the vascular pattern of a new nodule, for which SDTM has no term;
///     null where the trial has none
/// @param acceptedOnly whether only visits of accepted records are answered
/// @param referenceDates from which the durations of a subject count, by USUBJID
public record Settings(
        List<String> criteria,
        Protocol protocol,
        Map<String, String> categories,
        String viableTestCode,
        @Nullable String patternTestCode,
        NewLesionCertainty newLesionCertainty,
        boolean acceptedOnly,
        Map<String, LocalDate> referenceDates) {
    /// RSCAT where the settings give none. SDTM has a term for RECIST 1.1 only.
    public static final Map<String, String> DEFAULT_CATEGORIES =
            Map.of("MRECIST", "mRECIST", "RECIST_1_1", "RECIST 1.1");

    /// Not a term of SDTM.
    public static final String DEFAULT_VIABLE_TEST_CODE = "VIABDIAM";

    /// What means something else already, so that it cannot mean the viable diameter or the pattern.
    public static final Set<String> TAKEN_TEST_CODES = Set.of(
            TumourResult.LONGEST_DIAMETER,
            TumourResult.LONGEST_PERPENDICULAR,
            TumourResult.DIAMETER,
            TumourResult.TUMOUR_STATE,
            TumourResult.NODE_STATE,
            "SUMDIAM",
            "SUMNLNLD",
            "ACNSD",
            "PCBSD",
            "PCNSD",
            "TRALL");

    public Settings {
        criteria = List.copyOf(criteria);
        categories = Map.copyOf(categories);
        referenceDates = Map.copyOf(referenceDates);
        if (TAKEN_TEST_CODES.contains(viableTestCode) || viableTestCode.equals(patternTestCode)) {
            throw new IllegalArgumentException("the test code of the viable diameter must not mean something else");
        }
    }

    /// How sure a reader is of a new lesion whose rows do not say EQUIVOCAL or UNEQUIVOCAL.
    public enum NewLesionCertainty {
        /// Not stated, so that it stays pending.
        AS_STATED,
        /// Unequivocal where TUMSTATE says PRESENT, as the SDTM implementation guide describes.
        PRESENT_IS_UNEQUIVOCAL,
        /// Unequivocal wherever TU says NEW.
        NEW_IS_UNEQUIVOCAL
    }

    /// Whether results of a test are read.
    boolean reads(String testCode) {
        return testCode.equals(viableTestCode)
                || testCode.equals(patternTestCode)
                || switch (testCode) {
                    case TumourResult.LONGEST_DIAMETER,
                            TumourResult.LONGEST_PERPENDICULAR,
                            TumourResult.DIAMETER,
                            TumourResult.TUMOUR_STATE,
                            TumourResult.NODE_STATE -> true;
                    default -> false;
                };
    }

    /// The rule set that a category names, empty if none does.
    Optional<String> criteriaOf(String category) {
        return categories.entrySet().stream()
                .filter(each -> each.getValue().equalsIgnoreCase(category))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    String categoryOf(String criteriaName) {
        return categories.getOrDefault(criteriaName, criteriaName);
    }
}
