package org.mrecist.cdisc;

/// What bounds the work that a request can ask for.
final class Limits {
    /// Of the baseline, and as many new ones, as in the native request.
    static final int LESIONS = 100;

    /// Of one reader's course, as in the native request.
    static final int VISITS = 200;

    /// Of one subject.
    static final int READERS = 20;

    /// Of one request: each reader's visits, once for each of the criteria.
    static final int JUDGED_VISITS = 30_000;

    private Limits() {}
}
