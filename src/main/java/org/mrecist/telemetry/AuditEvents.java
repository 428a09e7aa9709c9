package org.mrecist.telemetry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mrecist.access.Caller;

/// Writes what happened as AuditEvents of FHIR R4, each on one line, shaped after IHE's Basic Audit Log Patterns. They
/// hold classes, versions and digests, and nothing that a request says of a patient.
final class AuditEvents {
    /// The names that entities and details of the project's own have.
    private static final String OWN = "http://mrecist.alt/fhir/";

    private static final String BALP_ENTITY = "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType";
    private static final String ENTITY = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String REST = "http://terminology.hl7.org/CodeSystem/audit-event-type";
    private static final String INTERACTION = "http://hl7.org/fhir/restful-interaction";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String SOURCE = "http://terminology.hl7.org/CodeSystem/security-source-type";

    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final String SUCCESS = "0";
    private static final String REFUSED = "4";
    private static final String FAILED = "8";

    /// A name of a caller is cut to this, so that a line stays a line.
    private static final int LONGEST_NAME = 256;

    private final SubjectHash subjects;

    /// What stands in every event as it is: entities by the name of the criteria, those of the knowledge, the service.
    private final Map<String, String> ruleSets;
    private final List<String> knowledge;
    private final String observer;

    /// A named text beside an entity.
    record Detail(String type, String value) {}

    private static final AuditJson.Code RESTFUL = new AuditJson.Code(REST, "rest", "RESTful Operation");
    private static final AuditJson.Code OPERATION = new AuditJson.Code(INTERACTION, "operation", null);
    private static final AuditJson.Code AUTHENTICATION = new AuditJson.Code(DICOM, "110114", "User Authentication");
    private static final AuditJson.Code LOGIN = new AuditJson.Code(DICOM, "110122", "Login");
    private static final AuditJson.Code CLIENT = new AuditJson.Code(DICOM, "110153", "Source Role ID");
    private static final AuditJson.Code SERVER = new AuditJson.Code(DICOM, "110152", "Destination Role ID");
    private static final AuditJson.Code USER = new AuditJson.Code(PARTICIPATION, "IRCP", "information recipient");
    private static final AuditJson.Code APPLICATION_SERVER = new AuditJson.Code(SOURCE, "4", "Application Server");
    private static final AuditJson.Code PERSON = new AuditJson.Code(ENTITY, "1", "Person");
    private static final AuditJson.Code SYSTEM_OBJECT = new AuditJson.Code(ENTITY, "2", "System Object");
    private static final AuditJson.Code REQUEST_ID = new AuditJson.Code(BALP_ENTITY, "XrequestId", null);
    private static final AuditJson.Code PATIENT = new AuditJson.Code(ROLE, "1", "Patient");
    private static final AuditJson.Code JOB = new AuditJson.Code(ROLE, "20", "Job");

