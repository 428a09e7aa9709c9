package org.mrecist.http.problem;

import java.util.List;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.IssueType;
import org.mrecist.fhir.issue.Severity;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.write.OutcomeWriter;

/// A problem as the addresses of FHIR and of CDS Hooks answer it: an OperationOutcome.
public final class FhirProblem {
    /// The media type of FHIR's resources.
    public static final String MEDIA_TYPE = "application/fhir+json";

    private static final String ROOT = "/fhir";
    private static final String HOOKS = "/cds-services";

    private FhirProblem() {}

    /// Whether an address answers with such.
    public static boolean isAnsweredAt(String path) {
        return isOfFhir(path) || isBelow(HOOKS, path);
    }

    /// Whether an address is one of FHIR's.
    public static boolean isOfFhir(String path) {
        return isBelow(ROOT, path);
    }

    private static boolean isBelow(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    /// The OperationOutcome of a problem.
    public static byte[] write(Problem problem) {
        return FhirJson.write(OutcomeWriter.write(List.of(new Issue(
                Severity.ERROR, type(problem.status()), code(problem.status()).code(), detail(problem), List.of()))));
    }

    private static String detail(Problem problem) {
        return switch (problem.status()) {
            case 406 -> "Answers are " + MEDIA_TYPE + " or application/json, of FHIR 4.0.";
            case 415 -> "The body must be " + MEDIA_TYPE + " or application/json, of FHIR 4.0.";
            default -> problem.detail();
        };
    }

    private static IssueType type(int status) {
        return switch (status) {
            case 400 -> IssueType.STRUCTURE;
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOT_FOUND;
            case 405, 406, 415 -> IssueType.NOT_SUPPORTED;
            case 413 -> IssueType.TOO_COSTLY;
            case 429 -> IssueType.THROTTLED;
            default -> status < 500 ? IssueType.BUSINESS_RULE : IssueType.EXCEPTION;
        };
    }

    private static IssueCode code(int status) {
        return switch (status) {
            case 400 -> IssueCode.PARAMETER;
            case 404 -> IssueCode.NOT_FOUND;
            case 405 -> IssueCode.METHOD_NOT_ALLOWED;
            case 406, 415 -> IssueCode.MEDIA_TYPE;
            case 413 -> IssueCode.TOO_LARGE;
            default -> status < 500 ? IssueCode.REFUSED : IssueCode.DEFECT;
        };
    }
}
