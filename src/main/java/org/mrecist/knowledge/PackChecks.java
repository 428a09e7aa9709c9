package org.mrecist.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mrecist.guideline.ExamplePatient;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Option;
import org.mrecist.guideline.OptionCategory;
import org.mrecist.guideline.Pack;
import org.mrecist.knowledge.YamlDocument.Item;
import org.mrecist.trace.Literature;
import org.mrecist.trace.Source;

/// Holds a pack against itself, against the packs that stand already, and against the literature.
final class PackChecks {
    private final YamlDocument head;
    private final List<YamlDocument> documents;
    private final Guideline base;
    private final Guideline own;
    private final Guideline together;
    private final Set<String> known;

    /// @param head the file that tells what the pack is
    /// @param documents its files that list rows
    /// @param base what stands already
    /// @param own what the pack says
    /// @param literature the works that every pack may cite
    PackChecks(YamlDocument head, List<YamlDocument> documents, Guideline base, Guideline own, Literature literature) {
        this.head = head;
        this.documents = documents;
        this.base = base;
        this.own = own;
        together = base.with(own);
        known = Stream.concat(
                        literature.sources().keySet().stream(),
                        base.packs().stream()
                                .flatMap(pack -> pack.sources().stream().map(Source::key)))
                .collect(Collectors.toSet());
    }

    /// The pack on top of what stands already.
    Guideline together() {
        return together;
    }

    /// Every fault, file by file, by line.
    List<KnowledgeFault> faults() {
        var ofHead = new ArrayList<KnowledgeFault>();
        if (base.packs().stream()
                .anyMatch(pack -> pack.id().equals(head.root().path("id").asText()))) {
            ofHead.add(head.fault("/id", "is the id of another pack"));
        }
        var citable = new HashSet<>(known);
        for (var item : head.items("/sources")) {
            if (!citable.add(item.text("key"))) {
                ofHead.add(head.fault(item.pointer() + "/key", "is the key of another source, " + item.text("key")));
            }
        }
        var repeated = repeatedIds();
        return Stream.concat(
                        ofHead.stream().sorted(KnowledgeFault.BY_LINE),
                        documents.stream()
                                .flatMap(document -> Stream.of(
                                                repeated.stream()
                                                        .filter(fault ->
                                                                fault.place().equals(document.file())),
                                                faultsOfOptions(document).stream(),
                                                unknownSources(document, citable))
                                        .flatMap(faults -> faults)
                                        .sorted(KnowledgeFault.BY_LINE)))
                .toList();
    }

    private List<KnowledgeFault> repeatedIds() {
        var faults = new ArrayList<KnowledgeFault>();
        for (var list : List.of("/gates", "/options", "/questions")) {
            var first = new HashMap<String, String>();
            for (var document : documents) {
                for (var item : document.items(list)) {
                    var place = item.pointer() + "/id";
                    var seen = first.putIfAbsent(
                            item.text("id"), "line " + document.line(place) + " of " + document.file());
                    if (seen != null) {
                        faults.add(document.fault(place, "repeats the id " + item.text("id") + " of " + seen));
                    }
                }
            }
        }
        return faults;
    }

    private static Stream<KnowledgeFault> unknownSources(YamlDocument document, Set<String> citable) {
        return Stream.concat(
                        document.items("/options").stream()
                                .flatMap(item -> document.items(item.pointer() + "/evidence").stream()),
                        document.items("/questions").stream()
                                .filter(item -> item.value().has("source")))
                .filter(item -> !citable.contains(item.text("source")))
                .map(item ->
                        document.fault(item.pointer() + "/source", "cites the unknown source " + item.text("source")));
    }

    private List<KnowledgeFault> faultsOfOptions(YamlDocument document) {
        var faults = new ArrayList<KnowledgeFault>();
        var reviewed = own.packs().getFirst().status() == Pack.Status.REVIEWED;
        for (var item : document.items("/options")) {
            var option = own.findOption(item.text("id")).orElseThrow();
            document.items(item.pointer() + "/refines").stream()
                    .filter(refined ->
                            together.findOption(refined.value().asText()).isEmpty())
                    .forEach(refined -> faults.add(document.fault(
                            refined.pointer(),
                            "refines the unknown option " + refined.value().asText())));
            if (reviewed && option.review().reviewer() == null) {
                faults.add(document.fault(
                        item.pointer() + "/review", "names no reviewer, but the pack is clinically reviewed"));
            }
            unreachable(document, item, option).ifPresent(faults::add);
        }
        return faults;
    }

    /// Where the conditions of an option contradict each other, or one of its alternatives can never be the one
    /// that is met.
    private Optional<KnowledgeFault> unreachable(YamlDocument document, Item item, Option option) {
        var closed = option.categories().stream()
                .sorted(Comparator.comparing(OptionCategory::name))
                .filter(category ->
                        ExamplePatient.find(together, option, category).isEmpty())
                .toList();
        if (!closed.isEmpty()) {
            return Optional.of(document.fault(
                    item.pointer(),
                    "no patient meets all conditions of " + option.id() + " in "
                            + String.join(", ", closed.stream().map(Enum::name).toList())));
        }
        for (var index = 0; index < option.anyOf().size(); index++) {
            var alone = option.withAlternatives(List.of(option.anyOf().get(index)));
            if (option.categories().stream()
                    .allMatch(category ->
                            ExamplePatient.find(together, alone, category).isEmpty())) {
                return Optional.of(document.fault(
                        item.pointer() + "/anyOf/" + index,
                        "no patient of " + option.id() + " meets this alternative"));
            }
        }
        return Optional.empty();
    }
}
