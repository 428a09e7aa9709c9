package org.mrecist.lesion;

import org.jspecify.annotations.Nullable;

/// A lesion recorded at the baseline, or a part that one of them split into later.
///
/// @param id the caller's name for it, unique in the course
/// @param location free text, never interpreted
/// @param partOf the id of the target that it split from
/// @param wellDefined whether its margin is well delineated; null if not stated
/// @param previouslyTreated whether it was treated locally before this course; null if not stated
/// @param treatedThisCourse whether it is treated locally in this course; null if not stated
public record Lesion(
        String id,
        LesionRole role,
        LesionKind kind,
        LesionSite site,
        @Nullable String location,
        @Nullable String partOf,
        @Nullable Boolean wellDefined,
        @Nullable Boolean previouslyTreated,
        @Nullable Boolean treatedThisCourse) {
    public boolean isTarget() {
        return role == LesionRole.TARGET;
    }

    public boolean isNode() {
        return kind == LesionKind.LYMPH_NODE;
    }

    public boolean isPortaHepatisNode() {
        return isNode() && site == LesionSite.LYMPH_NODE_PORTA_HEPATIS;
    }

    public boolean isIntrahepatic() {
        return site.isIntrahepatic();
    }
}
