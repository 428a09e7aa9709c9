package org.mrecist.guideline;

import java.time.LocalDate;
import java.util.List;
import org.mrecist.trace.Source;

/// A set of options that is maintained, versioned and reviewed as one.
///
/// @param id the stable name
/// @param title what it is
/// @param version of its files
/// @param status how far clinicians have reviewed it
/// @param notice what anyone who reads its options needs to know
/// @param notConsidered what bears on the options and is not asked for by any of them
/// @param sources the works that its options cite beside those of the service
/// @param changelog what was corrected, the newest first
/// @param hash the SHA-256 of its files, hexadecimal
public record Pack(
        String id,
        String title,
        String version,
        Status status,
        String notice,
        List<String> notConsidered,
        List<Source> sources,
        List<Release> changelog,
        String hash) {
    public Pack {
        notConsidered = List.copyOf(notConsidered);
        sources = List.copyOf(sources);
        changelog = List.copyOf(changelog);
    }

    public enum Status {
        DRAFT("draft, not clinically reviewed"),
        REVIEWED("clinically reviewed");

        private final String printed;

        Status(String printed) {
            this.printed = printed;
        }

        /// As written in the files.
        public String printed() {
            return printed;
        }
    }

    /// @param changes what was changed, one sentence each
    public record Release(String version, LocalDate date, List<String> changes) {
        public Release {
            changes = List.copyOf(changes);
        }
    }
}
