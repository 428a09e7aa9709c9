package org.mrecist.ruleunit;

/// A target at a visit.
///
/// @param missing whether it was not evaluable
/// @param hundredths its length in hundredths of a millimetre
public record SeenTarget(int visit, boolean missing, long hundredths) {}
