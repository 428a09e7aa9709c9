package org.mrecist.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/// The knowledge cannot be used. Its message lists every fault that was found, each on a line of its own.
public final class KnowledgeException extends RuntimeException {
    private final List<KnowledgeFault> faults;

    KnowledgeException(List<KnowledgeFault> faults) {
        super(faults.stream().map(KnowledgeFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /// Every fault that was found, never empty.
    public List<KnowledgeFault> faults() {
        return faults;
    }

    static void throwIfAny(List<KnowledgeFault> faults) {
        if (!faults.isEmpty()) {
            throw new KnowledgeException(faults);
        }
    }
}
