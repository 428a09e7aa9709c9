package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrecist.http.limits.SentBody;
import org.mrecist.http.openapi.Examples;

/// The language of answers, as a request asks for it.
@QuarkusTest
class LanguagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ASSESSMENTS = "/v1/assessments";
    private static final String DIFFERING = "complete-by-mrecist-stable-by-recist";

    private final Contract contract = new Contract();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                   | en
            es                     | es
            es-MX                  | es
            en;q=0.1, es;q=0.9     | es
            en, es;q=0.9           | en
            de                     | en
            de, *;q=0.1            | en
            en;q=0, *              | es
            not a language!        | en
            es;q=lots              | en
            """)
    void an_answer_is_in_the_language_asked_for_and_says_so(String acceptLanguage, String language) throws IOException {
        var answer = post(ASSESSMENTS, DIFFERING, acceptLanguage);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.header("Vary")).isEqualTo("Accept, Accept-Language");
        assertThat(JSON.readTree(answer.asString()).at("/explanation/patient").asText())
                .startsWith(language.equals("es") ? "La categoría de esta prueba" : "The category of this scan");
    }

    @Test
    void several_lines_of_the_header_are_one() {
        var answer = given().contentType("application/json")
                .header("Accept-Language", "de", "es;q=0.5")
                .body(Examples.read(DIFFERING).get("value").toString())
                .post(ASSESSMENTS);
        assertThat(answer.header("Content-Language")).isEqualTo("es");
    }

    @Test
    void every_word_of_a_spanish_answer_is_spanish_but_for_the_options() throws IOException {
        var answer = JSON.readTree(post(ASSESSMENTS, DIFFERING, "es").asString());
        assertThat(contract.faults("Assessment", answer)).isEmpty();
        assertThat(answer.at("/comparison/0/reasons/0/text").asText())
                .isEqualTo("T1 ha desaparecido según mRECIST y sigue ahí según RECIST 1.1 (36.4 mm).");
        assertThat(texts(answer.get("findings")))
                .isNotEmpty()
                .noneMatch(text -> text.matches(".*\\b(the|The|is|of)\\b.*"));
        assertThat(texts(answer.get("questions")))
                .contains("¿Qué significaría para mí, también más adelante, que no se vea tumor vivo?")
                .allMatch(text -> text.contains("¿"));
        assertThat(answer.get("questions")).noneMatch(question -> question.has("language"));
        assertThat(answer.get("notice").asText()).startsWith("Para profesionales de la salud");
        assertThat(answer.at("/explanation/clinician").asText())
                .startsWith("Según mRECIST, la visita follow-up (2026-03-09)");
    }

    @Test
    void both_languages_answer_with_the_same_but_for_the_words() throws IOException {
        var english = JSON.readTree(post(ASSESSMENTS, DIFFERING, "en").asString());
        var spanish = JSON.readTree(post(ASSESSMENTS, DIFFERING, "es").asString());
        for (var member : List.of("criteria", "nextSteps", "subject")) {
            assertThat(spanish.get(member)).as(member).isEqualTo(english.get(member));
        }
        assertThat(ids(spanish.get("questions"))).isEqualTo(ids(english.get("questions")));
        assertThat(ids(spanish.get("findings"))).isEqualTo(ids(english.get("findings")));
    }

    @Test
    void the_explanation_is_left_out_where_it_is_not_asked_for() throws IOException {
        var without = JSON.readTree(
                post(ASSESSMENTS + "?include=steps,findings", DIFFERING, "es").asString());
        assertThat(without.has("explanation")).isFalse();
        assertThat(without.has("questions")).isFalse();
        assertThat(without.get("notice").asText()).doesNotContain("texto para el paciente");

        var only = JSON.readTree(
                post(ASSESSMENTS + "?include=explanation", DIFFERING, null).asString());
        assertThat(only.has("comparison")).isFalse();
        assertThat(only.at("/explanation/clinician").asText()).contains("In comparison, the visit is classified as");
        assertThat(only.get("questions")).isNotEmpty();
        assertThat(only.get("notice").asText()).contains("release by a clinician", "not a medical device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/best-responses", "/v1/reads", "/v1/reads/agreement"})
    void other_answers_are_worded_too(String path) throws IOException {
        var answer = post(path, Examples.BY_PATH.get(path).getFirst(), "es-419");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Language")).isEqualTo("es");
        assertThat(answer.header("Vary")).isEqualTo("Accept-Language");
        assertThat(JSON.readTree(answer.asString()).get("notice").asText()).startsWith("Para profesionales");
    }

    @Test
    void readers_differ_in_spanish() throws IOException {
        var answer = JSON.readTree(
                post("/v1/reads", "two-readers-close-to-a-threshold", "es").asString());
        assertThat(answer.at("/adjudicate/0/why").asText())
                .contains("Las sumas difieren: ", " respecto a la visita basal) según ");
    }

    @Test
    void a_large_course_is_worded_as_a_small_one_is() {
        var value = Examples.read(DIFFERING).get("value").toString();
        var padded = value.substring(0, 1) + " ".repeat(SentBody.SMALL_BYTES) + value.substring(1);
        var answer = given().contentType("application/json")
                .header("Accept-Language", "es")
                .body(padded)
                .post(ASSESSMENTS);
        assertThat(answer.header("Content-Language")).isEqualTo("es");
        assertThat(answer.asString()).contains("La categoría de esta prueba");
    }

    /// They are for those who write the client.
    @Test
    void problems_stay_english() {
        var answer = given().contentType("application/json")
                .header("Accept-Language", "es")
                .body("{\"lesions\": 1}")
                .post(ASSESSMENTS);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("must be a list, not a number");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(each -> each.get("text").asText()).toList();
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(each -> each.get("id").asText()).toList();
    }

    private static Response post(String path, String example, String acceptLanguage) {
        var request = given().contentType("application/json");
        if (acceptLanguage != null) {
            request.header("Accept-Language", acceptLanguage);
        }
        return request.body(Examples.read(example).get("value").toString()).post(path);
    }
}
