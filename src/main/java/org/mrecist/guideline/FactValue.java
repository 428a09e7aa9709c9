package org.mrecist.guideline;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What is known of a clinical fact. It need not be all: that there is a thrombus may be known before its extent,
/// and the Child-Pugh class bounds the score.
public sealed interface FactValue {
    record Flag(boolean value) implements FactValue {}

    /// A number; known exactly where both bounds are the same.
    ///
    /// @param least the smallest that it can be, in the unit that the fact names
    /// @param most the largest that it can be
    record Amount(BigDecimal least, BigDecimal most) implements FactValue {
        public Amount {
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException("the least must not exceed the most");
            }
        }
    }

    /// A term; known exactly where only one is possible.
    ///
    /// @param possible the terms that it can be, never empty
    record Term(Set<String> possible) implements FactValue {
        public Term {
            possible = Set.copyOf(possible);
            if (possible.isEmpty()) {
                throw new IllegalArgumentException("a term must be possible");
            }
        }
    }

    /// A set of terms.
    ///
    /// @param sure the terms that are surely in it
    /// @param complete whether nothing else is in it
    record Terms(Set<String> sure, boolean complete) implements FactValue {
        public Terms {
            sure = Set.copyOf(sure);
        }
    }

    static FactValue of(boolean value) {
        return new Flag(value);
    }

    static FactValue of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    static FactValue of(BigDecimal value) {
        return new Amount(value, value);
    }

    static FactValue between(long least, long most) {
        return between(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    static FactValue between(BigDecimal least, BigDecimal most) {
        return new Amount(least, most);
    }

    static FactValue of(Enum<?> term) {
        return term(term.name());
    }

    static FactValue term(String term) {
        return new Term(Set.of(term));
    }

    /// One of these terms; which one is not known.
    static FactValue oneOf(Collection<? extends Enum<?>> terms) {
        return new Term(names(terms));
    }

    /// All of a set.
    static FactValue all(Collection<? extends Enum<?>> terms) {
        return new Terms(names(terms), true);
    }

    /// Some of a set that may hold more.
    static FactValue atLeast(Collection<? extends Enum<?>> terms) {
        return new Terms(names(terms), false);
    }

    private static Set<String> names(Collection<? extends Enum<?>> terms) {
        var names = new HashSet<String>();
        terms.forEach(term -> names.add(term.name()));
        return names;
    }

    /// What both say together; empty where they contradict each other.
    ///
    /// @throws IllegalArgumentException if they are values of different kinds
    default Optional<FactValue> and(FactValue other) {
        return switch (this) {
            case Flag mine
            when other instanceof Flag theirs -> mine.equals(theirs) ? Optional.of(mine) : Optional.empty();
            case Amount mine
            when other instanceof Amount theirs -> {
                var least = mine.least.max(theirs.least);
                var most = mine.most.min(theirs.most);
                yield least.compareTo(most) > 0 ? Optional.empty() : Optional.of(new Amount(least, most));
            }
            case Term mine
            when other instanceof Term theirs -> {
                var possible = new HashSet<>(mine.possible);
                possible.retainAll(theirs.possible);
                yield possible.isEmpty() ? Optional.empty() : Optional.of(new Term(possible));
            }
            case Terms mine
            when other instanceof Terms theirs -> {
                var sure = new HashSet<>(mine.sure);
                sure.addAll(theirs.sure);
                var contradicted = (mine.complete && !mine.sure.containsAll(sure))
                        || (theirs.complete && !theirs.sure.containsAll(sure));
                yield contradicted ? Optional.empty() : Optional.of(new Terms(sure, mine.complete || theirs.complete));
            }
            case Flag _, Amount _, Term _, Terms _ ->
                throw new IllegalArgumentException("values of different kinds cannot be joined");
        };
    }

    /// Whether nothing of it is open.
    default boolean isExact() {
        return switch (this) {
            case Flag _ -> true;
            case Amount amount -> amount.least.compareTo(amount.most) == 0;
            case Term term -> term.possible.size() == 1;
            case Terms terms -> terms.complete;
        };
    }

    /// The value as words of the vocabulary, sorted: one word for an exact flag, number or term.
    default List<String> words() {
        return switch (this) {
            case Flag flag -> List.of(String.valueOf(flag.value));
            case Amount amount ->
                isExact() ? List.of(plain(amount.least)) : List.of(plain(amount.least), plain(amount.most));
            case Term term -> List.copyOf(new TreeSet<>(term.possible));
            case Terms terms -> List.copyOf(new TreeSet<>(terms.sure));
        };
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }
}
