package org.mrecist.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mrecist.findings.CourseNotation;
import org.mrecist.guideline.ClinicalFact;
import org.mrecist.guideline.Patients;
import org.mrecist.protocol.Protocol;

/// The vectors of `derived-facts.txt`.
class DerivedFactsTest {
    @TestFactory
    Stream<DynamicTest> a_fact_follows_from_the_course_or_stays_unknown() throws IOException {
        try (var file = DerivedFactsTest.class.getResourceAsStream("/guidance/derived-facts.txt")) {
            var vectors = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n=== ", -1);
            return Arrays.stream(vectors).skip(1).map(DerivedFactsTest::test);
        }
    }

    private static DynamicTest test(String vector) {
        var parts = vector.split("\n---\n", 2);
        var lines = parts[0].split("\n", 3);
        assertThat(lines[1]).startsWith("source: ");
        return dynamicTest(lines[0], () -> {
            var derived = DerivedFacts.of(assess(lines[2]).basis());
            var known = parts[1].replaceAll("\\S+ \\?", " ").replace('\n', ' ').strip();
            var unknown = parts[1].lines()
                    .flatMap(line -> Stream.of(line.split("(?<=\\?)\\s*", -1)))
                    .filter(words -> words.endsWith("?"))
                    .map(words -> words.replace("?", "").strip())
                    .map(words -> words.substring(words.lastIndexOf(' ') + 1))
                    .toList();

            var expected = Patients.facts(known);
            assertThat(expected.known().size() + unknown.size()).isPositive();
            assertThat(expected.known())
                    .allSatisfy(fact ->
                            assertThat(derived.value(fact)).as(fact.printed()).isEqualTo(expected.value(fact)));
            assertThat(unknown)
                    .allSatisfy(name -> assertThat(
                                    derived.value(ClinicalFact.find(name).orElseThrow()))
                            .as(name)
                            .isNull());
        });
    }

    private static Assessment assess(String course) {
        return Assessor.assess(
                new AssessmentRequest(CourseNotation.course(course), List.of("MRECIST"), Protocol.DEFAULTS));
    }
}
