package org.mrecist.explanation;

/// What an answer does not claim.
public final class Notice {
    /// Stands with every classification.
    public static final String CLASSIFICATION =
            "Computed from the measurements given, by the criteria and readings cited. Not a diagnosis and no treatment"
                    + " decision: a physician who knows the patient and the images decides.";

    private Notice() {}
}
