package org.mrecist.ruleunit;

/// A non-target at a visit.
///
/// @param state GONE, PRESENT, PROGRESSED or MISSING
public record SeenNonTarget(int visit, String state) {}
