package org.mrecist.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mrecist.trace.Fact;

/// What the service says in one language.
///
/// Numbers, dates and ids stand in the text as they stand in the data: with a decimal point and as `2026-01-31`
/// in every language, so that a value in a sentence can be found again in the answer, and is never read as
/// another one.
public final class Messages {
    private static final MessageKey DAY = MessageKey.of("unit.day", "count");
    private static final MessageKey DAYS = MessageKey.of("unit.days", "count");
    private static final MessageKey AND = MessageKey.of("list.and", "first", "last");

    private final Language language;
    private final Map<String, Template> templates;

    private Messages(Language language, Map<String, Template> templates) {
        this.language = language;
        this.templates = Map.copyOf(templates);
    }

    /// What is wrong with a message.
    ///
    /// @param name the path of the message, such as `finding.held-response`
    public record MessageFault(String name, String reason) {}

    /// What keeps texts from being the messages of a language: one that is missing, unknown or empty, and
    /// places that nothing can fill.
    ///
    /// @param texts by the path of the message
    /// @return the faults by path; empty if there are none
    public static List<MessageFault> faults(Map<String, String> texts) {
        var known = MessageCatalogue.all();
        var faults = new ArrayList<MessageFault>();
        new TreeMap<>(known).forEach((name, key) -> {
            var text = texts.get(name);
            if (text == null) {
                faults.add(new MessageFault(name, "lacks the message " + name));
            } else if (text.isBlank() || !text.equals(text.strip())) {
                faults.add(new MessageFault(name, name + " must be a text without white space around it"));
            } else {
                faults.addAll(placeFaults(key, text));
            }
        });
        new TreeMap<>(texts)
                .keySet().stream()
                        .filter(name -> !known.containsKey(name))
                        .forEach(name -> faults.add(new MessageFault(name, "has the unknown message " + name)));
        return faults;
    }

    private static List<MessageFault> placeFaults(MessageKey key, String text) {
        try {
            var places = Template.parse(text).places();
            return Stream.concat(
                            places.stream()
                                    .filter(place -> !key.places().contains(place))
                                    .sorted()
                                    .map(place -> " has the place {" + place + "}, which nothing fills"),
                            key.places().stream()
                                    .filter(place -> !places.contains(place))
                                    .sorted()
                                    .map(place -> " lacks the place {" + place + "}"))
                    .map(reason -> new MessageFault(key.name(), key.name() + reason))
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of(new MessageFault(key.name(), key.name() + " " + malformed.getMessage()));
        }
    }

    /// The messages of a language.
    ///
    /// @param texts by the path of the message
    /// @throws IllegalArgumentException if the texts have faults
    public static Messages of(Language language, Map<String, String> texts) {
        var faults = faults(texts);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.stream().map(MessageFault::reason).collect(Collectors.joining(", ")));
        }
        var templates = new HashMap<String, Template>();
        texts.forEach((name, text) -> templates.put(name, Template.parse(text)));
        return new Messages(language, templates);
    }

    public Language language() {
        return language;
    }

    /// The text of a message without places.
    String text(MessageKey key) {
        return text(key, place -> {
            throw new IllegalArgumentException(key.name() + " is not told what stands at " + place);
        });
    }

    String text(MessageKey key, Map<String, String> values) {
        return text(key, filling(key, values));
    }

    String text(MessageKey key, UnaryOperator<String> value) {
        return template(key).filled(value);
    }

    /// A clause as a sentence: with a capital, unless it begins with a value, and a full stop.
    String sentence(MessageKey clause, UnaryOperator<String> value) {
        var text = template(clause).filled(value) + ".";
        return template(clause).beginsWithText() ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    }

    /// A fact in words: a number with its unit, a date, an id, or a term as it is.
    String value(Fact fact) {
        return switch (fact) {
            case Fact.Length(var _, var value) -> value.toString();
            // With its sign, since growth and shrinkage differ by nothing else.
            case Fact.Change(var _, var value) -> (value.tenths() > 0 ? "+" : "") + value;
            case Fact.Count(var _, var value) -> Long.toString(value);
            case Fact.Concentration(var _, var value) ->
                value.stripTrailingZeros().toPlainString() + " ng/mL";
            case Fact.Days(var _, var value) -> text(value == 1 ? DAY : DAYS, Map.of("count", Long.toString(value)));
            case Fact.On(var _, var value) -> value.toString();
            case Fact.Term(var _, var value) -> value;
            case Fact.OfLesion(var _, var value) -> value;
            case Fact.OfVisit(var _, var value) -> value;
        };
    }

    /// The fact of a name in words.
    ///
    /// @throws IllegalArgumentException if there is none
    String fact(List<Fact> facts, String name) {
        return Fact.find(facts, name)
                .map(this::value)
                .orElseThrow(() -> new IllegalArgumentException("no fact states " + name));
    }

    /// A list in words, such as `T1, T2 and N1`.
    String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : text(
                        AND,
                        Map.of(
                                "first",
                                String.join(", ", items.subList(0, items.size() - 1)),
                                "last",
                                items.getLast()));
    }

    static List<MessageKey> keys() {
        return List.of(DAY, DAYS, AND);
    }

    private Template template(MessageKey key) {
        return Objects.requireNonNull(templates.get(key.name()), key.name());
    }

    private static UnaryOperator<String> filling(MessageKey key, Map<String, String> values) {
        return place -> {
            var value = values.get(place);
            if (value == null) {
                throw new IllegalArgumentException(key.name() + " is not told what stands at " + place);
            }
            return value;
        };
    }
}
