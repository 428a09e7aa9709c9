package org.mrecist.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Reference;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Place;
import org.mrecist.fhir.json.Element;

/// The resources supplied for one patient, from bundles and one by one, with the references between them.
///
/// What is supplied is looked at only as far as it is asked for; references are followed one step at a time, so that
/// it does no harm if they run in a circle.
public final class Resources {
    /// Snapshots. Those of other types hold changes, several versions, or answers to changes.
    private static final Set<String> SNAPSHOTS = Set.of("collection", "searchset", "document");

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{1,63}");

    private final Issues issues;
    private final List<Resource> all = new ArrayList<>();
    private final Map<String, List<Resource>> byType = new HashMap<>();
    private final Map<String, Resource> byAddress = new HashMap<>();
    private final Map<String, List<Resource>> byTypeAndId = new HashMap<>();
    private final Pages pages;

    /// @param issues takes what is wrong with what is supplied
    public Resources(Issues issues) {
        this.issues = issues;
        pages = new Pages(issues);
    }

    public Issues issues() {
        return issues;
    }

    /// Supplies a resource, or with a bundle all that it holds.
    ///
    /// @param value as it was sent; anything but a resource is a fault
    /// @param place where it stands
    public void add(JsonNode value, Place place) {
        var resource = resource(value, place, null);
        if (resource == null) {
            return;
        }
        switch (resource.type()) {
            case "Bundle" -> addBundle(resource.element());
            case "OperationOutcome" -> addOutcome(resource);
            default -> addSingle(resource);
        }
    }

    /// Sees that nothing more is to come, after everything was supplied.
    void complete() {
        pages.complete();
    }

