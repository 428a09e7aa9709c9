package org.mrecist.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One call of the service, as far as it is used. What it would take to call the client back is not kept.
///
/// @param instance tells the call from others
/// @param patientId the logical id of the patient in the client's record
/// @param prefetch what was supplied, by query; without those that the client did not run
/// @param draftOrders the orders about to be signed; null where there are none
public record HookCall(
        Hook hook,
        UUID instance,
        String patientId,
        Map<Prefetch, JsonNode> prefetch,
        @Nullable JsonNode draftOrders) {
    public HookCall {
        prefetch = Map.copyOf(prefetch);
    }

    Supply supply(Prefetch query) {
        return Supply.of(prefetch.get(query));
    }
}
