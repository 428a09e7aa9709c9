package org.mrecist.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.bestresponse.BestResponseRules;
import org.mrecist.criteria.ResponseCriteria;
import org.mrecist.knowledge.Citations;
import org.mrecist.knowledge.LiteratureReader;
import org.mrecist.protocol.Switch;
import org.mrecist.trace.Literature;
import org.mrecist.trace.Rule;

/// Reads the knowledge files at start. Anything wrong in them, or a rule that cites what is not there, stops the
/// service.
public final class Knowledge {
    private Knowledge() {}

    @Produces
    @Singleton
    @Startup
    static Literature literature() {
        var literature = LiteratureReader.read();
        Citations.requireKnown(literature, rules());
        return literature;
    }

    /// Every rule that an answer can cite.
    static List<Rule> rules() {
        return Stream.of(
                        CriteriaRegistry.all().stream()
                                .map(ResponseCriteria::ruleSet)
                                .flatMap(ruleSet -> ruleSet.rules().stream()),
                        BestResponseRules.all().stream(),
                        Stream.of(Switch.values()).map(Switch::rule))
                .flatMap(rules -> rules)
                .distinct()
                .toList();
    }
}
