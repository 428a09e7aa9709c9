package org.mrecist.fhir.read;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Place;
import org.mrecist.fhir.json.Element;

/// Sees that searches are supplied whole. Nothing is assessed on a part of the findings.
final class Pages {
    private final Issues issues;
    private final Map<BigDecimal, Matches> byTotal = new LinkedHashMap<>();

    /// How many matches are supplied of the searches that found the same number of them.
    private static final class Matches {
        private final Place place;
        private long supplied;

        Matches(Place place) {
            this.place = place;
        }
    }

    /// @param issues takes what is missing
    Pages(Issues issues) {
        this.issues = issues;
    }

    void add(Element bundle) {
        for (var link : bundle.list("link")) {
            if ("next".equals(link.text("relation"))) {
                issues.addFault(
                        link.place(),
                        IssueCode.PARTIAL_PAGE,
                        "The bundle is one page of several. Nothing is assessed on a part of the findings: send all"
                                + " pages, each without its link to the next.");
            }
        }
        var total = bundle.number("total");
        if (total != null) {
            byTotal.computeIfAbsent(total.stripTrailingZeros(), _ -> new Matches(bundle.placeOf("total"))).supplied +=
                    bundle.list("entry").stream().filter(Pages::isMatch).count();
        }
    }

    private static boolean isMatch(Element entry) {
        var search = entry.find("search");
        var mode = search == null ? null : search.text("mode");
        return mode == null || mode.equals("match");
    }

    /// Pages of one search all tell the same total, so that together they must hold as many.
    void complete() {
        byTotal.forEach((total, matches) -> {
            if (total.compareTo(BigDecimal.valueOf(matches.supplied)) > 0) {
                issues.addFault(
                        matches.place,
                        IssueCode.PARTIAL_PAGE,
                        "The search found more than is supplied. Nothing is assessed on a part of the findings: send all"
                                + " pages, or leave out a total that is only estimated.");
            }
        });
    }
}
