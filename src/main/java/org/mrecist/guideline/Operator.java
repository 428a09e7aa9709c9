package org.mrecist.guideline;

import java.util.Optional;
import java.util.stream.Stream;

/// How a condition asks for a fact.
public enum Operator {
    IS_TRUE("isTrue"),
    IS_FALSE("isFalse"),
    EQ("eq"),
    NE("ne"),
    LT("lt"),
    LTE("lte"),
    GT("gt"),
    GTE("gte"),
    IN("in"),
    NOT_IN("notIn"),
    CONTAINS_ANY("containsAny"),
    CONTAINS_NONE("containsNone");

    private final String printed;

    Operator(String printed) {
        this.printed = printed;
    }

    /// As written in the files.
    public String printed() {
        return printed;
    }

    public static Optional<Operator> find(String printed) {
        return Stream.of(values()).filter(each -> each.printed.equals(printed)).findFirst();
    }
}
