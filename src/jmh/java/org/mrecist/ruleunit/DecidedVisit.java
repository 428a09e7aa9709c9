package org.mrecist.ruleunit;

/// What was decided at a visit.
public record DecidedVisit(int visit, String target, String nonTarget, String overall) {}
