package org.mrecist.guideline;

import java.util.Locale;

/// What a work says for an option.
///
/// @param source the key of the work
/// @param supports what it says, in own words
/// @param reading how much of it was read
public record Evidence(String source, String supports, Reading reading) {
    public enum Reading {
        /// The statement itself was read there.
        READ,
        /// It was read in the abstract or the summary.
        ABSTRACT,
        /// It was read where another work restates it.
        SECONDARY,
        /// The work could not be read; it is where the statement is to be confirmed.
        NOT_READ;

        /// As written in the files.
        public String printed() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
