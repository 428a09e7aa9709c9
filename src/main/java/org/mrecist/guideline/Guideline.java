package org.mrecist.guideline;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that the next steps are chosen from.
public final class Guideline {
    private final List<Pack> packs;
    private final List<Gate> gates;
    private final List<Option> options;
    private final List<Question> questions;
    private final Map<OptionCategory, List<Planned>> planned = new EnumMap<>(OptionCategory.class);
    private final int conditionCount;

    /// @param packs the packs it was read from, the delivered one first
    /// @param gates what stands before many options
    /// @param options every option; their order says nothing
    /// @param questions what patients may want to ask
    public Guideline(List<Pack> packs, List<Gate> gates, List<Option> options, List<Question> questions) {
        this.packs = List.copyOf(packs);
        this.gates = List.copyOf(gates);
        this.options = List.copyOf(options);
        this.questions = List.copyOf(questions);
        var numbering = new Planned.Numbering();
        for (var category : OptionCategory.values()) {
            planned.put(
                    category,
                    options.stream()
                            .filter(option -> option.categories().contains(category))
                            .sorted(Comparator.comparing(Option::id))
                            .map(option -> Planned.of(option, category, gates, numbering))
                            .toList());
        }
        conditionCount = numbering.size();
    }

    public List<Pack> packs() {
        return packs;
    }

    public List<Gate> gates() {
        return gates;
    }

    public List<Option> options() {
        return options;
    }

    public List<Question> questions() {
        return questions;
    }

    /// This with a further pack: what has an id that stands here already replaces it, all else is added.
    public Guideline with(Guideline further) {
        return new Guideline(
                replaced(packs, further.packs, Pack::id),
                replaced(gates, further.gates, Gate::id),
                replaced(options, further.options, Option::id),
                replaced(questions, further.questions, Question::id));
    }

    private static <T> List<T> replaced(List<T> own, List<T> further, Function<T, String> id) {
        var byId = Stream.concat(own.stream(), further.stream())
                .collect(Collectors.toMap(id, Function.identity(), (_, later) -> later, LinkedHashMap::new));
        return List.copyOf(byId.values());
    }

    public Optional<Option> findOption(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    /// The questions for a situation, in the order of the files.
    public List<Question> questions(OptionCategory category) {
        return questions.stream()
                .filter(question -> question.categories().contains(category))
                .toList();
    }

    /// What bears on the options and is not asked for by any of them.
    public List<String> notConsidered() {
        return packs.stream()
                .flatMap(pack -> pack.notConsidered().stream())
                .distinct()
                .toList();
    }

    /// The keys of the works that the options and questions cite, by the id of the option or question.
    public Map<String, List<String>> citations() {
        return Stream.concat(
                        options.stream()
                                .map(option -> Map.entry(
                                        option.id(),
                                        option.evidence().stream()
                                                .map(Evidence::source)
                                                .distinct()
                                                .toList())),
                        questions.stream()
                                .map(question -> Map.entry(
                                        question.id(),
                                        Stream.ofNullable(question.source()).toList())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The options of a category with what stands before them, sorted by id.
    List<Planned> planned(OptionCategory category) {
        return planned.getOrDefault(category, List.of());
    }

    /// How many different conditions its options and gates ask.
    int conditionCount() {
        return conditionCount;
    }
}
