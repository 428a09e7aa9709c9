package org.mrecist.trace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mrecist.measure.Millimetres;
import org.mrecist.measure.Percent;

/// One typed fact of a step: a number with its unit, or a name.
public sealed interface Fact {
    /// What the value is, such as `targetSum` or `nadir`.
    String name();

    /// @param value a length in millimetres
    record Length(String name, Millimetres value) implements Fact {}

    /// @param value a change in percent, for display
    record Change(String name, Percent value) implements Fact {}

    /// @param value a number of things
    record Count(String name, long value) implements Fact {}

    /// @param value a number of days
    record Days(String name, long value) implements Fact {}

    /// @param value a calendar date
    record On(String name, LocalDate value) implements Fact {}

    /// @param value a concentration in ng/mL
    record Concentration(String name, BigDecimal value) implements Fact {}

    /// @param value a term of a fixed vocabulary, such as `PR`
    record Term(String name, String value) implements Fact {}

    /// @param value the id of a lesion, as the caller gave it
    record OfLesion(String name, String value) implements Fact {}

    /// @param value the id of a visit, as the caller gave it
    record OfVisit(String name, String value) implements Fact {}

    /// The first of facts that has a name.
    static Optional<Fact> find(List<Fact> facts, String name) {
        return facts.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    static Fact lesion(String id) {
        return new OfLesion("lesion", id);
    }

    static Fact visit(String id) {
        return new OfVisit("visit", id);
    }

    static Fact of(String name, Millimetres value) {
        return new Length(name, value);
    }

    static Fact of(String name, LocalDate value) {
        return new On(name, value);
    }

    static Fact of(String name, BigDecimal nanogramsPerMillilitre) {
        return new Concentration(name, nanogramsPerMillilitre);
    }

    static Fact days(String name, long value) {
        return new Days(name, value);
    }

    static Fact count(String name, long value) {
        return new Count(name, value);
    }

    static Fact of(String name, Enum<?> term) {
        return new Term(name, term.name());
    }
}
