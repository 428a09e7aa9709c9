package org.mrecist.fhir.terminology;

/// The names of this project's own definitions: code systems, value sets, profiles, the operation.
///
/// They name and do not locate: `alt` is set aside for names outside the DNS (RFC 9476), so no registry gives the name
/// away and nobody's server is claimed. They are the same wherever the service runs, and so no setting: another name
/// would be another code system, whose codes the next reader does not know. What they name is served below `/fhir`.
public final class Canonical {
    public static final String BASE = "http://mrecist.alt/fhir";

    private Canonical() {}

    /// The name of a definition.
    ///
    /// @param type of the resource that defines it, such as `ValueSet`
    /// @param id its logical id, such as `lesion-kind`
    public static String of(String type, String id) {
        return BASE + "/" + type + "/" + id;
    }
}
