package org.mrecist.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrecist.http.openapi.Examples;

/// Courses are opened, imported, saved, printed and copied as a call.
@QuarkusTest
class FilesTest {
    @TestHTTPResource("/")
    URI address;

    @TempDir
    Path directory;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void an_example_of_the_api_is_opened() {
        try (var open = OpenPage.at(address)) {
            open.button("Examples…").click();
            open.button("Partial response held until progression").click();
            assertThat(open.category("RECIST_1_1")).hasText("PR");
            assertThat(open.page.locator("dialog")).isHidden();
        }
    }

    @Test
    void a_saved_course_is_what_was_opened_to_the_last_digit() throws IOException {
        var course = Examples.read("complete-by-mrecist-stable-by-recist")
                .get("value")
                .toString()
                .replace("36.4,", "36.40,");
        assertThat(course).contains("36.40");
        try (var open = OpenPage.at(address).withCourse(course)) {
            var file = directory.resolve("course.json");
            open.page.waitForDownload(() -> open.button("Save").click()).saveAs(file);
            var saved = Files.readString(file);
            assertThat(saved).contains("36.40");
            assertThat(json.readTree(saved)).isEqualTo(json.readTree(course));
        }
    }

    @Test
    void lengths_are_sent_with_the_digits_that_were_typed() {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            var request = open.page.waitForRequest(
                    each -> each.postData() != null && each.postData().contains("30.10"),
                    () -> open.viable("T1", 1).fill("30.10"));
            assertThat(request.postData()).contains("\"viableDiameterMm\":30.10");
        }
    }

    @Test
    void datasets_of_a_trial_are_imported_as_courses_to_choose_from() {
        var trial = Examples.read("courses-of-a-trial").get("value");
        try (var open = OpenPage.at(address)) {
            open.chooseFiles(trial.get("tr").toString(), trial.get("tu").toString());
            assertThat(open.page.locator("dialog")).isVisible();
            assertThat(open.page.locator("dialog .choices-list button")).hasCount(2);
            open.page.locator("dialog .choices-list button").first().click();
            assertThat(open.category("MRECIST")).hasText("PR");
            assertThat(open.page.locator("[data-place='visit:1:id']")).hasValue("WEEK-8");
        }
    }

    @Test
    void a_bundle_of_a_record_is_imported() {
        var record = Examples.read("record-with-a-partial-response").get("value");
        try (var open = OpenPage.at(address)) {
            open.chooseFiles(record.at("/parameter/0/resource").toString());
            assertThat(open.category("MRECIST")).hasText("PR");
            assertThat(open.viable("T1", 1)).hasValue("22");
        }
    }

    @Test
    void what_is_doubtful_or_wrong_about_a_bundle_is_told() {
        ObjectNode record = Examples.read("record-with-a-partial-response")
                .at("/value/parameter/0/resource")
                .deepCopy();
        var size = (ObjectNode) record.at("/entry/8/resource");
        ((ObjectNode) record.at("/entry/2/resource")).remove("location");
        try (var open = OpenPage.at(address)) {
            open.chooseFiles(record.toString());
            assertThat(open.page.locator("dialog .findings")).containsText("Where the lesion is is not stated");
            assertThat(open.page.locator("dialog .choices-list button")).hasText("Open the course");
            open.page.keyboard().press("Escape");
            ((ObjectNode) size.at("/component/1/valueQuantity"))
                    .put("code", "[in_i]")
                    .put("unit", "in");
            open.chooseFiles(record.toString());
            assertThat(open.page.locator(".report")).containsText("The service refuses file0.json: Bundle.entry[8]");
        }
    }

    @Test
    void what_cannot_be_used_of_datasets_is_told_beside_the_courses() {
        ObjectNode trial = Examples.read("courses-of-a-trial").get("value").deepCopy();
        var columns = new ArrayList<String>();
        trial.get("tr")
                .get("columns")
                .forEach(column -> columns.add(column.get("name").asText()));
        ((ArrayNode) trial.get("tr").get("rows").get(0)).set(columns.indexOf("TRLNKID"), "T99");
        try (var open = OpenPage.at(address)) {
            open.chooseFiles(trial.toString());
            assertThat(open.page.locator("dialog .choices-list button")).hasCount(1);
            assertThat(open.page.locator("dialog .findings")).containsText("TR row 1");
        }
    }

    @Test
    void files_that_cannot_be_opened_are_explained_and_change_nothing() {
        try (var open = OpenPage.at(address).withExample("partial-response")) {
            var report = open.page.locator(".report");
            open.chooseFiles("lesion,viable\nT1,12");
            assertThat(report).containsText("file0.json is no JSON");
            open.chooseFiles("{\"resourceType\": \"Patient\"}");
            assertThat(report).containsText("neither a course");
            open.chooseFiles(
                    Examples.read("courses-of-a-trial").get("value").get("tu").toString());
            assertThat(report).containsText("Choose one TU and one TR together");
            for (var hostile : List.of(
                    "null",
                    "12",
                    "{\"lesions\": [null], \"visits\": [1]}",
                    "{\"lesions\": [], \"visits\": []}",
                    "{\"lesions\": [], \"visits\": [{\"findings\": 5}]}",
                    "{\"lesions\": [], \"visits\": [{}], \"context\": null}")) {
                open.page.locator(".report .remove").click();
                open.chooseFiles(hostile);
                assertThat(report).containsText("neither a course");
            }
            open.chooseFiles("{\"tu\": {\"name\": \"TU\"}, \"tr\": {}}");
            assertThat(report).containsText("The service refuses file0.json");
            assertThat(open.category("MRECIST")).hasText("PR");
        }
    }

    @Test
    void a_course_with_ids_and_values_of_the_wrong_type_is_opened_and_its_problems_are_told() {
        try (var open = OpenPage.at(address)) {
            open.chooseFiles("""
                    {"criteria": ["MRECIST"], "unknown": 1,
                     "lesions": [{"id": 7, "role": "BOTH", "kind": "MASS", "site": "<b>liver</b>"}],
                     "visits": [{"id": null, "date": 20260101, "findings": [{"lesion": 7, "viableDiameterMm": true}]}]}
                    """);
            assertThat(open.page.locator(".status")).containsText("entries to mend");
            assertThat(open.page.locator(".status")).containsText("unknown");
            assertThat(open.page.locator(".grid tbody select").nth(2)).containsText("<b>liver</b>");
        }
    }

    @Test
    void the_call_that_is_copied_gives_the_answer_shown() throws IOException, InterruptedException {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            open.button("Copy as curl").click();
            assertThat(open.page.locator(".report")).containsText("Copied");
            var call = (String) open.page.evaluate("() => navigator.clipboard.readText()");
            assertThat(call).startsWith("curl -s '" + address.resolve("/v1/assessments") + "'");
            var shell = new ProcessBuilder("sh", "-c", call).start();
            var answer = json.readTree(shell.getInputStream().readAllBytes());
            assertThat(shell.waitFor()).isZero();
            assertThat(answer.at("/criteria/0/visits/1/overall").asText()).isEqualTo("CR");
        }
    }

    @Test
    void the_printed_report_has_the_answer_and_neither_controls_nor_the_text_for_the_patient() {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            open.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(open.category("MRECIST")).isVisible();
            assertThat(open.viable("T1", 1)).isVisible();
            assertThat(open.page.locator(".steps").first()).isVisible();
            assertThat(open.page.locator("#panel-findings")).isVisible();
            assertThat(open.page.locator("#panel-nextSteps")).isVisible();
            assertThat(open.page.locator("#panel-patient")).isHidden();
            assertThat(open.button("Save")).isHidden();
            assertThat(open.page.locator(".tabs")).isHidden();
            assertThat(open.page.pdf()).startsWith("%PDF-".getBytes(US_ASCII));
        }
    }
}
