package org.mrecist.access;

/// What a token permits.
public enum Scope {
    /// Assessing single courses and what belongs to them.
    ASSESS("assess"),
    /// Bulk files and the datasets of trials.
    BATCH("batch"),
    /// Reading rule sets and packs of options.
    KNOWLEDGE_READ("knowledge:read"),
    /// Metrics, and whatever no other scope is for.
    OPS("ops");

    private final String claim;

    Scope(String claim) {
        this.claim = claim;
    }

    /// As tokens have it.
    public String claim() {
        return claim;
    }
}
