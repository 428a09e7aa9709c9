package org.mrecist.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.mrecist.guideline.Caution;
import org.mrecist.guideline.Evidence;
import org.mrecist.guideline.Gate;
import org.mrecist.guideline.Option;
import org.mrecist.guideline.OptionCategory;
import org.mrecist.guideline.OptionType;
import org.mrecist.guideline.Provenance;
import org.mrecist.guideline.Question;
import org.mrecist.guideline.Review;
import org.mrecist.guideline.Timing;
import org.mrecist.guideline.TreatmentClass;
import org.mrecist.knowledge.YamlDocument.Item;
import org.mrecist.timeline.Modality;

/// Reads the gates, options and questions of one file that keeps to the schema.
final class OptionReader {
    private final String pack;
    private final YamlDocument document;
    private final List<KnowledgeFault> faults;
    private final ConditionReader conditions;

    /// @param pack the id of the pack that the file belongs to
    /// @param faults takes every fault that is found
    OptionReader(String pack, YamlDocument document, List<KnowledgeFault> faults) {
        this.pack = pack;
        this.document = document;
        this.faults = faults;
        conditions = new ConditionReader(document, faults);
    }

    /// The gates, without those at fault.
    List<Gate> gates() {
        return document.items("/gates").stream()
                .flatMap(item -> gate(item).stream())
                .toList();
    }

    /// The options, without those at fault.
    List<Option> options() {
        return document.items("/options").stream()
                .flatMap(item -> option(item).stream())
                .toList();
    }

    List<Question> questions() {
        return document.items("/questions").stream()
                .map(item -> new Question(
                        item.text("id"),
                        pack,
                        terms(item, "categories", OptionCategory::valueOf),
                        item.text("text"),
                        Map.of(),
                        item.value().has("source") ? item.text("source") : null))
                .toList();
    }

    private Optional<Gate> gate(Item item) {
        return conditions
                .read(item.pointer() + "/when")
                .map(when -> new Gate(
                        item.text("id"),
                        terms(item, "types", OptionType::valueOf),
                        terms(item, "treatments", TreatmentClass::valueOf),
                        terms(item, "categories", OptionCategory::valueOf),
                        Gate.Effect.valueOf(item.text("effect")),
                        when,
                        item.text("text")));
    }

    private Optional<Option> option(Item item) {
        var before = faults.size();
        var review = review(item.pointer() + "/review");
        var evidence = evidence(item);
        var generalKnowledge = texts(item.value().path("generalKnowledge"));
        var provenance = Provenance.valueOf(item.text("provenance"));
        var due = Provenance.of(evidence, generalKnowledge);
        if (provenance != due) {
            faults.add(document.fault(
                    item.pointer() + "/provenance",
                    "is " + provenance + ", but what the option rests on makes it " + due));
        }
        var option = review.map(each -> new Option(
                item.text("id"),
                pack,
                terms(item, "categories", OptionCategory::valueOf),
                OptionType.valueOf(item.text("type")),
                terms(item, "treatments", TreatmentClass::valueOf),
                item.text("title"),
                item.text("rationale"),
                conditions.readAll(item.pointer() + "/requires"),
                conditions.readAll(item.pointer() + "/anyOf"),
                conditions.readAll(item.pointer() + "/excludes"),
                conditions.readAll(item.pointer() + "/hardExcludes"),
                cautions(item),
                timing(item.pointer() + "/timing"),
                evidence,
                generalKnowledge,
                texts(item.value().path("refines")),
                provenance,
                each,
                item.text("patientText")));
        return faults.size() == before ? option : Optional.empty();
    }

    private List<Caution> cautions(Item item) {
        return document.items(item.pointer() + "/cautions").stream()
                .flatMap(caution -> conditions.read(caution.pointer() + "/when").stream()
                        .map(when -> new Caution(when, caution.text("text"))))
                .toList();
    }

    private List<Evidence> evidence(Item item) {
        return document.items(item.pointer() + "/evidence").stream()
                .map(each -> new Evidence(
                        each.text("source"),
                        each.text("supports"),
                        Evidence.Reading.valueOf(
                                each.text("reading").toUpperCase(Locale.ROOT).replace('-', '_'))))
                .toList();
    }

    private Optional<Review> review(String pointer) {
        var date = date(pointer + "/date");
        var expires = date(pointer + "/expires");
        if (date.isEmpty() || expires.isEmpty()) {
            return Optional.empty();
        }
        if (!date.get().isBefore(expires.get())) {
            faults.add(document.fault(pointer + "/expires", "expires must be after the date of the review"));
            return Optional.empty();
        }
        var reviewer = document.root().at(pointer + "/reviewer");
        return Optional.of(new Review(reviewer.isMissingNode() ? null : reviewer.asText(), date.get(), expires.get()));
    }

    /// The date at the pointer; empty, with a fault, if there is no such day.
    Optional<LocalDate> date(String pointer) {
        try {
            return Optional.of(LocalDate.parse(document.root().at(pointer).asText()));
        } catch (DateTimeException none) {
            faults.add(document.fault(pointer, "is no day of the calendar"));
            return Optional.empty();
        }
    }

    private @Nullable Timing timing(String pointer) {
        var node = document.root().at(pointer);
        if (node.isMissingNode()) {
            return null;
        }
        var firstAfter = new EnumMap<Modality, Timing.Span>(Modality.class);
        for (var each : node.path("firstAfter").properties()) {
            var span = span(pointer + "/firstAfter/" + each.getKey());
            if (span != null) {
                firstAfter.put(Modality.valueOf(each.getKey()), span);
            }
        }
        var afterwards = new ArrayList<Integer>();
        node.path("afterwards").forEach(month -> afterwards.add(month.intValue()));
        if (!afterwards.equals(afterwards.stream().sorted().toList())) {
            faults.add(document.fault(pointer + "/afterwards", "afterwards must be ascending"));
        }
        return new Timing(
                span(pointer + "/next"),
                span(pointer + "/first"),
                firstAfter,
                afterwards,
                span(pointer + "/imagingEvery"),
                span(pointer + "/imagingEveryAtHighRisk"),
                span(pointer + "/afpEvery"),
                whole(node.path("fromMonth")),
                whole(node.path("untilMonth")),
                whole(node.path("leastYears")));
    }

    private static @Nullable Integer whole(JsonNode node) {
        return node.isMissingNode() ? null : node.intValue();
    }

    private Timing.@Nullable Span span(String pointer) {
        var node = document.root().at(pointer);
        if (node.isMissingNode()) {
            return null;
        }
        var words = node.asText().split("[ -]", -1);
        try {
            var least = Integer.parseInt(words[0]);
            var most = Integer.parseInt(words[words.length - 2]);
            return new Timing.Span(least, most, Timing.Unit.valueOf(words[words.length - 1].toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException wrong) {
            faults.add(document.fault(pointer, "the span must not end before it begins"));
            return null;
        }
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static <T> Set<T> terms(Item item, String member, Function<String, T> term) {
        return texts(item.value().path(member)).stream().map(term).collect(Collectors.toUnmodifiableSet());
    }
}
