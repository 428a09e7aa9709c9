package org.mrecist.cdshooks;

/// What a client is asked to fetch ahead of a call. The queries keep to what clients are known to support.
public enum Prefetch {
    PATIENT("patient", "Patient/{{context.patientId}}", false),
    /// Without the conditions it is not known whether the patient has hepatocellular carcinoma.
    CONDITIONS("conditions", "Condition?patient={{context.patientId}}&category=problem-list-item", true),
    TUMORS("tumors", "BodyStructure?patient={{context.patientId}}", false),
    TUMOR_SIZES(
            "tumorSizes", "Observation?patient={{context.patientId}}&code=http://loinc.org|21889-1&_sort=-date", true),
    LABS("labs", "Observation?patient={{context.patientId}}&code=http://loinc.org|1834-1&_sort=-date", false),
    ECOG("ecog", "Observation?patient={{context.patientId}}&code=http://loinc.org|89247-1&_sort=-date", false),
    PROCEDURES("procedures", "Procedure?patient={{context.patientId}}", false),
    MEDICATIONS("medications", "MedicationStatement?patient={{context.patientId}}", false);

    private final String key;
    private final String query;
    private final boolean needed;

    Prefetch(String key, String query, boolean needed) {
        this.key = key;
        this.query = query;
        this.needed = needed;
    }

    /// Its name in discovery and in calls.
    public String key() {
        return key;
    }

    public String query() {
        return query;
    }

    /// Whether nothing can be answered without it.
    public boolean isNeeded() {
        return needed;
    }
}
