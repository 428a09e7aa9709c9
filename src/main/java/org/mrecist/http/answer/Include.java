package org.mrecist.http.answer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A part of an answer that can be left out.
public enum Include {
    STEPS("steps"),
    LESIONS("lesions"),
    ALTERNATIVES("alternatives"),
    COMPARISON("comparison"),
    FINDINGS("findings"),
    NEXT_STEPS("nextSteps"),
    EXPLANATION("explanation");

    /// Every part.
    public static final Set<Include> ALL = Set.of(values());

    /// Asks for no part, and stands alone.
    public static final String NONE = "none";

    private final String member;

    Include(String member) {
        this.member = member;
    }

    /// The name of the part, which is that of its member in the answer.
    public String member() {
        return member;
    }

    /// Reads the names of parts.
    ///
    /// @param names separated by commas; null for every part
    /// @throws IllegalArgumentException if a name is unknown, empty or repeated, or if "none" does not stand alone
    public static Set<Include> parse(@Nullable String names) {
        if (names == null) {
            return ALL;
        }
        if (names.equals(NONE)) {
            return Set.of();
        }
        var included = EnumSet.noneOf(Include.class);
        for (var name : List.of(names.split(",", -1))) {
            var part = Arrays.stream(values())
                    .filter(each -> each.member.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(inWords()));
            if (!included.add(part)) {
                throw new IllegalArgumentException(inWords());
            }
        }
        return included;
    }

    /// What can be asked for.
    public static String inWords() {
        return "must be a list of "
                + Arrays.stream(values()).map(Include::member).collect(Collectors.joining(", "))
                + ", separated by commas and each once, or " + NONE + " alone";
    }
}
