package org.mrecist.guideline;

/// What is told beside an option when a condition is met, or when it is not known whether it is.
public record Caution(Condition when, String text) {}
