package org.mrecist.fhir.evaluate;

import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.json.Element;

/// The parameters of the operation, by name.
public final class Parameters {
    public static final String DATA = "data";
    public static final String MEASUREMENT_BASIS = "measurementBasis";
    public static final String BASELINE_DATE = "baselineDate";
    public static final String CRITERIA = "criteria";
    public static final String PROTOCOL = "protocol";

    public static final String READ = "read";
    public static final String READER = "reader";
    public static final String OVERALL_RESPONSE = "overallResponse";
    public static final String BEST_OVERALL_RESPONSE = "bestOverallResponse";
    public static final String ASSESSMENT = "assessment";
    public static final String DISEASE_STATUS = "diseaseStatus";
    public static final String GUIDANCE = "guidance";
    public static final String PROVENANCE = "provenance";
    public static final String ISSUES = "issues";

    private Parameters() {}

    /// The value of a parameter that is a code; a text is taken for one.
    static @Nullable String code(Element parameter) {
        var code = parameter.text("value", "Code");
        return code == null ? parameter.text("value", "String") : code;
    }
}
