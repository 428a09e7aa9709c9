package org.mrecist.http.json;

/// How large the parts of a document may be.
///
/// @param nesting how many objects and arrays may lie in one another; requests need 6
/// @param textLength of a text, in UTF-16 code units
/// @param numberLength of a number as it is written, in characters
public record JsonLimits(int nesting, int textLength, int numberLength) {
    /// Where a site has set no others.
    public static final JsonLimits DEFAULTS = new JsonLimits(32, 100_000, 100);
}
