package org.mrecist.findings;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.mrecist.measure.Millimetres;

/// One typed fact of a finding: a number with its unit, a name or an id.
public sealed interface FindingFact {
    /// What the value is, such as `used` or `measurableFrom`.
    String name();

    /// A length in millimetres.
    record Length(String name, Millimetres value) implements FindingFact {}

    /// A number of things.
    record Count(String name, long value) implements FindingFact {}

    /// A number of days.
    record Days(String name, long value) implements FindingFact {}

    /// A calendar date.
    record On(String name, LocalDate value) implements FindingFact {}

    /// A concentration in ng/mL.
    record Concentration(String name, BigDecimal value) implements FindingFact {}

    /// A term of a fixed vocabulary, such as `PR`.
    record Term(String name, String value) implements FindingFact {}

    /// The id of a lesion, as the caller gave it.
    record OfLesion(String name, String value) implements FindingFact {}

    /// The id of a visit, as the caller gave it.
    record OfVisit(String name, String value) implements FindingFact {}

    static FindingFact lesion(String id) {
        return new OfLesion("lesion", id);
    }

    static FindingFact visit(String id) {
        return new OfVisit("visit", id);
    }

    static FindingFact of(String name, Millimetres value) {
        return new Length(name, value);
    }

    static FindingFact of(String name, LocalDate value) {
        return new On(name, value);
    }

    static FindingFact of(String name, BigDecimal value) {
        return new Concentration(name, value);
    }

    static FindingFact of(String name, Enum<?> term) {
        return new Term(name, term.name());
    }

    static FindingFact days(String name, long value) {
        return new Days(name, value);
    }

    static FindingFact count(String name, long value) {
        return new Count(name, value);
    }
}
