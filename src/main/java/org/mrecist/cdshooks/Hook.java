package org.mrecist.cdshooks;

import java.util.Optional;
import java.util.stream.Stream;

/// The moments of work in a record at which the service is called.
public enum Hook {
    /// A patient's record is opened.
    PATIENT_VIEW("patient-view"),
    /// Orders are about to be signed.
    ORDER_SIGN("order-sign");

    private final String printed;

    Hook(String printed) {
        this.printed = printed;
    }

    /// As the specification names it.
    public String printed() {
        return printed;
    }

    static Optional<Hook> find(String printed) {
        return Stream.of(values()).filter(each -> each.printed.equals(printed)).findFirst();
    }
}
