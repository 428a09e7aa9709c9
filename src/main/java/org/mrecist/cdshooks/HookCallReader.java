package org.mrecist.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Place;
import org.mrecist.fhir.json.Element;

/// Reads the envelope of a call, with all its faults at once. Extensions and members that are not known are tolerated
/// everywhere, as the specification asks.
public final class HookCallReader {
    private static final Pattern LOGICAL_ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
    private static final Pattern USER = Pattern.compile("[A-Z][A-Za-z]{1,63}/[A-Za-z0-9\\-.]{1,64}");

    private final Issues issues;

    private HookCallReader(Issues issues) {
        this.issues = issues;
    }

    /// @param body as it was sent
    /// @param issues takes what is wrong with it
    /// @return null where there is a fault
    public static @Nullable HookCall read(JsonNode body, Issues issues) {
        var call = Element.of(body, Place.of("request"), issues);
        return call == null ? null : new HookCallReader(issues).read(call);
    }

    private @Nullable HookCall read(Element call) {
        var hook = hook(call);
        var instance = instance(call);
        if (call.has("fhirAuthorization") && !call.has("fhirServer")) {
            require(call, "fhirServer");
        }
        var context = call.find("context");
        if (context == null) {
            require(call, "context");
            return null;
        }
        var user = context.text("userId");
        if (user == null || !USER.matcher(user).matches()) {
            issues.addStructural(
                    context.placeOf("userId"), IssueCode.REQUIRED, "The context must name its user as Type/id.");
        }
        var patient = context.text("patientId");
        if (patient == null || !LOGICAL_ID.matcher(patient).matches()) {
            issues.addStructural(
                    context.placeOf("patientId"),
                    IssueCode.REQUIRED,
                    "The context must name its patient by the logical id.");
        }
        var orders = context.find("draftOrders");
        if (hook == Hook.ORDER_SIGN && orders == null) {
            require(context, "draftOrders");
        }
        var prefetch = prefetch(call);
        return hook == null || instance == null || patient == null || issues.areFaulty()
                ? null
                : new HookCall(hook, instance, patient, prefetch, orders == null ? null : orders.node());
    }

    private @Nullable Hook hook(Element call) {
        var name = call.text("hook");
        var hook = name == null ? null : Hook.find(name).orElse(null);
        if (hook == null) {
            issues.addStructural(
                    call.placeOf("hook"),
                    IssueCode.UNKNOWN_HOOK,
                    "The hook must be one that discovery lists for this id.");
        }
        return hook;
    }

    private @Nullable UUID instance(Element call) {
        var text = call.text("hookInstance");
        try {
            // Shorter forms are taken too, which are no UUID as it is written.
            if (text != null && text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        issues.addStructural(call.placeOf("hookInstance"), IssueCode.REQUIRED, "The call must have a UUID of its own.");
        return null;
    }

    private EnumMap<Prefetch, JsonNode> prefetch(Element call) {
        var supplied = new EnumMap<Prefetch, JsonNode>(Prefetch.class);
        var all = call.node().get("prefetch");
        if (all == null || all.isNull()) {
            return supplied;
        }
        if (!all.isObject()) {
            issues.addStructural(call.placeOf("prefetch"), IssueCode.WRONG_TYPE, "It must be an object.");
            return supplied;
        }
        for (var query : Prefetch.values()) {
            var value = all.get(query.key());
            if (value != null) {
                supplied.put(query, value);
            }
        }
        return supplied;
    }

    private void require(Element element, String name) {
        issues.addStructural(element.placeOf(name), IssueCode.REQUIRED, "The member " + name + " must be there.");
    }
}