    AuditEvents(Versions versions, SubjectHash subjects) {
        this.subjects = subjects;
        ruleSets = versions.ruleSets().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> version("rule-set", each.getValue())));
        knowledge = versions.knowledge().stream()
                .map(each -> version("knowledge", each))
                .toList();
        observer = AuditJson.rendered(out -> {
            out.writeStartObject();
            out.writeStringField("display", versions.engine());
            out.writeEndObject();
        });
    }

    /// Of a call that evaluates.
    String evaluation(Call call, Ending ending, Instant at) {
        return write(out -> {
            head(RESTFUL, OPERATION, ending.isFailed() ? FAILED : ending.isRefused() ? REFUSED : SUCCESS, at, out);
            if (ending.problem() != null) {
                out.writeStringField("outcomeDesc", ending.problem());
            }
            agents(call.who(), out);
            out.writeArrayFieldStart("entity");
            operation(call, List.of(), ending, out);
            var ruleSets = new LinkedHashSet<String>();
            for (var each : call.decided().keySet()) {
                var ruleSet = this.ruleSets.get(each.criteria());
                if (ruleSet != null) {
                    ruleSets.add(ruleSet);
                }
            }
            for (var each : ruleSets) {
                out.writeRawValue(each);
            }
            for (var each : knowledge) {
                out.writeRawValue(each);
            }
            if (call.inputDigest() != null) {
                AuditJson.entity(null, null, OWN + "input-digest", call.inputDigest(), null, out);
            }
            var subject = subjects.of(call.subject());
            if (subject != null) {
                AuditJson.entity(PERSON, PATIENT, OWN + "subject-hmac-sha256", subject, null, out);
            }
            requestId(call, out);
            out.writeEndArray();
        });
    }

    /// Of a call that was not let in.
    ///
    /// @param kind the class of the refusal
    String refusal(Call call, Ending ending, String kind, Instant at) {
        return write(out -> {
            head(AUTHENTICATION, LOGIN, REFUSED, at, out);
            out.writeStringField("outcomeDesc", kind);
            agents(call.who(), out);
            out.writeArrayFieldStart("entity");
            operation(call, List.of(), ending, out);
            requestId(call, out);
            out.writeEndArray();
        });
    }

    /// Of one thing told about a card.
    String feedback(Call call, List<Detail> told, Instant at) {
        return write(out -> {
            head(RESTFUL, OPERATION, SUCCESS, at, out);
            agents(call.who(), out);
            out.writeArrayFieldStart("entity");
            operation(call, told, null, out);
            requestId(call, out);
            out.writeEndArray();
        });
    }

    private static String write(AuditJson.Part members) {
        return AuditJson.rendered(out -> {
            out.writeStartObject();
            out.writeStringField("resourceType", "AuditEvent");
            members.write(out);
            out.writeEndObject();
        });
    }

    private void head(AuditJson.Code type, AuditJson.Code subtype, String outcome, Instant at, JsonGenerator out)
            throws IOException {
        out.writeFieldName("type");
        AuditJson.coding(type, out);
        out.writeArrayFieldStart("subtype");
        AuditJson.coding(subtype, out);
        out.writeEndArray();
        out.writeStringField("action", "E");
        out.writeStringField("recorded", INSTANT.format(at));
        out.writeStringField("outcome", outcome);
        out.writeObjectFieldStart("source");
        observer("observer", out);
        out.writeArrayFieldStart("type");
        AuditJson.coding(APPLICATION_SERVER, out);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void agents(Who who, JsonGenerator out) throws IOException {
        var caller = who.caller();
        out.writeArrayFieldStart("agent");
        if (caller.isPresent()) {
            user(caller.get(), out);
        }
        AuditJson.agent(CLIENT, out);
        out.writeObjectFieldStart("who");
        var client = caller.map(Caller::client).orElse(null);
        if (client == null) {
            out.writeStringField("display", caller.isPresent() ? "not named by its token" : "not authenticated");
        } else {
            AuditJson.identifier(null, cut(client), null, out);
        }
        out.writeEndObject();
        out.writeBooleanField("requestor", caller.isEmpty());
        out.writeObjectFieldStart("network");
        out.writeStringField("address", who.origin().words());
        out.writeEndObject();
        out.writeEndObject();
        AuditJson.agent(SERVER, out);
        observer("who", out);
        out.writeBooleanField("requestor", false);
        out.writeEndObject();
        out.writeEndArray();
    }

    private static void user(Caller caller, JsonGenerator out) throws IOException {
        AuditJson.agent(USER, out);
        out.writeObjectFieldStart("who");
        var subject = caller.subject();
        if (subject == null) {
            out.writeStringField("display", "not named by its token, of " + caller.issuer());
        } else {
            AuditJson.identifier(null, cut(subject), caller.issuer(), out);
        }
        out.writeEndObject();
        out.writeBooleanField("requestor", true);
        out.writeEndObject();
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private void observer(String name, JsonGenerator out) throws IOException {
        out.writeFieldName(name);
        out.writeRawValue(observer);
    }

    /// The operation with what it came to.
    ///
    /// @param ending null where it is told elsewhere
    private static void operation(Call call, List<Detail> told, @Nullable Ending ending, JsonGenerator out)
            throws IOException {
        out.writeStartObject();
        out.writeFieldName("type");
        AuditJson.coding(SYSTEM_OBJECT, out);
        out.writeFieldName("role");
        AuditJson.coding(JOB, out);
        out.writeStringField("name", call.route().name());
        out.writeArrayFieldStart("detail");
        for (var each : told) {
            AuditJson.detail(each.type(), each.value(), out);
        }
        for (var each : call.decided().entrySet()) {
            var decided = each.getKey().criteria() + "=" + each.getKey().category();
            AuditJson.detail("category", each.getValue() == 1 ? decided : decided + ":" + each.getValue(), out);
        }
        var refused = call.linesRefused();
        if (call.linesAnswered() > 0 || !refused.isEmpty()) {
            AuditJson.detail("lines-answered", Long.toString(call.linesAnswered()), out);
            for (var each : refused.entrySet()) {
                AuditJson.detail("lines-refused", each.getKey() + ":" + each.getValue(), out);
            }
        }
        if (ending != null) {
            AuditJson.detail("status", Integer.toString(ending.status()), out);
            AuditJson.detail("microseconds", Long.toString(TimeUnit.NANOSECONDS.toMicros(ending.nanos())), out);
        }
        var trace = call.fields().traceId();
        if (trace != null) {
            AuditJson.detail("trace", trace, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static String version(String kind, Versions.Version version) {
        return AuditJson.rendered(out -> AuditJson.entity(
                null,
                null,
                OWN + kind,
                version.id() + "|" + version.version() + "|sha256:" + version.hash(),
                version.id() + " " + version.version(),
                out));
    }

    private static void requestId(Call call, JsonGenerator out) throws IOException {
        AuditJson.entity(REQUEST_ID, null, null, call.fields().requestId(), null, out);
    }
}