    /// Every resource of a type, in the order supplied.
    List<Resource> ofType(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /// In the order supplied.
    List<Resource> all() {
        return all;
    }

    private void addBundle(Element bundle) {
        var type = bundle.text("type");
        if (type == null || !SNAPSHOTS.contains(type)) {
            issues.addFault(
                    bundle.placeOf("type"),
                    IssueCode.BUNDLE_TYPE,
                    "The bundle must be a collection, a searchset or a document: a snapshot of resources, not changes"
                            + " of them or their history.");
            return;
        }
        pages.add(bundle);
        for (var entry : bundle.list("entry")) {
            var value = entry.node().get("resource");
            if (value == null) {
                issues.addStructural(
                        entry.placeOf("resource"), IssueCode.RESOURCE_MISSING, "The entry must hold a resource.");
                continue;
            }
            var resource = resource(value, entry.placeOf("resource"), entry.text("fullUrl"));
            if (resource == null) {
                continue;
            }
            switch (resource.type()) {
                case "Bundle" ->
                    issues.addFault(
                            resource.place(),
                            IssueCode.BUNDLE_IN_BUNDLE,
                            "A bundle must not stand in a bundle: send each as a parameter of its own.");
                case "OperationOutcome" -> addOutcome(resource);
                default -> addSingle(resource);
            }
        }
    }

    /// What a search answers beside its matches, or instead of them.
    private void addOutcome(Resource outcome) {
        for (var issue : outcome.element().list("issue")) {
            var severity = issue.text("severity");
            if ("error".equals(severity) || "fatal".equals(severity)) {
                issues.addFault(
                        issue.place(),
                        IssueCode.SEARCH_FAILED,
                        "The search that was to supply resources failed, so that some may be missing.");
            } else {
                issues.addRemark(issue.place(), IssueCode.SEARCH_REMARK, "The search had something to say.");
            }
        }
    }

    private @Nullable Resource resource(JsonNode value, Place place, @Nullable String fullUrl) {
        if (!value.isObject()) {
            issues.addStructural(
                    place,
                    IssueCode.NO_RESOURCE,
                    "It must be a FHIR resource, which is a JSON object with a resourceType.");
            return null;
        }
        var element = Element.of(value, place, issues);
        var type = element == null || !element.has("resourceType") ? null : element.text("resourceType");
        if (element == null || type == null) {
            issues.addStructural(
                    place.element("resourceType"), IssueCode.NO_RESOURCE, "The resource must tell its resourceType.");
            return null;
        }
        if (!TYPE.matcher(type).matches()) {
            issues.addStructural(
                    place.element("resourceType"), IssueCode.NO_RESOURCE, "The resourceType must be one of FHIR's.");
            return null;
        }
        if (element.has("implicitRules")) {
            issues.addFault(
                    element.placeOf("implicitRules"),
                    IssueCode.MODIFIED,
                    "The resource follows rules of its own, which may change what it means and are not known here.");
            return null;
        }
        return Resource.of(type, fullUrl, element);
    }

    private void addSingle(Resource resource) {
        var known = resource.id() == null
                ? Optional.ofNullable(byAddress.get(resource.key()))
                : byTypeAndId.getOrDefault(resource.type() + "/" + resource.id(), List.of()).stream()
                        .filter(other -> mayBeTheSame(other, resource))
                        .findFirst();
        if (known.isPresent()) {
            addAgain(known.get(), resource);
            return;
        }
        all.add(resource);
        byType.computeIfAbsent(resource.type(), _ -> new ArrayList<>()).add(resource);
        if (resource.fullUrl() != null) {
            byAddress.put(Address.withoutVersion(resource.fullUrl()), resource);
        }
        if (resource.id() != null) {
            byTypeAndId
                    .computeIfAbsent(resource.type() + "/" + resource.id(), _ -> new ArrayList<>())
                    .add(resource);
        }
    }

    private static boolean mayBeTheSame(Resource one, Resource other) {
        return one.fullUrl() == null || other.fullUrl() == null || one.fullUrl().equals(other.fullUrl());
    }

    private void addAgain(Resource known, Resource again) {
        if (known.element().node().equals(again.element().node())) {
            issues.addRemark(
                    again.place(), IssueCode.RESOURCE_REPEATED, "The resource is supplied twice and read once.");
        } else {
            issues.addFault(
                    again.place(),
                    IssueCode.RESOURCE_CONTRADICTED,
                    "The same resource must not be supplied twice with different content; only the one that holds.");
        }
    }

    /// The resource that a reference leads to; empty if it was not supplied.
    ///
    /// @param from the resource that refers
    Optional<Resource> find(Reference reference, Resource from) {
        var address = reference.address();
        if (address == null) {
            return Optional.empty();
        }
        if (address.startsWith("#")) {
            return from.findContained(address.substring(1));
        }
        var absolute = Address.absolute(address, from.fullUrl());
        var there = byAddress.get(absolute);
        if (there != null) {
            return Optional.of(there);
        }
        var candidates = byTypeAndId.getOrDefault(Address.located(absolute), List.of()).stream()
                .filter(each -> each.fullUrl() == null || !Address.isAbsolute(absolute))
                .toList();
        if (candidates.size() > 1) {
            issues.addFault(
                    reference.place(),
                    IssueCode.AMBIGUOUS_REFERENCE,
                    "The reference must lead to one resource; several of this type and id are supplied.");
        }
        return candidates.stream().findFirst();
    }

    /// What is the same for references to the same thing: for a resource its type and id, wherever it is kept.
    ///
    /// @param from the resource that refers
    String key(Reference reference, Resource from) {
        var resource = find(reference, from);
        if (resource.isPresent()) {
            return Address.located(resource.get().key());
        }
        if (reference.address() != null) {
            return Address.located(reference.address());
        }
        return reference.identifier() == null ? "" : reference.identifier().key();
    }

    /// The address of what a reference leads to, as far as it can be told.
    String address(Reference reference, Resource from) {
        var address = reference.address();
        return find(reference, from)
                .map(Resource::key)
                .orElseGet(() -> address == null ? key(reference, from) : Address.absolute(address, from.fullUrl()));
    }
}
