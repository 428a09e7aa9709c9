package org.mrecist.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.guideline.Evidence;
import org.mrecist.guideline.Match;
import org.mrecist.http.answer.NextStepsAnswer.CautionAnswer;
import org.mrecist.http.answer.NextStepsAnswer.EvidenceAnswer;
import org.mrecist.http.answer.NextStepsAnswer.MissingFactAnswer;
import org.mrecist.http.answer.NextStepsAnswer.ReviewAnswer;
import org.mrecist.http.answer.ProvenanceAnswer.KnowledgeVersion;

class RecurringPartsTest {
    private final JsonMapper asTheyCome = mapper().build();
    private final JsonMapper copying = mapper().addModule(new RecurringParts()).build();

    private static JsonMapper.Builder mapper() {
        return JsonMapper.builder()
                .findAndAddModules()
                .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    static Stream<Object> parts() {
        return Stream.of(
                new EvidenceAnswer("bclc-2025", "says \"so\", ≥ 2 cm\n", Evidence.Reading.ABSTRACT),
                new CautionAnswer("ascites", true, List.of("ascites", "albumin")),
                new MissingFactAnswer("ascites", Match.MissingFact.Why.NOT_STATED),
                new ReviewAnswer(null, LocalDate.of(2026, 11, 23), LocalDate.of(2027, 5, 23), false),
                new ConditionAnswer("childPugh", "in", List.of("A", "B"), null, null),
                new ConditionAnswer(null, null, null, null, List.of(new ConditionAnswer("ecog", "lte", 1, null, null))),
                new KnowledgeVersion("hcc-response", "1", "00ff", "draft"));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void a_part_is_written_again_as_it_was_the_first_time(Object part) throws JsonProcessingException {
        assertThat(part.getClass()).hasAnnotation(Recurring.class);
        var first = copying.writeValueAsString(part);
        assertThat(first).isEqualTo(asTheyCome.writeValueAsString(part));
        assertThat(copying.writeValueAsString(part)).isEqualTo(first);
        assertThat(copying.writeValueAsBytes(List.of(part, part)))
                .isEqualTo(asTheyCome.writeValueAsBytes(List.of(part, part)));
    }

    @Test
    void parts_that_differ_in_one_member_are_told_apart() throws JsonProcessingException {
        var due = new ReviewAnswer("R", LocalDate.of(2026, 11, 23), LocalDate.of(2027, 5, 23), false);
        var expired = new ReviewAnswer("R", LocalDate.of(2026, 11, 23), LocalDate.of(2027, 5, 23), true);
        assertThat(copying.writeValueAsString(List.of(due, expired, due)))
                .isEqualTo(asTheyCome.writeValueAsString(List.of(due, expired, due)));
    }

    @Test
    void other_parts_are_written_as_they_come() throws JsonProcessingException {
        var ofPatient = new StepAnswer.FactAnswer("used", 19.2, "mm");
        assertThat(ofPatient.getClass().isAnnotationPresent(Recurring.class)).isFalse();
        assertThat(copying.writeValueAsString(ofPatient)).isEqualTo(asTheyCome.writeValueAsString(ofPatient));
    }
}
