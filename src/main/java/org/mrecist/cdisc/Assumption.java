package org.mrecist.cdisc;

/// Something that the datasets do not say and that was taken so.
///
/// @param code a stable name
public record Assumption(String code, String text) {}
