package org.mrecist.fhir.terminology;

import java.util.Optional;
import java.util.stream.Stream;
import org.mrecist.lesion.LesionSite;

/// The SNOMED CT body structures that tell where a lesion is. Seen in mCODE STU4, where not said otherwise.
public enum BodySite {
    LIVER("10200004", LesionSite.LIVER),
    // Couinaud's segments: seen in a published list of codes of liver imaging.
    SEGMENT_1("245302009", LesionSite.LIVER),
    SEGMENT_2("245303004", LesionSite.LIVER),
    SEGMENT_3("245304005", LesionSite.LIVER),
    SEGMENT_4("245305006", LesionSite.LIVER),
    SEGMENT_5("245306007", LesionSite.LIVER),
    SEGMENT_6("245307003", LesionSite.LIVER),
    SEGMENT_7("245308008", LesionSite.LIVER),
    SEGMENT_8("245309003", LesionSite.LIVER),
    PORTAL_VEIN("32764006", LesionSite.PORTAL_VEIN),
    LYMPH_NODE("59441001", LesionSite.LYMPH_NODE_OTHER),
    ABDOMINAL_LYMPH_NODES("245284000", LesionSite.LYMPH_NODE_OTHER),
    LUNG("39607008", LesionSite.LUNG),
    ADRENAL("23451007", LesionSite.ADRENAL),
    BONE("272673000", LesionSite.BONE),
    // Seen in a national cancer registry's value set of body locations.
    PERITONEUM("15425007", LesionSite.PERITONEUM),
    BRAIN("12738006", LesionSite.OTHER),
    PANCREAS("15776009", LesionSite.OTHER),
    GALLBLADDER("28231008", LesionSite.OTHER),
    SOFT_TISSUE("87784001", LesionSite.OTHER);

    private final String code;
    private final LesionSite site;

    BodySite(String code, LesionSite site) {
        this.code = code;
        this.site = site;
    }

    /// The code in SNOMED CT.
    public String code() {
        return code;
    }

    public LesionSite site() {
        return site;
    }

    /// The body structure of a code in SNOMED CT.
    public static Optional<BodySite> find(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
