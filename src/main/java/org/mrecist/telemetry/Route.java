package org.mrecist.telemetry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What can be called, by the names and templates of the OpenAPI document: whatever is called, one of these stands for
/// it in metrics, audit and traces, so that no address of a caller's gets there.
///
/// @param name the id of the operation
/// @param template the path, parameters in braces
/// @param isEvaluation whether it reads or judges what was seen of patients
public record Route(String name, String template, boolean isEvaluation) {
    /// The batch, whose courses stand on lines.
    static final Route BATCH = new Route("assessBatch", "/v1/assessments/batch", true);

    /// Whatever nobody serves.
    static final Route OTHER = new Route("other", "other", false);

    private static final String EVALUATE = "evaluateFhir";
    private static final String EVALUATE_TEMPLATE = "/fhir/$mrecist-evaluate";

    /// By the path. Of one that takes several methods the name is that of the method that the document has.
    private static final Map<String, Route> EXACT = byTemplate(
            new Route("assess", "/v1/assessments", true),
            BATCH,
            new Route("findBestResponse", "/v1/best-responses", true),
            new Route("compareReads", "/v1/reads", true),
            new Route("countAgreement", "/v1/reads/agreement", true),
            new Route("planSurveillance", "/v1/surveillance-plan", true),
            new Route("plotCourse", "/v1/plots", true),
            new Route("plotWaterfall", "/v1/plots/waterfall", true),
            new Route("plotSwimmer", "/v1/plots/swimmer", true),
            new Route("deriveResponses", "/v1/cdisc/rs", true),
            new Route("readCourses", "/v1/cdisc/courses", true),
            new Route("readRecord", "/v1/fhir/courses", true),
            new Route(EVALUATE, EVALUATE_TEMPLATE, true),
            new Route("describeFhir", "/fhir/metadata", false),
            new Route("discoverHooks", "/cds-services", false),
            new Route("listCriteria", "/v1/criteria", false),
            new Route("listGuidelines", "/v1/guidelines", false),
            new Route("page", "/", false),
            new Route("page", "/index.html", false),
            new Route("metrics", "/q/metrics", false),
            new Route("openapi", "/q/openapi", false));

    private static final Route HOOK = new Route("callHook", "/cds-services/{id}", true);
    private static final Route FEEDBACK = new Route("tellFeedback", "/cds-services/{id}/feedback", false);
    private static final String HOOKS = "/cds-services/";

    /// What stands below these, with the path before it.
    private static final List<Map.Entry<String, Route>> BELOW = List.of(
            Map.entry("/fhir/CodeSystem/", definition()),
            Map.entry("/fhir/OperationDefinition/", definition()),
            Map.entry("/fhir/StructureDefinition/", definition()),
            Map.entry("/fhir/ValueSet/", definition()),
            Map.entry("/v1/criteria/", new Route("describeCriteria", "/v1/criteria/{name}", false)),
            Map.entry("/v1/guidelines/", new Route("describeGuideline", "/v1/guidelines/{id}", false)),
            Map.entry("/q/health", new Route("health", "/q/health", false)),
            Map.entry("/q/openapi.", new Route("openapi", "/q/openapi", false)),
            Map.entry("/q/swagger-ui", new Route("swaggerUi", "/q/swagger-ui", false)),
            Map.entry("/static/", new Route("page", "/static", false)));

    private static Route definition() {
        return new Route("readFhirDefinition", "/fhir/{type}/{id}", false);
    }

    private static Map<String, Route> byTemplate(Route... routes) {
        var byTemplate = new HashMap<String, Route>();
        for (var route : routes) {
            byTemplate.put(route.template(), route);
            if (route.name().equals(EVALUATE)) {
                byTemplate.put(EVALUATE_TEMPLATE.replace("$", "%24"), route);
            }
        }
        return Map.copyOf(byTemplate);
    }

    /// The route that a path leads to.
    ///
    /// @param path normalised, without the query
    static Route of(String path) {
        var end = path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length();
        var sought = path.substring(0, end);
        var exact = EXACT.get(sought);
        if (exact != null) {
            return exact;
        }
        if (sought.startsWith(HOOKS)) {
            return below(sought.substring(HOOKS.length()));
        }
        for (var each : BELOW) {
            if (sought.startsWith(each.getKey())) {
                return each.getValue();
            }
        }
        return OTHER;
    }

    private static Route below(String hook) {
        var slash = hook.indexOf('/');
        if (slash < 0) {
            return HOOK;
        }
        return hook.substring(slash).equals("/feedback") ? FEEDBACK : OTHER;
    }
}
