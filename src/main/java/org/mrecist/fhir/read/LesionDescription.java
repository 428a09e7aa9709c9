package org.mrecist.fhir.read;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Concept;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.terminology.BodySite;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.fhir.terminology.Systems;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionSite;

/// What a lesion is and where.
///
/// A site that is not stated, or in a code that is not known here, is read as the liver: there a size of the whole
/// tumour decides nothing by mRECIST, so that not knowing the site never yields a category.
///
/// @param stated what was stated of the lesion itself
record LesionDescription(LesionKind kind, LesionSite site, Stated stated) {
    /// @param reports of the lesion, at least one
    static LesionDescription of(List<SizeReport> reports, Issues issues) {
        var stated = new Stated(issues);
        reports.forEach(report -> stated.addAll(report.stated(), Property.Scope.LESION));
        var locations = reports.stream()
                .flatMap(report -> Stream.of(report.lesion().location(), report.bodySite()))
                .filter(Objects::nonNull)
                .toList();
        var located = located(locations, issues);
        var kind = stated.find(Property.LESION_KIND, LesionKind.class);
        var site = stated.find(Property.LESION_SITE, LesionSite.class);
        if (site == null) {
            site = located;
        }
        if (site == null) {
            site = siteOf(kind);
            warnOfSite(reports.getFirst(), locations, site, issues);
        }
        return new LesionDescription(kind == null ? kindAt(site) : kind, site, stated);
    }

    /// Whether a size that is said to be of the viable part is one: lesions elsewhere are measured whole by both
    /// criteria, and so are nodes and effusions.
    boolean hasViablePart() {
        return site.isIntrahepatic() && kind != LesionKind.LYMPH_NODE && kind != LesionKind.EFFUSION_OR_ASCITES;
    }

    private static @Nullable LesionSite located(List<Concept> locations, Issues issues) {
        @Nullable LesionSite located = null;
        for (var location : locations) {
            var site = location.find(Systems.SNOMED)
                    .flatMap(BodySite::find)
                    .map(BodySite::site)
                    .orElse(null);
            if (site != null && located != null && site != located) {
                issues.addFault(
                        location.place(),
                        IssueCode.CONTRADICTION,
                        "A lesion must be at the same site wherever that is stated.");
            }
            located = located == null ? site : located;
        }
        return located;
    }

    private static LesionSite siteOf(@Nullable LesionKind kind) {
        return switch (kind) {
            case null -> LesionSite.LIVER;
            case MASS, INFILTRATIVE, OTHER -> LesionSite.LIVER;
            case LYMPH_NODE -> LesionSite.LYMPH_NODE_OTHER;
            case TUMOUR_THROMBUS -> LesionSite.PORTAL_VEIN;
            case EFFUSION_OR_ASCITES -> LesionSite.PERITONEUM;
            case BONE -> LesionSite.BONE;
        };
    }

    private static LesionKind kindAt(LesionSite site) {
        return switch (site) {
            case PORTAL_VEIN -> LesionKind.TUMOUR_THROMBUS;
            case LYMPH_NODE_PORTA_HEPATIS, LYMPH_NODE_OTHER -> LesionKind.LYMPH_NODE;
            case BONE -> LesionKind.BONE;
            case LIVER, LUNG, ADRENAL, PERITONEUM, OTHER -> LesionKind.MASS;
        };
    }

    private static void warnOfSite(SizeReport first, List<Concept> locations, LesionSite site, Issues issues) {
        if (locations.isEmpty()) {
            issues.addWarning(
                    first.place(),
                    IssueCode.SITE_NOT_STATED,
                    "Where the lesion is is not stated; it is read as " + site + ".");
        } else {
            issues.addWarning(
                    locations.getFirst().place(),
                    IssueCode.SITE_NOT_KNOWN,
                    "The code of the site is not known here; the lesion is read as " + site
                            + " unless a component lesion-site says otherwise.");
        }
    }
}
