package org.mrecist.explanation;

import java.util.Locale;
import org.mrecist.trace.Fact;

/// A fact in words.
final class FactText {
    private FactText() {}

    /// The value with its unit, such as `38 mm`, `12 days` or `PR`.
    static String value(Fact fact) {
        return switch (fact) {
            case Fact.Length(var _, var value) -> value.toString();
            case Fact.Change(var _, var value) -> value.toString();
            case Fact.Count(var _, var value) -> Long.toString(value);
            case Fact.Concentration(var _, var value) ->
                value.stripTrailingZeros().toPlainString() + " ng/mL";
            case Fact.Days(var _, var value) -> value + (value == 1 ? " day" : " days");
            case Fact.On(var _, var value) -> value.toString();
            case Fact.Term(var _, var value) -> value;
            case Fact.OfLesion(var _, var value) -> value;
            case Fact.OfVisit(var _, var value) -> value;
        };
    }

    /// A term of a vocabulary as ordinary words, such as `arterial phase missing`.
    static String words(String term) {
        return term.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
