package org.mrecist.assessment;

import java.util.List;
import java.util.Optional;
import org.mrecist.criteria.ResponseCriteria;
import org.mrecist.criteria.mrecist.Mrecist;
import org.mrecist.criteria.recist11.Recist11;

/// The rule sets on offer. A further one is its package and a line here.
public final class CriteriaRegistry {
    private static final List<ResponseCriteria> ALL = List.of(new Mrecist(), new Recist11());

    private CriteriaRegistry() {}

    /// Every rule set, in the order in which they are listed.
    public static List<ResponseCriteria> all() {
        return ALL;
    }

    /// The names by which requests and answers speak of them.
    public static List<String> names() {
        return ALL.stream().map(each -> each.ruleSet().name()).toList();
    }

    /// The rule set of a name.
    public static Optional<ResponseCriteria> find(String name) {
        return ALL.stream().filter(each -> each.ruleSet().name().equals(name)).findFirst();
    }
}
