package org.mrecist.http.lines;

import java.util.Set;
import org.mrecist.assessment.Judge;
import org.mrecist.explanation.Messages;
import org.mrecist.http.answer.Include;

/// What is wanted of every answer alike.
///
/// @param parts what it is to have beside the categories
/// @param messages in whose language it is worded
/// @param judge decides, and sees what is decided; used by several threads
public record Wanted(Set<Include> parts, Messages messages, Judge judge) {
    public Wanted {
        parts = Set.copyOf(parts);
    }
}
