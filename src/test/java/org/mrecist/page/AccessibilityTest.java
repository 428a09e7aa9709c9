package org.mrecist.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// WCAG 2.2 AA as far as axe can tell, in every part of the page, light and dark, from a phone to a wall display.
@QuarkusTest
class AccessibilityTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TestHTTPResource("/")
    URI address;

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT", "1440, 900, DARK", "320, 640, LIGHT", "320, 640, DARK", "3840, 2160, LIGHT"})
    void nothing_is_in_the_way_of_anyone_and_the_page_is_no_wider_than_the_screen(
            int width, int height, ColorScheme colours) {
        try (var open = OpenPage.at(
                        address,
                        options -> options.setViewportSize(width, height).setColorScheme(colours))
                .withExample("complete-by-mrecist-stable-by-recist")) {
            assertThat(open.category("MRECIST")).hasText("CR");
            assertIsAccessible(open);
            assertThat((Integer) open.page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"findings", "alternatives", "nextSteps", "surveillance", "patient"})
    void each_part_of_the_answer_is_accessible(String tab) {
        try (var open = OpenPage.at(address).withExample("untreated-to-complete-response")) {
            open.page.locator("#tab-" + tab).click();
            assertThat(open.page.locator("#panel-" + tab)).isVisible();
            open.page.locator("#panel-" + tab + " details").all().forEach(each -> each.evaluate("e => e.open = true"));
            assertIsAccessible(open);
        }
    }

    @Test
    void panels_steps_and_problems_are_accessible() {
        try (var open = OpenPage.at(address).withExample("partial-response")) {
            open.page.locator(".panel > summary").all().forEach(Locator::click);
            assertThat(open.page.locator("#field-context-liver-childPughClass")).isVisible();
            assertThat(open.page.locator(".switch")).hasCount(13);
            open.page.locator("details").all().forEach(each -> each.evaluate("e => e.open = true"));
            assertIsAccessible(open);
            open.viable("T1", 1).fill("8 x 9");
            assertThat(open.page.locator(".status")).containsText("must be a number");
            assertIsAccessible(open);
            open.button("+ New lesion").click();
            open.cell("N1", 1, "longestDiameterMm").focus();
            assertIsAccessible(open);
        }
    }

    @Test
    void dialogs_and_the_first_view_in_spanish_are_accessible() {
        try (var open = OpenPage.at(address, options -> options.setLocale("es-ES"))) {
            assertThat(open.category("MRECIST")).hasText("Basal");
            assertIsAccessible(open);
            open.button("Ejemplos…").click();
            assertThat(open.page.locator("dialog .choices-list button").first()).isVisible();
            assertIsAccessible(open);
        }
    }

    @Test
    void a_choice_of_the_protocol_is_made_by_keyboard_alone() {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            var panel = open.page.locator("details[data-member=protocol] > summary");
            panel.focus();
            open.page.keyboard().press("Enter");
            open.page.locator("#field-protocol-confirmationRequired").focus();
            open.page.keyboard().press("ArrowDown");
            assertThat(open.page.locator(".switch.changed")).hasCount(1);
            assertThat(open.page.locator(".card[data-criteria=MRECIST] .best")).containsText("SD");
        }
    }

    private static void assertIsAccessible(OpenPage open) {
        var violations = new AxeBuilder(open.page).withTags(RULES).analyze().getViolations();
        assertThat(violations.stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary())))
                .isEmpty();
    }
}
