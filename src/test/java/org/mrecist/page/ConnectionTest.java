package org.mrecist.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A lost connection is shown and tried again; while the reader types, one request is under way at most.
@QuarkusTest
class ConnectionTest {
    @TestHTTPResource("/")
    URI address;

    @Test
    void a_lost_connection_is_shown_the_last_answer_stays_and_the_page_asks_again_by_itself() {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            open.page.context().setOffline(true);
            open.viable("T1", 1).fill("44.5");
            assertThat(open.page.locator(".status")).containsText("The connection to the service is lost.");
            assertThat(open.category("MRECIST")).hasText("CR");
            assertThat(open.viable("T1", 1)).hasValue("44.5");
            open.page.context().setOffline(false);
            assertThat(open.category("MRECIST")).hasText("SD");
            assertThat(open.page.locator(".status")).not().containsText("lost");
        }
    }

    @Test
    void while_typing_one_request_is_under_way_at_most_and_the_newest_course_is_asked_about_last() {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            var held = new ArrayList<Route>();
            open.page.route("**/v1/**", held::add);
            open.viable("T1", 1).focus();
            open.page.keyboard().type("3");
            open.page.waitForCondition(() -> !held.isEmpty());
            open.page.keyboard().type("3.3");
            open.whole("T1", 1).fill("44");
            // Time enough for another request, if the page made one.
            open.page.waitForTimeout(500);
            assertThat(held).hasSize(1);
            held.getFirst().resume();
            open.page.waitForCondition(() -> held.size() == 2);
            assertThat(held.getLast().request().postData()).contains("33.3").contains("44");
            held.getLast().resume();
            assertThat(open.page
                            .locator(".answers[data-criteria=MRECIST] .sum td")
                            .last())
                    .hasText("33.3 mm");
            open.page.waitForTimeout(300);
            assertThat(held).hasSize(2);
        }
    }

    @Test
    void what_is_being_typed_stays_when_an_answer_comes_in() {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            open.page.locator("details[data-member=subject] > summary").click();
            var held = new ArrayList<Route>();
            open.page.route("**/v1/**", held::add);
            for (var field : List.of("[data-place='lesion:T1:id']", "#field-subject")) {
                open.viable("T1", 1).fill("12." + held.size());
                var asked = held.size();
                open.page.waitForCondition(() -> held.size() > asked);
                open.page.locator(field).focus();
                open.page.keyboard().press("Control+A");
                open.page.keyboard().type("abc");
                held.getLast().resume();
                assertThat(open.page.locator("main.waiting")).hasCount(0);
                assertThat(open.page.locator(field)).hasValue("abc");
                open.page.keyboard().press("Control+A");
                open.page.keyboard().type("T1");
            }
        }
    }

    @Test
    void a_surveillance_plan_is_asked_for_after_the_answer_and_not_beside_it() {
        try (var open = OpenPage.at(address)) {
            var underWay = new ArrayList<String>();
            var most = new ArrayList<Integer>(List.of(0));
            open.page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    underWay.add(request.url());
                    most.set(0, Math.max(most.getFirst(), underWay.size()));
                }
            });
            open.page.onRequestFinished(request -> underWay.remove(request.url()));
            open.withExample("surveillance-after-ablation");
            open.page.locator("#tab-surveillance").click();
            assertThat(open.page.locator("#panel-surveillance tbody tr").first())
                    .isVisible();
            assertThat(most.getFirst()).isEqualTo(1);
        }
    }
}
