package org.mrecist.fhir.read;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.issue.IssueCode;

/// The statuses of resources.
final class Statuses {
    /// Of resources of any type: they say nothing that holds.
    private static final Set<String> VOID = Set.of(
            "entered-in-error",
            "cancelled",
            "not-done",
            "not-taken",
            "preparation",
            "intended",
            "unknown",
            "registered",
            "draft",
            "stopped-before-start");

    private Statuses() {}

    /// The status; null where it is missing, which is told.
    static @Nullable String read(Resource resource) {
        var status = resource.element().text("status");
        if (!resource.element().has("status")) {
            resource.issues()
                    .addStructural(
                            resource.element().placeOf("status"),
                            IssueCode.REQUIRED,
                            "The resource must have a status.");
        }
        return status;
    }

    /// Whether a resource is cancelled or was entered in error.
    static boolean isWithdrawn(Resource resource) {
        var status = resource.element().text("status");
        return "entered-in-error".equals(status) || "cancelled".equals(status);
    }

    /// Whether a resource that is read for what surrounds the course says something that holds.
    static boolean holds(Resource resource) {
        var status = resource.element().text("status");
        return status != null && !VOID.contains(status) && !resource.element().has("modifierExtension");
    }
}
