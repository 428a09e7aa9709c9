package org.mrecist.batch;

/// What the command tells its caller.
final class ExitStatus {
    static final int EVERYTHING_ASSESSED = 0;
    static final int SOME_PROBLEMS = 1;
    static final int COULD_NOT_RUN = 2;

    private ExitStatus() {}
}
