package org.mrecist.http.fhir;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.problem.FhirProblem;
import org.mrecist.http.problem.Problem;

/// Lets the parameter `_format` of FHIR's addresses stand in for the header `Accept`, over which it goes, and refuses
/// other versions of FHIR.
@ApplicationScoped
public class FhirFormat {
    /// Goes before the resources are looked for, and behind the limit of bodies.
    private static final int PRIORITY = 90;

    private static final Pattern ESCAPED_DOLLAR = Pattern.compile("%24");

    private static final Pattern VERSION =
            Pattern.compile("fhirVersion\\s*=\\s*\"?([0-9.]+)", Pattern.CASE_INSENSITIVE);

    void register(@Observes Filters filters) {
        filters.register(FhirFormat::choose, PRIORITY);
    }

    private static void choose(RoutingContext request) {
        if (!FhirProblem.isOfFhir(request.normalizedPath())) {
            request.next();
            return;
        }
        if (ESCAPED_DOLLAR.matcher(request.normalizedPath()).find()) {
            // Some clients escape the sign of an operation; the resources are found by it as it is.
            request.reroute(ESCAPED_DOLLAR.matcher(request.request().uri()).replaceFirst("\\$"));
            return;
        }
        var headers = request.request().headers();
        var format = request.request().getParam("_format");
        if (format != null) {
            var type = mediaType(format);
            if (type == null) {
                refuse(request, 406);
                return;
            }
            headers.set(HttpHeaders.ACCEPT, type);
        }
        if (isOfOtherVersion(headers.get(HttpHeaders.CONTENT_TYPE))) {
            refuse(request, 415);
        } else if (isOfOtherVersion(headers.get(HttpHeaders.ACCEPT))) {
            refuse(request, 406);
        } else {
            request.next();
        }
    }

    private static @Nullable String mediaType(String format) {
        // A plus that was not escaped arrives as a space.
        return switch (format.toLowerCase(Locale.ROOT).replace(' ', '+')) {
            case "json", FhirProblem.MEDIA_TYPE -> FhirProblem.MEDIA_TYPE;
            case "application/json", "text/json" -> "application/json";
            default -> null;
        };
    }

    private static boolean isOfOtherVersion(@Nullable String mediaType) {
        if (mediaType == null) {
            return false;
        }
        var version = VERSION.matcher(mediaType);
        return version.find()
                && !version.group(1).equals("4.0")
                && !version.group(1).equals("4.0.1");
    }

    private static void refuse(RoutingContext request, int status) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, FhirProblem.MEDIA_TYPE)
                .end(Buffer.buffer(FhirProblem.write(Problem.ofStatus(status, "media-type", "Media type", ""))));
    }
}
