package org.mrecist.ruleunit;

/// The response of the non-targets at a visit.
public record DecidedNonTargets(int visit, String response) {}
