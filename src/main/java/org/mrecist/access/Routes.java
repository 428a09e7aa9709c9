package org.mrecist.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What each route needs. A route that is not named here needs the scope of operators, so that a new
/// one is closed until somebody decides.
final class Routes {
    private static final Need NOTHING = new Need.Nothing();
    private static final Need HOOK_CLIENT = new Need.HookClient();
    private static final Need ASSESS = new Need.Holding(Scope.ASSESS);
    private static final Need BATCH = new Need.Holding(Scope.BATCH);
    private static final Need KNOWLEDGE_READ = new Need.Holding(Scope.KNOWLEDGE_READ);
    private static final Need OPS = new Need.Holding(Scope.OPS);

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final Map<String, Need> POSTED = Map.ofEntries(
            Map.entry("/v1/assessments", ASSESS),
            Map.entry("/v1/best-responses", ASSESS),
            Map.entry("/v1/reads", ASSESS),
            Map.entry("/v1/surveillance-plan", ASSESS),
            Map.entry("/v1/cdisc/courses", ASSESS),
            Map.entry("/v1/fhir/courses", ASSESS),
            Map.entry("/v1/plots", ASSESS),
            Map.entry("/v1/plots/waterfall", ASSESS),
            Map.entry("/v1/plots/swimmer", ASSESS),
            Map.entry("/fhir/$mrecist-evaluate", ASSESS),
            Map.entry("/fhir/%24mrecist-evaluate", ASSESS),
            Map.entry("/v1/assessments/batch", BATCH),
            Map.entry("/v1/reads/agreement", BATCH),
            Map.entry("/v1/cdisc/rs", BATCH));

    private static final Map<String, Need> READ = Map.of(
            "/", NOTHING,
            "/index.html", NOTHING,
            "/cds-services", NOTHING,
            "/fhir/metadata", NOTHING,
            "/q/openapi", NOTHING,
            "/v1/criteria", KNOWLEDGE_READ,
            "/v1/guidelines", KNOWLEDGE_READ);

    /// What stands below these. Later ones are not looked at where an earlier one fits.
    private static final List<Map.Entry<String, Need>> READ_BELOW = List.of(
            Map.entry("/q/health", NOTHING),
            Map.entry("/q/openapi.", NOTHING),
            Map.entry("/q/swagger-ui", NOTHING),
            Map.entry("/static/", NOTHING),
            Map.entry("/fhir/CodeSystem/", NOTHING),
            Map.entry("/fhir/OperationDefinition/", NOTHING),
            Map.entry("/fhir/StructureDefinition/", NOTHING),
            Map.entry("/fhir/ValueSet/", NOTHING),
            Map.entry("/v1/criteria/", KNOWLEDGE_READ),
            Map.entry("/v1/guidelines/", KNOWLEDGE_READ));

    private Routes() {}

    /// @param path normalised, without the query
    static Need need(String method, String path) {
        if (method.equals("POST") && path.startsWith("/cds-services/")) {
            return HOOK_CLIENT;
        }
        if (READING.contains(method)) {
            var exact = READ.get(path);
            return exact != null
                    ? exact
                    : READ_BELOW.stream()
                            .filter(each -> path.startsWith(each.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(OPS);
        }
        return method.equals("POST") ? POSTED.getOrDefault(path, OPS) : OPS;
    }
}
