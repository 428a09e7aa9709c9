package org.mrecist.explanation;

import java.util.List;

/// What an answer does not claim.
public final class Notice {
    private static final MessageKey CLASSIFICATION = MessageKey.of("notice.classification");
    private static final MessageKey PATIENT_TEXT = MessageKey.of("notice.patient-text");

    private Notice() {}

    /// Stands with every classification.
    public static String ofClassification(Messages messages) {
        return messages.text(CLASSIFICATION);
    }

    /// Stands with a classification that is also put into words for the patient.
    public static String ofExplanation(Messages messages) {
        return messages.text(CLASSIFICATION) + " " + messages.text(PATIENT_TEXT);
    }

    static List<MessageKey> keys() {
        return List.of(CLASSIFICATION, PATIENT_TEXT);
    }
}
