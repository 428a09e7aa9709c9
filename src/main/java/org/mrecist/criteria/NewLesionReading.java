package org.mrecist.criteria;

import org.mrecist.trace.Rule;

/// What one report of a new lesion amounts to under one rule set.
///
/// @param status NONE where the rule set does not take it for a lesion at all
/// @param rule by which it was read
public record NewLesionReading(NewLesionStatus status, Rule rule) {}
