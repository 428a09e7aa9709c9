package org.mrecist.explanation;

import org.mrecist.criteria.NotEvaluableReason;

/// The words for why a lesion is not evaluable.
public final class ReasonText {
    private ReasonText() {}

    /// A clause, such as `its viable diameter is not given`.
    public static String of(NotEvaluableReason reason, Messages messages) {
        return Vocabulary.REASON.words(reason, messages);
    }
}
