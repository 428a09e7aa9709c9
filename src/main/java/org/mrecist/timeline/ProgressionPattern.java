package org.mrecist.timeline;

/// How a tumour progressed; one vocabulary for the decision and for the guidance (`reig-2013`).
public enum ProgressionPattern {
    INTRAHEPATIC_GROWTH,
    EXTRAHEPATIC_GROWTH,
    NEW_INTRAHEPATIC,
    NEW_EXTRAHEPATIC,
    NEW_VASCULAR_INVASION
}
