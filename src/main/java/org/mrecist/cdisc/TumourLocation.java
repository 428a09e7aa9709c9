package org.mrecist.cdisc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionSite;

/// Where a tumour is by TULOC, a codelist of some thousand terms that sponsors extend: what it says of the sites that
/// criteria tell apart.
///
/// The error that matters is a tumour of the liver taken for one outside it, which mRECIST would measure by its whole
/// diameter. So what has no location, or one that speaks of the liver in unknown words, counts as of the liver.
///
/// @param doubt why the location is not certain, null if it is
record TumourLocation(
        LesionKind kind, LesionSite site, @Nullable Irregularity doubt) {
    private static final Set<String> PORTA_HEPATIS =
            Set.of("PORTA HEPATIS", "PERIPORTAL", "PORTAL", "PORTOCAVAL", "HEPATIC HILAR", "HEPATIC HILUM");

    /// Of the rest, the sites by a word of the term.
    private static final Map<String, TumourLocation> BY_WORD = Map.ofEntries(
            known("LUNG", LesionKind.MASS, LesionSite.LUNG),
            known("ADRENAL", LesionKind.MASS, LesionSite.ADRENAL),
            known("PERITONEUM", LesionKind.MASS, LesionSite.PERITONEUM),
            known("PERITONEAL", LesionKind.MASS, LesionSite.PERITONEUM),
            known("OMENTUM", LesionKind.MASS, LesionSite.PERITONEUM),
            known("BONE", LesionKind.BONE, LesionSite.BONE),
            known("VERTEBRA", LesionKind.BONE, LesionSite.BONE),
            known("RIB", LesionKind.BONE, LesionSite.BONE),
            known("STERNUM", LesionKind.BONE, LesionSite.BONE),
            known("SACRUM", LesionKind.BONE, LesionSite.BONE),
            known("FEMUR", LesionKind.BONE, LesionSite.BONE),
            known("SKULL", LesionKind.BONE, LesionSite.BONE),
            known("ASCITES", LesionKind.EFFUSION_OR_ASCITES, LesionSite.PERITONEUM),
            known("EFFUSION", LesionKind.EFFUSION_OR_ASCITES, LesionSite.OTHER));

    /// Outside the liver beyond doubt, and none of the sites above.
    private static final Set<String> ELSEWHERE = Set.of(
            "ANUS",
            "BLADDER",
            "BRAIN",
            "BREAST",
            "CHEST",
            "COLON",
            "DUODENUM",
            "ESOPHAGUS",
            "HEAD",
            "HEART",
            "KIDNEY",
            "MEDIASTINUM",
            "MUSCLE",
            "NECK",
            "OVARY",
            "PANCREAS",
            "PLEURA",
            "PROSTATE",
            "RECTUM",
            "SKIN",
            "SPLEEN",
            "STOMACH",
            "THYROID",
            "UTERUS",
            "MARROW",
            "CEREBELLUM",
            "DIAPHRAGM");

    private static final List<String> VEINS = List.of("PORTAL VEIN", "HEPATIC VEIN");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z]+");

    /// @param location in capitals, null if not given
    static TumourLocation of(@Nullable String location) {
        if (location == null) {
            return new TumourLocation(LesionKind.MASS, LesionSite.LIVER, Irregularity.LOCATION_MISSING);
        }
        var words = List.of(BETWEEN_WORDS.split(location));
        if (location.contains("LYMPH NODE")) {
            var isPortaHepatis = PORTA_HEPATIS.stream().anyMatch(location::contains);
            return new TumourLocation(
                    LesionKind.LYMPH_NODE,
                    isPortaHepatis ? LesionSite.LYMPH_NODE_PORTA_HEPATIS : LesionSite.LYMPH_NODE_OTHER,
                    null);
        }
        if (VEINS.stream().anyMatch(location::contains)) {
            return new TumourLocation(LesionKind.TUMOUR_THROMBUS, LesionSite.PORTAL_VEIN, null);
        }
        if (words.contains("LIVER")) {
            return new TumourLocation(LesionKind.MASS, LesionSite.LIVER, null);
        }
        if (words.stream().anyMatch(ELSEWHERE::contains)) {
            return new TumourLocation(LesionKind.OTHER, LesionSite.OTHER, null);
        }
        for (var word : words) {
            var known = BY_WORD.get(word);
            if (known != null) {
                return known;
            }
        }
        return location.contains("HEPAT") || location.contains("LIVER")
                ? new TumourLocation(LesionKind.MASS, LesionSite.LIVER, Irregularity.LOCATION_PERHAPS_LIVER)
                : new TumourLocation(LesionKind.OTHER, LesionSite.OTHER, Irregularity.LOCATION_NOT_KNOWN);
    }

    private static Map.Entry<String, TumourLocation> known(String word, LesionKind kind, LesionSite site) {
        return Map.entry(word, new TumourLocation(kind, site, null));
    }
}
