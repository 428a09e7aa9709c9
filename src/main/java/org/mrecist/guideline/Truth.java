package org.mrecist.guideline;

import java.util.List;
import java.util.function.Function;

/// Three-valued truth, after Kleene: what is unknown stays so unless what is known decides alone.
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    public Truth negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /// FALSE if any is FALSE, else UNKNOWN if any is, else TRUE; TRUE of none.
    static <T> Truth ofAll(List<T> parts, Function<T, Truth> truth) {
        var all = TRUE;
        for (var part : parts) {
            switch (truth.apply(part)) {
                case FALSE -> {
                    return FALSE;
                }
                case UNKNOWN -> all = UNKNOWN;
                case TRUE -> {}
            }
        }
        return all;
    }

    /// TRUE if any is TRUE, else UNKNOWN if any is, else FALSE; FALSE of none.
    static <T> Truth ofAny(List<T> parts, Function<T, Truth> truth) {
        return ofAll(parts, part -> truth.apply(part).negated()).negated();
    }
}
