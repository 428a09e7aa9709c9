package org.mrecist.batch;

import java.util.Optional;
import org.mrecist.http.answer.BatchLine;
import org.mrecist.http.lines.Source;

/// The courses of a file, in their order.
///
/// @param <Q> what is read of the file for one course
interface Courses<Q> extends Source<Q> {
    /// The number of the line of the file at which the course begins, from 1; ascending.
    long lineOf(Q course);

    /// The answer to a course. Called by several threads at once.
    BatchLine answer(Q course);

    /// Where the file could not be read on and why; empty if it was read to its end.
    Optional<String> whereItBroke();

    /// How many lines were passed over because nothing is on them.
    long blank();
}
