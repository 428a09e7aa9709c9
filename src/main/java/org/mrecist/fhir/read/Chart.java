package org.mrecist.fhir.read;

import java.util.List;
import org.mrecist.fhir.data.Reference;

/// What was read of one patient.
///
/// @param subject the patient, as the observations refer to it
/// @param carcinomas the addresses of the conditions that are hepatocellular carcinoma
/// @param courses one; where readers differ, one for each of them
/// @param trends whether others hold that the disease improved
public record Chart(
        Reference subject, List<String> carcinomas, List<ReaderCourse> courses, List<DiseaseStatuses.Trend> trends) {
    public Chart {
        carcinomas = List.copyOf(carcinomas);
        courses = List.copyOf(courses);
        trends = List.copyOf(trends);
    }
}
