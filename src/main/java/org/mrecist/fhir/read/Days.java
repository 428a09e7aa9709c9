package org.mrecist.fhir.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.FhirDate;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.json.Element;

/// The days of resources that surround the course and are left out, with a warning, where their day is not known.
final class Days {
    private Days() {}

    /// The day for which an observation or a medication holds, of a period its first; null if it is not known.
    static @Nullable LocalDate of(Element element) {
        return of(element, "effective");
    }

    /// @param choice the element that has it, such as `performed`
    static @Nullable LocalDate of(Element element, String choice) {
        var text = element.text(choice, "DateTime");
        var period = element.find(choice, "Period");
        if (text == null && period != null) {
            text = period.text("start");
        }
        return FhirDate.read(text, element.placeOf(choice), new Issues());
    }

    /// The last day of a period; null if there is none, or if it is not known.
    static @Nullable LocalDate lastOf(Element element, String choice) {
        var period = element.find(choice, "Period");
        return period == null ? null : FhirDate.read(period.text("end"), element.placeOf(choice), new Issues());
    }

    static void warnOfSeveral(Resource resource) {
        resource.issues()
                .addWarning(
                        resource.element().placeOf("value"),
                        IssueCode.NOT_READ,
                        "Another value was given before for the same day; this one is not read.");
    }

    static void warnOfNone(Resource resource) {
        resource.issues()
                .addWarning(
                        resource.place(),
                        IssueCode.NOT_READ,
                        "The resource is not read: its day is missing, partial or malformed.");
    }
}
