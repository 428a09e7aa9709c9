package org.mrecist.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// How the page is sent: what it may load, how much that is, and that Swagger UI leads to it.
@QuarkusTest
class SentPageTest {
    private static final int MOST_BYTES = 500_000;

    @TestHTTPResource("/")
    URI address;

    @Test
    void the_page_may_run_its_own_scripts_only_and_is_asked_for_anew() {
        given().get("/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Content-Security-Policy", not(containsString("http")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache");
    }

    @Test
    void scripts_are_sent_packed_to_whoever_takes_them_so() throws IOException, InterruptedException {
        var script = Pattern.compile("src=\"(/static/bundle/[^\"]+\\.js)\"")
                .matcher(given().get("/").asString())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        given().header("Accept-Encoding", "gzip")
                .get(script)
                .then()
                .header("Content-Encoding", "gzip")
                .header("Content-Type", containsString("text/javascript"))
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("customElements"));
        // Not by REST Assured, which always says that it takes gzip.
        try (var client = HttpClient.newHttpClient()) {
            var plain = client.send(
                    HttpRequest.newBuilder(address.resolve(script)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(plain.body()).contains("customElements");
        }
        given().header("Accept-Encoding", "gzip")
                .get("/static/bundle/none.js")
                .then()
                .statusCode(404);
        given().header("Accept-Encoding", "gzip")
                .get("/static/bundle/%2e%2e/%2e%2e/application.js")
                .then()
                .statusCode(equalTo(404));
    }

    @Test
    void all_that_the_first_view_loads_weighs_less_than_half_a_megabyte_packed() throws IOException {
        try (var open = OpenPage.at(address)) {
            assertThat(open.page.locator(".chart canvas")).isVisible();
            assertThat(open.page.locator(".steps .statement").first()).isVisible();
            var bytes = 0;
            for (var response : open.responses) {
                bytes += packed(response.body());
            }
            assertThat(open.responses).hasSizeGreaterThan(5);
            assertThat(bytes).isLessThan(MOST_BYTES);
        }
    }

    @Test
    void swagger_ui_leads_to_the_page_and_runs_an_example() {
        try (var open = OpenPage.at(address.resolve("/q/swagger-ui/"))) {
            assertThat(open.page.locator(".info a[href='/']")).hasText("Open the workbench");
            assertThat(open.page.locator(".opblock-tag").first()).containsText("Assessment");
            var operation = open.page.locator("#operations-Assessment-assess");
            operation.locator(".opblock-summary").click();
            operation.locator(".execute").click();
            assertThat(operation
                            .locator(".live-responses-table .response-col_status")
                            .nth(1))
                    .containsText("200");
        }
    }

    @Test
    void nothing_is_stored_in_the_browser() {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            assertThat(open.page.evaluate(
                            "async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length"
                                    + " + (await caches.keys()).length + document.cookie.length"))
                    .isEqualTo(0);
        }
    }

    private static int packed(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.size();
    }
}
