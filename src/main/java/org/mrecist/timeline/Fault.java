package org.mrecist.timeline;

import java.util.Arrays;
import java.util.Comparator;

/// Something in a course that cannot be right, so that nothing is decided.
///
/// @param pointer the JSON pointer of the place
/// @param code a stable name of the kind of fault, such as `unknown-lesion`
/// @param detail what is wrong and what is expected, without any value of the patient's
public record Fault(String pointer, String code, String detail) {
    /// By pointer in code-point order, then by code.
    public static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::pointer, Fault::compareByCodePoint).thenComparing(Fault::code);

    private static int compareByCodePoint(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }
}
