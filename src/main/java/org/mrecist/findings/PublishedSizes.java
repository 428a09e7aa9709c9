package org.mrecist.findings;

import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionSite;
import org.mrecist.measure.Millimetres;
import org.mrecist.timeline.Visit;

/// The sizes that the criteria ask for.
///
/// Published in: `eisenhauer-2009`, measurable lesions; `lencioni-2010`, target lesions and lymph nodes.
final class PublishedSizes {
    static final int MAX_TARGETS = 5;
    static final int MAX_TARGETS_IN_ONE_ORGAN = 2;

    /// The short axis from which a node is malignant.
    static final Millimetres MALIGNANT_NODE = Millimetres.of(15);

    /// The short axis from which a node at the porta hepatis is malignant by mRECIST.
    static final Millimetres MALIGNANT_PORTA_HEPATIS_NODE = Millimetres.of(20);

    /// Slices up to this thickness allow of measuring from [#MEASURABLE] on.
    static final Millimetres THICKEST_SLICE = Millimetres.of(5);

    /// The diameter from which a lesion other than a node can be measured.
    static final Millimetres MEASURABLE = Millimetres.of(10);

    private PublishedSizes() {}

    /// The diameter from which a lesion other than a node can be measured at a visit: twice the thickness of thick
    /// slices.
    ///
    /// Missing: where the thickness is not stated, slices are taken not to be thick.
    static Millimetres measurableFrom(Visit visit) {
        var slice = visit.imaging().sliceThickness();
        return slice != null && slice.isMoreThan(THICKEST_SLICE) ? slice.plus(slice) : MEASURABLE;
    }

    /// The short axis from which a node at a site is malignant.
    static Millimetres malignantFrom(LesionSite site, boolean byMrecist) {
        return byMrecist && site == LesionSite.LYMPH_NODE_PORTA_HEPATIS ? MALIGNANT_PORTA_HEPATIS_NODE : MALIGNANT_NODE;
    }

    /// The organ that a lesion counts for, empty where the site does not tell: the free text of a location is never
    /// interpreted.
    static String organ(Lesion lesion) {
        if (lesion.isNode()) {
            return "LYMPH_NODES";
        }
        return switch (lesion.site()) {
            case LIVER, PORTAL_VEIN -> "LIVER";
            case LYMPH_NODE_PORTA_HEPATIS, LYMPH_NODE_OTHER -> "LYMPH_NODES";
            case LUNG, ADRENAL, BONE, PERITONEUM -> lesion.site().name();
            case OTHER -> "";
        };
    }
}
