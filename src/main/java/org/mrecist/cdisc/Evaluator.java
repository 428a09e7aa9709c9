package org.mrecist.cdisc;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who made the assessments of a row.
///
/// @param role such as INVESTIGATOR or INDEPENDENT ASSESSOR (`--EVAL`), null if not given
/// @param id tells several of one role apart (`--EVALID`), null if not given
public record Evaluator(@Nullable String role, @Nullable String id) {
    static final Evaluator NOT_GIVEN = new Evaluator(null, null);

    static final Comparator<Evaluator> BY_NAME = Comparator.comparing(
                    (Evaluator each) -> Objects.requireNonNullElse(each.role(), ""))
            .thenComparing(each -> Objects.requireNonNullElse(each.id(), ""));

    /// Role and identifier, such as `INDEPENDENT ASSESSOR, RADIOLOGIST 1`; empty where neither is given.
    public String inWords() {
        return Stream.of(role, id).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
