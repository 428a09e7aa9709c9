package org.mrecist.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.assessment.Guidance;
import org.mrecist.bestresponse.BestResponseRules;
import org.mrecist.criteria.ResponseCriteria;
import org.mrecist.explanation.Translations;
import org.mrecist.guideline.Guideline;
import org.mrecist.knowledge.Citations;
import org.mrecist.knowledge.GuidelineReader;
import org.mrecist.knowledge.LiteratureReader;
import org.mrecist.knowledge.MessagesReader;
import org.mrecist.knowledge.SitePacks;
import org.mrecist.protocol.Switch;
import org.mrecist.trace.Literature;
import org.mrecist.trace.Rule;

/// Reads the knowledge and the message files at start. Anything wrong in them, or a rule that cites what is not
/// there, stops the service.
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

    /// The delivered options and those of the site on top of them.
    @Produces
    @Singleton
    @Startup
    static Guideline guideline(Literature literature, GuidelineSettings settings) {
        var delivered = GuidelineReader.read(literature);
        return settings.directory()
                .map(directory -> SitePacks.read(delivered, directory, literature))
                .orElse(delivered);
    }

    @Produces
    @Singleton
    static Guidance guidance(Guideline guideline, GuidelineSettings settings) {
        return new Guidance(guideline, settings.unsourced());
    }

    @Produces
    @Singleton
    @Startup
    static Translations translations() {
        return MessagesReader.read();
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
