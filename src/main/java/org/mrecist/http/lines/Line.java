package org.mrecist.http.lines;

import org.mrecist.http.problem.Problem;

/// A line of NDJSON that is not blank, as it was sent.
public sealed interface Line {
    /// Its number among all lines, from 1; blank ones are counted.
    long number();

    /// A line that could be read.
    final class Whole implements Line {
        private final long number;
        private final byte[] text;

        Whole(long number, byte[] text) {
            this.number = number;
            this.text = text;
        }

        @Override
        public long number() {
            return number;
        }

        /// Without the line end. Not to be modified.
        public byte[] text() {
            return text;
        }
    }

    /// A line that is longer than the limit, and was passed over.
    ///
    /// @param mostBytes the limit
    record TooLong(long number, int mostBytes) implements Line {}

    /// Where reading was ended: neither this line nor any behind it is answered.
    ///
    /// @param problem why
    record CutOff(long number, Problem problem) implements Line {}

    /// Where the source breaks: neither this line nor anything behind it can be read.
    ///
    /// @param detail why
    record Broken(long number, String detail) implements Line {}
}
