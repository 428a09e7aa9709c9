package org.mrecist.criteria;

/// The overall response at one visit, or the best one of a course.
public enum OverallResponse {
    CR,
    PR,
    SD,
    /// Neither complete response nor progression, where there is non-target disease only.
    NON_CR_NON_PD,
    PD,
    /// Not evaluable.
    NE;

    /// Whether it is a complete or partial response.
    public boolean isResponse() {
        return switch (this) {
            case CR, PR -> true;
            case SD, NON_CR_NON_PD, PD, NE -> false;
        };
    }

    /// Whether it is neither response nor progression: SD, or NON_CR_NON_PD without targets.
    public boolean isStable() {
        return switch (this) {
            case SD, NON_CR_NON_PD -> true;
            case CR, PR, PD, NE -> false;
        };
    }
}
