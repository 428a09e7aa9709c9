package org.mrecist.fhir.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Concept;
import org.mrecist.fhir.data.Reference;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Place;
import org.mrecist.fhir.json.Element;

/// One resource as it was supplied.
///
/// @param type such as `Observation`
/// @param id its logical id; null if not given
/// @param fullUrl its address in the bundle; null if not given
/// @param code what it is about; null if not given
public record Resource(
        String type,
        @Nullable String id,
        @Nullable String fullUrl,
        @Nullable Concept code,
        Element element) {
    static Resource of(String type, @Nullable String fullUrl, Element element) {
        return new Resource(type, element.text("id"), fullUrl, Concept.read(element.find("code")), element);
    }

    public Place place() {
        return element.place();
    }

    Issues issues() {
        return element.issues();
    }

    /// What is the same for the same resource: its address, else type and id, else its place.
    String key() {
        if (fullUrl != null) {
            return fullUrl;
        }
        return id == null ? place().expression() : type + "/" + id;
    }

    /// How others can refer to it: by type and id, else by its address; null where neither is such as can be sent.
    public @Nullable String address() {
        return Stream.of(id == null ? "" : type + "/" + id, fullUrl == null ? "" : fullUrl)
                .filter(Reference::isAddress)
                .findFirst()
                .orElse(null);
    }

    /// One of the resources that it contains.
    Optional<Resource> findContained(String containedId) {
        return contained().stream()
                .filter(resource -> containedId.equals(resource.id))
                .findFirst();
    }

    private List<Resource> contained() {
        return element.list("contained").stream()
                .map(each -> {
                    var containedType = each.text("resourceType");
                    return of(containedType == null ? "" : containedType, null, each);
                })
                .toList();
    }
}
