package org.mrecist.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.fhir.conformance.Conformance;
import org.mrecist.fhir.evaluate.EvaluationRequest;
import org.mrecist.fhir.issue.Reading;
import org.mrecist.fhir.terminology.Canonical;
import org.mrecist.fhir.terminology.Code;
import org.mrecist.fhir.terminology.CourseFault;
import org.mrecist.fhir.terminology.StandardCode;
import org.mrecist.fhir.terminology.Systems;
import org.mrecist.fhir.terminology.ValueList;
import org.mrecist.fhir.write.OutcomeWriter;

class TerminologyTest {
    private static final Pattern FAULT_CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    private final Conformance conformance = new Conformance("0.1.0");

    @Test
    void every_fault_of_a_course_has_a_code() throws IOException {
        var codes = new TreeSet<String>();
        for (var folder : List.of("timeline", "assessment")) {
            try (var files = Files.list(Path.of("src/main/java/org/mrecist", folder))) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    var source = Files.readString(file);
                    if (source.contains("Fault(") || source.contains("add(")) {
                        FAULT_CODE
                                .matcher(source)
                                .results()
                                .map(result -> result.group(1))
                                .forEach(codes::add);
                    }
                }
            }
        }
        assertThat(codes).containsExactlyElementsOf(CourseFault.CODES);
    }

    @ParameterizedTest
    @EnumSource
    void every_standard_code_has_a_display_and_one_name(StandardCode code) {
        assertThat(code.code().display()).isNotBlank();
        assertThat(Stream.of(StandardCode.values())
                        .map(each -> each.code().system() + "|" + each.code().code()))
                .containsOnlyOnce(code.code().system() + "|" + code.code().code());
    }

    @ParameterizedTest
    @EnumSource
    void every_value_is_found_by_its_code(ValueList list) {
        assertThat(list.codes()).isNotEmpty().extracting(Code::system).containsOnly(Systems.OWN);
        assertThat(list.codes()).allSatisfy(code -> {
            assertThat(code.display()).isNotBlank();
            assertThat(list.findValue(code.code()))
                    .hasValueSatisfying(value -> assertThat(value).hasToString(code.code()));
        });
    }

    @Test
    void definitions_are_named_under_one_base() {
        assertThat(Canonical.BASE).isEqualTo("http://mrecist.alt/fhir");
        conformance
                .definitions()
                .forEach((name, definition) ->
                        assertThat(definition.get("url").asText()).isEqualTo(Canonical.BASE + "/" + name));
    }

    @Test
    void no_code_that_was_not_seen_is_sent_alone() {
        var unseen = Stream.of(StandardCode.values())
                .filter(code -> !code.isVerified())
                .map(code -> code.code().system() + "|" + code.code().code())
                .toList();
        var sent = new HashSet<String>();
        for (var answer : answers()) {
            for (var codings : answer.findValues("coding")) {
                var codes = codes(codings);
                codes.stream().filter(unseen::contains).forEach(code -> {
                    sent.add(code);
                    assertThat(codes).anyMatch(each -> each.startsWith(Systems.OWN + "|"));
                });
            }
        }
        // All those of NCIt's responses.
        assertThat(sent).hasSize(4);
    }

    @Test
    void every_own_code_that_is_sent_is_defined() {
        var defined = new HashSet<String>();
        for (var system : List.of("CodeSystem/mrecist", "CodeSystem/mrecist-issue")) {
            var definition = conformance.definitions().get(system);
            definition
                    .get("concept")
                    .findValuesAsText("code")
                    .forEach(
                            code -> assertThat(defined.add(definition.get("url").asText() + "|" + code))
                                    .as(code)
                                    .isTrue());
        }
        for (var answer : answers()) {
            answer.findValues("coding")
                    .forEach(codings -> assertThat(
                                    codes(codings).stream().filter(code -> code.startsWith(Canonical.BASE)))
                            .isSubsetOf(defined));
        }
    }

    private static List<String> codes(JsonNode codings) {
        return StreamSupport.stream(codings.spliterator(), false)
                .map(coding ->
                        coding.get("system").asText() + "|" + coding.get("code").asText())
                .toList();
    }

    private static List<JsonNode> answers() {
        var answers = new ArrayList<JsonNode>();
        Evaluations.patients()
                .map(patient -> CourseBundle.parameters(patient.course(), CriteriaRegistry.names(), patient.protocol()))
                .map(Evaluations::answer)
                .forEach(answers::add);
        Stream.concat(
                        ChartCase.readAll().stream()
                                .map(each -> each.parameters().toString()),
                        BadInput.readAll().stream().map(BadInput::text))
                .map(Evaluations::read)
                .map(reading -> switch (reading) {
                    case Reading.Refused<EvaluationRequest>(var issues) -> OutcomeWriter.write(issues);
                    case Reading.Read<EvaluationRequest>(var request, var issues) ->
                        Evaluations.answer(request, issues);
                })
                .forEach(answers::add);
        return answers;
    }
}
