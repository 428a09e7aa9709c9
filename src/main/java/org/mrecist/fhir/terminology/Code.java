package org.mrecist.fhir.terminology;

/// A code with its meaning.
///
/// @param system the canonical name of its code system
/// @param display its meaning as the system words it
public record Code(String system, String code, String display) {}
