package org.mrecist.fhir.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Concept;
import org.mrecist.fhir.data.Identifier;
import org.mrecist.fhir.data.Reference;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.json.Element;
import org.mrecist.fhir.terminology.Canonical;
import org.mrecist.fhir.terminology.Systems;

/// Tells which lesion an observation is about.
///
/// In this order: the BodyStructure in focus by its identifiers, or by itself where it has none; the identifier of
/// what is in focus; a tracking identifier in an extension; an identifier of the observation that tracks a lesion.
/// The first that is there decides.
final class LesionIdentity {
    /// An identifier by which a lesion is tracked, where nothing else of the observation can have it.
    static final String TRACKING = Canonical.of("StructureDefinition", "lesion-tracking");

    private static final String BODY_STRUCTURE = "BodyStructure";

    /// DICOM's identifier of one observation, which names no lesion.
    private static final String OBSERVATION_UID = "observation-uid";

    /// Of a request, and so of everything that it led to.
    private static final String ACCESSION = "ACSN";

    private final Resources resources;

    LesionIdentity(Resources resources) {
        this.resources = resources;
    }

    LesionMention of(Resource observation) {
        var element = observation.element();
        for (var each : element.list("focus")) {
            var focus = Reference.read(each);
            var mention = focus == null ? null : ofFocus(focus, observation);
            if (mention != null) {
                return mention;
            }
        }
        var tracking = element.list("extension").stream()
                .filter(extension -> TRACKING.equals(extension.text("url")))
                .map(extension -> Identifier.read(extension.find("value", "Identifier")))
                .filter(Objects::nonNull)
                .findFirst();
        return tracking.map(LesionIdentity::of).orElseGet(() -> ofIdentifiers(element));
    }

    /// The lesion that a reference leads to; null if it leads to none.
    @Nullable
    LesionMention ofReference(Reference reference, Resource from) {
        return ofFocus(reference, from);
    }

    private @Nullable LesionMention ofFocus(Reference focus, Resource observation) {
        var there = resources.find(focus, observation);
        if (there.isPresent()) {
            return there.get().type().equals(BODY_STRUCTURE) ? ofBodyStructure(there.get(), focus.isContained()) : null;
        }
        if (focus.identifier() != null) {
            return of(focus.identifier());
        }
        var address = Objects.requireNonNull(focus.address());
        if (!Address.located(address).startsWith(BODY_STRUCTURE + "/")) {
            return null;
        }
        resources
                .issues()
                .addWarning(
                        focus.place(),
                        IssueCode.REFERENCE_NOT_SUPPLIED,
                        "The BodyStructure in focus is not supplied. The lesion is told from others by this reference,"
                                + " and nothing is known of where it is.");
        return new LesionMention(List.of(Address.located(address)), null, null);
    }

    private LesionMention ofBodyStructure(Resource body, boolean isContained) {
        var keys = new ArrayList<String>();
        @Nullable String name = null;
        for (var each : body.element().list("identifier")) {
            var identifier = Identifier.read(each);
            if (identifier != null) {
                keys.add(identifier.key());
                name = name == null ? identifier.value() : name;
            }
        }
        // One that is contained is known to its observation alone, and tells no other visit which lesion it is.
        if (keys.isEmpty() && !isContained) {
            keys.add(Address.located(body.key()));
        }
        return new LesionMention(keys, name, Concept.read(body.element().find("location")));
    }

    private static LesionMention of(Identifier identifier) {
        return new LesionMention(List.of(identifier.key()), identifier.value(), null);
    }

    private static LesionMention ofIdentifiers(Element observation) {
        var candidates = observation.list("identifier").stream()
                .map(Identifier::read)
                .filter(Objects::nonNull)
                .filter(identifier -> !isOfType(identifier, OBSERVATION_UID) && !isOfType(identifier, ACCESSION))
                .toList();
        return candidates.stream()
                .filter(identifier -> isOfType(identifier, "tracking-uid"))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(identifier -> Systems.DICOM_UID.equals(identifier.system()))
                        .findFirst())
                .or(() -> candidates.size() == 1 ? candidates.stream().findFirst() : Optional.empty())
                .map(LesionIdentity::of)
                .orElseGet(() -> new LesionMention(List.of(), null, null));
    }

    private static boolean isOfType(Identifier identifier, String code) {
        return identifier.type() != null
                && identifier.type().codings().stream()
                        .anyMatch(coding -> coding.code().equals(code));
    }
}
