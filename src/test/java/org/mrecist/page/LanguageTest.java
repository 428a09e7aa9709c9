package org.mrecist.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrecist.guideline.ClinicalFact;
import org.mrecist.protocol.Switch;

/// The page speaks English and Spanish, and has words for all that the service may name.
@QuarkusTest
class LanguageTest {
    private static final Pattern ENTRY = Pattern.compile("^ {2}(?:'([^']+)'|(\\w+)): '(.*)',$", Pattern.MULTILINE);
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    /// What the forms of the page are made from.
    private static final List<String> FORMS =
            List.of("Finding", "NewLesion", "Lesion", "Visit", "Imaging", "Treatment", "Intervention", "FollowUp");

    /// Shown in the table itself.
    private static final List<String> IN_TABLE = List.of(
            "id",
            "lesion",
            "state",
            "baseline",
            "findings",
            "newLesions",
            "statedOverall",
            "longestDiameterMm",
            "viableDiameterMm",
            "shortAxisMm");

    @TestHTTPResource("/")
    URI address;

    @Test
    void switching_the_language_changes_the_page_and_what_the_service_says() {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            open.page.locator("[data-setting=language]").selectOption("es");
            assertThat(open.page.locator("html")).hasAttribute("lang", "es");
            assertThat(open.button("Deshacer Ctrl Z")).isVisible();
            assertThat(open.page.locator(".explanation")).containsText("respuesta completa");
            assertThat(open.page.locator(".card.reasons")).containsText("según mRECIST");
            assertThat(open.category("MRECIST")).hasText("CR");
            open.page.locator("[data-setting=language]").selectOption("en");
            assertThat(open.page.locator(".explanation")).containsText("complete response");
        }
    }

    @Test
    void both_catalogues_have_the_same_words_with_the_same_places() throws IOException {
        var english = words("en");
        var spanish = words("es");
        assertThat(english).hasSizeGreaterThan(400);
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
        english.forEach(
                (key, text) -> assertThat(placesOf(spanish.get(key))).as(key).isEqualTo(placesOf(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_member_fact_and_choice_has_a_label_and_every_term_that_can_be_chosen_a_word(String language)
            throws IOException {
        var words = words(language);
        var schemas = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString())
                .at("/components/schemas");
        var missing = new TreeSet<String>();
        for (var form : FORMS) {
            for (var member : schemas.get(form).get("properties").properties()) {
                if (!IN_TABLE.contains(member.getKey())) {
                    need("field." + member.getKey(), words, missing);
                }
                needTerms(member.getValue(), schemas, words, missing);
            }
        }
        needFacts("", schemas.get("Context"), schemas, words, missing);
        for (var fact : ClinicalFact.values()) {
            need("fact." + fact.printed(), words, missing);
        }
        for (var each : Switch.values()) {
            need("switch." + each.member(), words, missing);
        }
        schemas.get("Protocol").get("properties").forEach(each -> needTerms(each, schemas, words, missing));
        for (var each : Map.of(
                        "category", "OverallResponse",
                        "type", "OptionType",
                        "mark", "Mark",
                        "reading", "Reading",
                        "origin", "Origin",
                        "why", "Why",
                        "result", "Result")
                .entrySet()) {
            schemas.get(each.getValue())
                    .get("enum")
                    .forEach(value -> need("term." + each.getKey() + "." + value.asText(), words, missing));
        }
        for (var each : List.of("NotEvaluableReason", "Severity", "Status", "Examination", "Reason", "Unit")) {
            schemas.get(each).get("enum").forEach(value -> need("term." + value.asText(), words, missing));
        }
        assertThat(missing).isEmpty();
    }

    private static void needFacts(
            String prefix, JsonNode type, JsonNode schemas, Map<String, String> words, Set<String> missing) {
        for (var member : type.get("properties").properties()) {
            var fact = prefix + member.getKey();
            need("fact." + fact, words, missing);
            var inner = resolved(member.getValue(), schemas);
            if (inner.has("properties")) {
                needFacts(fact + ".", inner, schemas, words, missing);
            }
            needTerms(member.getValue(), schemas, words, missing);
        }
    }

    /// Short codes, such as grades, are shown as they are.
    private static void needTerms(JsonNode member, JsonNode schemas, Map<String, String> words, Set<String> missing) {
        var type = resolved(member, schemas);
        var values = type.has("enum") ? type : resolved(type.path("items"), schemas);
        values.path("enum").forEach(value -> {
            if (value.asText().length() > 4) {
                need("term." + value.asText(), words, missing);
            }
        });
    }

    private static JsonNode resolved(JsonNode type, JsonNode schemas) {
        var reference = type.path("$ref").asText();
        return reference.isEmpty() ? type : schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void need(String key, Map<String, String> words, Set<String> missing) {
        if (!words.containsKey(key)) {
            missing.add(key);
        }
    }

    private static List<String> placesOf(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> words(String language) throws IOException {
        try (var file = LanguageTest.class.getResourceAsStream("/web/app/words/" + language + ".js")) {
            var words = new TreeMap<String, String>();
            ENTRY.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(entry ->
                            words.put(entry.group(1) == null ? entry.group(2) : entry.group(1), entry.group(3)));
            return words;
        }
    }
}
