package org.mrecist.findings;

/// How much a finding asks for attention. None of them changes a category.
public enum Severity {
    /// How something was read, worth knowing.
    INFO,
    /// Doubtful: the categories are as sound as what is doubted.
    WARNING,
    /// Contrary to a rule of the criteria, so that the categories are not what their publication means by them.
    ERROR
}
