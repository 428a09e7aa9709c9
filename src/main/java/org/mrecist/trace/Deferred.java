package org.mrecist.trace;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A list that is made when it is first read, such as the steps of a decision.
///
/// It is made from the very values that decided, so that a decision that nobody asks to explain itself costs no more
/// than deciding, and an explanation tells of no other one. Equal to any list of the same elements. Safe for use by
/// several threads.
public final class Deferred<T> extends AbstractList<T> implements RandomAccess {
    private final Supplier<List<T>> source;

    // Two threads that meet here make the same immutable list twice.
    private @Nullable List<T> made;

    private Deferred(Supplier<List<T>> source) {
        this.source = source;
    }

    /// @param source makes the list from values that do not change, the same at each call
    public static <T> Deferred<T> of(Supplier<List<T>> source) {
        return new Deferred<>(source);
    }

    @Override
    public T get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }

    private List<T> made() {
        var list = made;
        if (list == null) {
            list = List.copyOf(source.get());
            made = list;
        }
        return list;
    }
}
