package org.mrecist.http.request;

import java.util.List;
import org.mrecist.http.json.Faults;
import org.mrecist.timeline.Fault;

/// What came of reading a request.
///
/// @param <T> the type of what it asks for
public sealed interface Reading<T> {
    /// The request has no fault.
    record Read<T>(T value) implements Reading<T> {}

    /// The request has faults.
    ///
    /// @param faults all of them, at least one, by place
    /// @param structural whether any is a fault of structure rather than of content
    record Refused<T>(List<Fault> faults, boolean structural) implements Reading<T> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// @param value what was read, not used where there are faults
    static <T> Reading<T> of(T value, Faults faults) {
        return faults.areNone() ? new Read<>(value) : new Refused<>(faults.byPlace(), faults.isStructural());
    }
}
