package org.mrecist.ruleunit;

/// The complete sum of a visit.
public record VisitSum(int visit, long hundredths) {}
