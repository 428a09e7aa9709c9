package org.mrecist.fhir.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Concept;

/// What an observation says of which lesion it is about.
///
/// @param keys each the same for the same lesion at every visit; empty where nothing tells which lesion it is
/// @param name the value of an identifier of the lesion; null if there is none
/// @param location where its BodyStructure says that it is; null if not given
record LesionMention(
        List<String> keys, @Nullable String name, @Nullable Concept location) {
    LesionMention {
        keys = List.copyOf(keys);
    }

    boolean isIdentified() {
        return !keys.isEmpty();
    }
}
