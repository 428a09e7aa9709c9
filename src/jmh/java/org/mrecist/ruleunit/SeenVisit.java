package org.mrecist.ruleunit;

/// A visit.
///
/// @param number 0 for the baseline
public record SeenVisit(int number) {}
