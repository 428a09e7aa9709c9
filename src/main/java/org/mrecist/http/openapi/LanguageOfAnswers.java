package org.mrecist.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.mrecist.explanation.Language;

/// Says of each operation that takes a language which headers its answer has.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class LanguageOfAnswers implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(LanguageOfAnswers::takesLanguage)
                .map(operation -> operation.getResponses().getAPIResponse("200"))
                .forEach(answer -> answer.addHeader(HttpHeaders.CONTENT_LANGUAGE, contentLanguage())
                        .addHeader(
                                HttpHeaders.VARY,
                                vary(answer.getContent().getMediaTypes().size() > 1)));
    }

    private static boolean takesLanguage(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(each -> HttpHeaders.ACCEPT_LANGUAGE.equals(each.getName()));
    }

    private static Header contentLanguage() {
        return OASFactory.createHeader()
                .description("The language of the words in the answer.")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .enumeration(Stream.of(Language.values())
                                .<Object>map(Language::tag)
                                .toList()));
    }

    /// @param alsoByType whether another media type may be asked for too
    private static Header vary(boolean alsoByType) {
        var headers = (alsoByType ? HttpHeaders.ACCEPT + ", " : "") + HttpHeaders.ACCEPT_LANGUAGE;
        return OASFactory.createHeader()
                .description("That another language may be asked for" + (alsoByType ? ", or another media type." : "."))
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.of(headers)));
    }
}
