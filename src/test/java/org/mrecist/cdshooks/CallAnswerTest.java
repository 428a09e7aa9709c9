package org.mrecist.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrecist.assessment.Guidance;
import org.mrecist.assessment.Judge;
import org.mrecist.explanation.Language;
import org.mrecist.explanation.Messages;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.json.FhirReader;
import org.mrecist.fhir.write.Made;
import org.mrecist.findings.CourseNotation;
import org.mrecist.knowledge.GuidelineReader;
import org.mrecist.knowledge.LiteratureReader;
import org.mrecist.knowledge.MessagesReader;

/// Calls answered without a server.
class CallAnswerTest {
    private static final Guidance GUIDANCE = new Guidance(GuidelineReader.read(LiteratureReader.read()), false);
    private static final Messages MESSAGES = MessagesReader.read().in(Language.ENGLISH);
    private static final Made MADE = new Made(
            "mrecist-service 0.1.0", Instant.parse("2026-12-01T08:30:00Z"), List.of(), List.of(), "sha256:00ff");

    private static final String PARTIAL_RESPONSE = """
            treatment TACE start=2026-01-12 last=2026-01-12
            lesion T1 TARGET MASS LIVER treated
            lesion T2 NON_TARGET MASS LIVER
            visit V0 2026-01-05 phase=ADEQUATE afp=400: T1 44.5v44.5, T2 present enhancing
            visit V1 2026-03-09 phase=ADEQUATE afp=120: T1 40v22, T2 present enhancing
            """;

    private static final String PROGRESSION = """
            lesion T1 TARGET MASS LIVER
            visit V0 2026-01-05 phase=ADEQUATE: T1 40v40
            visit V1 2026-03-09 phase=ADEQUATE: T1 40v30
            visit V2 2026-05-11 phase=ADEQUATE: T1 40v30, +N1 MASS LUNG 14 UNEQUIVOCAL
            """;

    @Test
    void a_card_tells_the_response_its_numbers_and_the_options() throws IOException {
        assertGolden("partial-response", PARTIAL_RESPONSE, "https://mrecist.example");
        assertGolden("progression-by-new-lesion", PROGRESSION, null);
    }

