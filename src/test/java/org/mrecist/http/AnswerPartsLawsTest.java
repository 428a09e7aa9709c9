package org.mrecist.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.assessment.Guidance;
import org.mrecist.assessment.Judge;
import org.mrecist.explanation.Language;
import org.mrecist.explanation.Messages;
import org.mrecist.http.answer.Include;
import org.mrecist.http.lines.MadeUpCourses;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.ReadCourse;
import org.mrecist.http.request.Reading;
import org.mrecist.knowledge.GuidelineReader;

/// What holds of the parts of an answer for every course, tried on courses made up from numbers.
class AnswerPartsLawsTest {
    private static final int CASES = 300;

    /// Beside the parts themselves, what stands in an answer only for their sake. The notice tells of the explanation.
    private static final List<String> BESIDE = List.of("questions", "notice");

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final Messages ENGLISH = Knowledge.translations().in(Language.ENGLISH);

    private final CourseReader reader = new CourseReader(CriteriaRegistry.names());
    private final AssessmentAnswers answers = answers();

    @Test
    void without_its_parts_a_full_answer_is_the_answer_that_was_asked_for_without_them() {
        for (var number = 1L; number <= CASES; number++) {
            var text = MadeUpCourses.json(number).getBytes(StandardCharsets.UTF_8);
            var full = JSON.<ObjectNode>valueToTree(answers.of(read(text), Include.ALL, ENGLISH, Judge.PLAIN));
            var bare = JSON.<ObjectNode>valueToTree(answers.of(read(text), Set.of(), ENGLISH, Judge.PLAIN));
            leaveOutParts(full);
            leaveOutParts(bare);
            assertThat(full.at("/criteria/0/visits/1/overall").isTextual()).isTrue();
            assertThat(full).as("course %d", number).isEqualTo(bare);
        }
    }

    private static void leaveOutParts(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var part : Include.values()) {
                object.remove(part.member());
            }
            object.remove(BESIDE);
        }
        node.forEach(AnswerPartsLawsTest::leaveOutParts);
    }

    private ReadCourse read(byte[] text) {
        return switch (reader.read(text)) {
            case Reading.Read<ReadCourse>(var course) -> course;
            case Reading.Refused<ReadCourse> refused -> throw new AssertionError(refused);
        };
    }

    private static AssessmentAnswers answers() {
        var literature = Knowledge.literature();
        var guideline = GuidelineReader.read(literature);
        var clock = Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC);
        return new AssessmentAnswers(
                new Provenance("mrecist-service", "test", literature, guideline, clock), new Guidance(guideline, true));
    }
}
