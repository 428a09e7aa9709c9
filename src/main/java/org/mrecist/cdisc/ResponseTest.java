package org.mrecist.cdisc;

import java.util.Optional;
import java.util.stream.Stream;

/// What a row of RS responds to: RSTESTCD with RSTEST.
public enum ResponseTest {
    TRGRESP("Target Response"),
    NTRGRESP("Non-target Response"),
    NEWLPROG("New Lesion Progression"),
    OVRLRESP("Overall Response"),
    BESTRESP("Best Response");

    private final String label;

    ResponseTest(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Optional<ResponseTest> find(String code) {
        return Stream.of(values()).filter(each -> each.name().equals(code)).findFirst();
    }
}
