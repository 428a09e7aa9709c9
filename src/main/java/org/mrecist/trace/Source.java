package org.mrecist.trace;

import org.jspecify.annotations.Nullable;

/// A published work that rules are cited from.
///
/// @param key the short name that rules cite, such as `lencioni-2010`
/// @param citation authors, title, journal, year, pages
/// @param doi the digital object identifier, without a resolver's address
/// @param url where it can be read, for works without a DOI
/// @param note what of it was read, or what it is cited for
public record Source(
        String key,
        String citation,
        @Nullable String doi,
        @Nullable String url,
        @Nullable String note) {}