    @Test
    void sizes_of_the_whole_tumour_never_make_an_mrecist_category() {
        var card = onlyCard(HookCalls.patientView(CourseNotation.course("""
                lesion T1 TARGET MASS LIVER
                visit V0 2026-01-05 phase=ADEQUATE: T1 40
                visit V1 2026-03-09 phase=ADEQUATE: T1 20
                """)));

        assertThat(card.summary())
                .isEqualTo("mRECIST: not evaluable; RECIST 1.1: PR (20 mm, -50 % from baseline), 2026-03-09");
        assertThat(card.detail()).contains("T1 is not evaluable").contains("Repetition of multiphasic CT or MRI");
        assertThat(card.suggestion()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONDITIONS", "TUMOR_SIZES"})
    void what_is_needed_and_was_not_supplied_whole_is_told(Prefetch needed) {
        assertThat(unmet(with(needed, null))).containsExactly("prefetch-unmet prefetch." + needed.key());
        assertThat(unmet(with(needed, outcome()))).containsExactly("prefetch-unmet prefetch." + needed.key());
        assertThat(unmet(with(needed, page(needed)))).containsExactly("prefetch-unmet prefetch." + needed.key());
        assertThat(unmet(with(needed, TextNode.valueOf("<html>502 Bad Gateway</html>"))))
                .containsExactly("prefetch-unmet prefetch." + needed.key());
        assertThat(unmet(with(needed, HookCalls.searchset(outcome()))))
                .containsExactly("prefetch-unmet prefetch." + needed.key());
    }

    @ParameterizedTest
    @EnumSource(names = {"CONDITIONS", "TUMOR_SIZES"})
    void a_query_that_found_nothing_leaves_nothing_to_say(Prefetch needed) {
        assertThat(cards(with(needed, NullNode.getInstance()))).isEmpty();
        assertThat(cards(with(needed, HookCalls.searchset()))).isEmpty();
    }

    @Test
    void all_that_is_unmet_is_told_at_once() {
        var call = HookCalls.patientView(CourseNotation.course(PARTIAL_RESPONSE));
        call.remove("prefetch");

        assertThat(unmet(call))
                .containsExactly("prefetch-unmet prefetch.conditions", "prefetch-unmet prefetch.tumorSizes");
    }

    @ParameterizedTest
    @EnumSource(names = {"LABS", "PROCEDURES", "TUMORS", "ECOG", "MEDICATIONS"})
    void what_surrounds_the_sizes_can_be_done_without_and_a_failure_of_it_is_told(Prefetch query) {
        assertThat(onlyCard(with(query, null)).detail()).doesNotContain("Left out");
        assertThat(onlyCard(with(query, NullNode.getInstance())).detail()).doesNotContain("Left out");
        assertThat(onlyCard(with(query, outcome())).detail())
                .contains("Left out: the query " + query.key() + " failed.");
        assertThat(onlyCard(with(query, page(query))).detail())
                .contains("Left out: the query " + query.key() + " is one page of several.");
        assertThat(onlyCard(with(query, TextNode.valueOf("<html>"))).detail())
                .contains("Left out: the query " + query.key() + " is not what the query finds.");
    }

    @Test
    void there_is_nothing_to_say_without_hepatocellular_carcinoma_or_a_second_visit() {
        var other = HookCalls.condition();
        ((ObjectNode) other.at("/code/coding/0")).put("code", "363406005");

        assertThat(cards(with(Prefetch.CONDITIONS, HookCalls.searchset(other)))).isEmpty();
        assertThat(cards(HookCalls.patientView(CourseNotation.course("""
                        lesion T1 TARGET MASS LIVER
                        visit V0 2026-01-05: T1 40v40
                        """)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"L01EX02", "L01FF05"})
    void orders_that_treat_liver_cancer_bring_the_card(String atc) {
        var order = FhirJson.object().put("resourceType", "MedicationRequest");
        order.putObject("medicationCodeableConcept")
                .putArray("coding")
                .addObject()
                .put("system", "http://www.whocc.no/atc")
                .put("code", atc);

        assertThat(cards(HookCalls.orderSign(CourseNotation.course(PARTIAL_RESPONSE), order)))
                .hasSize(1);
        ((ObjectNode) order.at("/medicationCodeableConcept/coding/0")).put("code", "N02BE01");
        assertThat(cards(HookCalls.orderSign(CourseNotation.course(PARTIAL_RESPONSE), order)))
                .isEmpty();
    }

    @Test
    void data_of_another_patient_are_refused() {
        var call = HookCalls.patientView(CourseNotation.course(PARTIAL_RESPONSE));
        ((ObjectNode) call.get("context")).put("patientId", "p2");

        assertThat(unmet(call)).containsExactly("other-patient prefetch");
    }

    @Test
    void what_cannot_be_read_as_one_course_is_told_with_its_places() {
        var call = HookCalls.patientView(CourseNotation.course(PARTIAL_RESPONSE));
        var text = call.toString().replaceFirst("\"code\":\"mm\"", "\"code\":\"[in_i]\"");

        assertThat(unmet(read(text))).singleElement().asString().startsWith("unknown-unit prefetch.tumorSizes.entry[");
    }

    @Test
    void a_label_with_markup_is_shown_as_it_is() {
        var call = read(HookCalls.patientView(CourseNotation.course(PROGRESSION.replace("T1 40v30,", "T1 ne,")))
                .toString()
                .replace("\"value\":\"T1\"", "\"value\":\"<img src=x>|[a](http://evil.example)\""));

        for (var card : cards(call)) {
            assertThat(card.detail()).doesNotContain("<img", "](http", "http://evil");
        }
    }

    @Test
    void a_summary_stays_short_and_the_same_call_gives_the_same_card() {
        var call = HookCalls.patientView(CourseNotation.course(PARTIAL_RESPONSE));

        assertThat(CardWriter.write(cards(call))).isEqualTo(CardWriter.write(cards(call)));
        assertThat(cards(call)).allMatch(card -> card.summary().length() < 140);
    }

    private static JsonNode page(Prefetch query) {
        var found =
                HookCalls.patientView(CourseNotation.course(PARTIAL_RESPONSE)).at("/prefetch/" + query.key());
        var bundle = found instanceof ObjectNode object ? object : HookCalls.searchset(HookCalls.condition());
        bundle.putArray("link").addObject().put("relation", "next").put("url", "https://example.org/next");
        return bundle;
    }

    private static ObjectNode outcome() {
        var outcome = FhirJson.object().put("resourceType", "OperationOutcome");
        outcome.putArray("issue").addObject().put("severity", "error").put("code", "exception");
        return outcome;
    }

    /// @param value null for a query that was not run
    private static ObjectNode with(Prefetch query, @Nullable JsonNode value) {
        var call = HookCalls.patientView(CourseNotation.course(PARTIAL_RESPONSE));
        var prefetch = (ObjectNode) call.get("prefetch");
        if (value == null) {
            prefetch.remove(query.key());
        } else {
            prefetch.set(query.key(), value);
        }
        return call;
    }

    private static Card onlyCard(ObjectNode call) {
        var cards = cards(call);
        assertThat(cards).hasSize(1);
        return cards.getFirst();
    }

    private static List<Card> cards(ObjectNode call) {
        var outcome = answer(call, null);
        assertThat(outcome).isInstanceOf(CallAnswer.Outcome.Answered.class);
        var cards = ((CallAnswer.Outcome.Answered) outcome).cards();
        assertThat(HookSchemas.faultsOfCards(CardWriter.write(cards))).isEmpty();
        return cards;
    }

    private static List<String> unmet(ObjectNode call) {
        var outcome = answer(call, null);
        assertThat(outcome).isInstanceOf(CallAnswer.Outcome.Unmet.class);
        return ((CallAnswer.Outcome.Unmet) outcome)
                .issues().stream()
                        .filter(issue -> issue.severity() == org.mrecist.fhir.issue.Severity.ERROR)
                        .map(CallAnswerTest::inShort)
                        .toList();
    }

    private static String inShort(Issue issue) {
        return issue.code() + " " + String.join(" ", issue.expressions());
    }

    private static CallAnswer.Outcome answer(ObjectNode call, @Nullable URI base) {
        var issues = new Issues();
        var read = HookCallReader.read(call, issues);
        assertThat(issues.bySeverity()).isEmpty();
        return CallAnswer.of(
                read, new ResponseCard.Sources(GUIDANCE, MESSAGES, base), Judge.PLAIN, _ -> Optional.of(MADE));
    }

    private static ObjectNode read(String text) {
        return (ObjectNode) new FhirReader(64, 100).read(text.getBytes(StandardCharsets.UTF_8), new Issues());
    }

    private static void assertGolden(String name, String course, @Nullable String base) throws IOException {
        var outcome = answer(
                HookCalls.patientView(CourseNotation.course(course)), base == null ? null : URI.create(base + "/"));
        var written = CardWriter.write(((CallAnswer.Outcome.Answered) outcome).cards());
        assertThat(HookSchemas.faultsOfCards(written)).isEmpty();
        try (var golden = CallAnswerTest.class.getResourceAsStream("/golden/cards/" + name + ".json")) {
            assertThat(written.toPrettyString().strip())
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}
