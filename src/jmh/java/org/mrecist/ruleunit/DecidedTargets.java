package org.mrecist.ruleunit;

/// The response of the targets at a visit.
public record DecidedTargets(int visit, String response) {}
