package org.mrecist.lesion;

/// Where a lesion is.
public enum LesionSite {
    LIVER,
    PORTAL_VEIN,
    LYMPH_NODE_PORTA_HEPATIS,
    LYMPH_NODE_OTHER,
    LUNG,
    ADRENAL,
    BONE,
    PERITONEUM,
    OTHER;

    /// Whether a lesion here is seen through the liver's arterial phase: the liver and the portal vein.
    public boolean isIntrahepatic() {
        return switch (this) {
            case LIVER, PORTAL_VEIN -> true;
            case LYMPH_NODE_PORTA_HEPATIS, LYMPH_NODE_OTHER, LUNG, ADRENAL, BONE, PERITONEUM, OTHER -> false;
        };
    }

    public boolean isLymphNode() {
        return switch (this) {
            case LYMPH_NODE_PORTA_HEPATIS, LYMPH_NODE_OTHER -> true;
            case LIVER, PORTAL_VEIN, LUNG, ADRENAL, BONE, PERITONEUM, OTHER -> false;
        };
    }
}
