package org.mrecist.fhir.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.terminology.Systems;

/// Writes issues as an OperationOutcome.
public final class OutcomeWriter {
    private OutcomeWriter() {}

    /// @param issues at least one
    public static ObjectNode write(List<Issue> issues) {
        var outcome = FhirJson.object().put("resourceType", "OperationOutcome");
        outcome.set(
                "text",
                new Narrative()
                        .list(issues.stream().map(Issue::detail).toList())
                        .toText());
        var listed = outcome.putArray("issue");
        for (var issue : issues) {
            var written = listed.addObject()
                    .put("severity", issue.severity().code())
                    .put("code", issue.type().code());
            var details = written.putObject("details");
            details.putArray("coding").addObject().put("system", Systems.ISSUE).put("code", issue.code());
            details.put("text", issue.detail());
            written.put("diagnostics", issue.detail());
            if (!issue.expressions().isEmpty()) {
                var expressions = written.putArray("expression");
                issue.expressions().forEach(expressions::add);
            }
        }
        return outcome;
    }
}
