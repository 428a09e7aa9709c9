package org.mrecist.http;

import org.mrecist.http.request.Contexts;

/// A request with one tumour after a session of TACE, in a context.
final class CourseAfterTace {
    private CourseAfterTace() {}

    /// A tumour of 40 mm after a session of TACE, with so much of it viable two months later.
    static String json(int viable, String context) {
        return """
                {"subject": "P-17",
                 "treatment": {"modality": "TACE", "start": "2026-01-12", "lastDate": "2026-01-12"},
                 "lesions": [{"id": "T1", "role": "TARGET", "kind": "MASS", "site": "LIVER"}],
                 "visits": [
                   {"id": "V0", "date": "2026-01-05", "findings": [{"lesion": "T1", "viableDiameterMm": 40}]},
                   {"id": "V1", "date": "2026-03-09", "findings": [{"lesion": "T1", "viableDiameterMm": %d}]}],
                 "context": %s}
                """.formatted(viable, Contexts.json(context));
    }
}
