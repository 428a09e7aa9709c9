package org.mrecist.explanation;

/// The names of criteria as the field prints them, in every language alike.
public final class CriteriaText {
    private CriteriaText() {}

    /// @param name of the rule set, such as `RECIST_1_1`; one without a printed name stands as it is
    public static String of(String name) {
        return switch (name) {
            case "MRECIST" -> "mRECIST";
            case "RECIST_1_1" -> "RECIST 1.1";
            default -> name;
        };
    }
}
