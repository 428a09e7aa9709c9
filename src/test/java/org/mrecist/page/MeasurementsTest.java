package org.mrecist.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The table works like a spreadsheet, and the answer follows what is typed.
@QuarkusTest
class MeasurementsTest {
    @TestHTTPResource("/")
    URI address;

    @Test
    void a_course_is_entered_by_keyboard_and_its_category_changes_at_the_threshold_by_a_tenth_of_a_millimetre() {
        try (var open = OpenPage.at(address)) {
            var keyboard = open.page.keyboard();
            open.page.locator("[data-place='visit:0:date']").fill("2026-01-05");
            open.viable("T1", 0).focus();
            keyboard.type("50");
            keyboard.press("Tab");
            keyboard.type("52");
            open.button("+ Visit").focus();
            keyboard.press("Enter");
            assertThat(open.page.locator("[data-place='visit:1:date']")).isFocused();
            keyboard.type("2026-03-09");
            open.viable("T1", 0).focus();
            keyboard.press("ArrowRight");
            keyboard.press("ArrowRight");
            assertThat(open.viable("T1", 1)).isFocused();
            keyboard.type("59.9");
            assertThat(open.category("MRECIST")).hasText("SD");
            assertThat(open.page.locator(".card[data-criteria=MRECIST]")).containsText("0.1 mm more is PD");
            keyboard.press("Control+A");
            keyboard.type("60");
            assertThat(open.category("MRECIST")).hasText("PD");
            keyboard.press("Control+A");
            keyboard.type("35.1");
            assertThat(open.category("MRECIST")).hasText("SD");
            keyboard.press("Control+A");
            keyboard.type("35");
            assertThat(open.category("MRECIST")).hasText("PR");
            // Its whole diameter is still to be entered.
            assertThat(open.category("RECIST_1_1")).hasText("NE");
            assertThat(open.page.locator(".card[data-criteria=RECIST_1_1]"))
                    .containsText("T1: whole diameter not given");
        }
    }

    @Test
    void one_key_gives_a_state_and_a_word_typed_at_once_is_one_too() {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            var keyboard = open.page.keyboard();
            var cell = open.viable("T1", 1);
            cell.focus();
            keyboard.press("n");
            assertThat(cell).hasValue("NE");
            assertThat(open.category("MRECIST")).hasText("NE");
            assertThat(open.page.locator(".card[data-criteria=MRECIST]")).containsText("T1: not evaluable");
            keyboard.press("Tab");
            keyboard.press("Shift+Tab");
            keyboard.press("a");
            assertThat(cell).hasValue("absent");
            assertThat(open.category("RECIST_1_1")).hasText("CR");
            keyboard.press("Tab");
            keyboard.press("Shift+Tab");
            keyboard.press("s");
            assertThat(cell).hasValue("too small");
            keyboard.press("Tab");
            keyboard.press("Shift+Tab");
            keyboard.type("n.a.");
            assertThat(cell).hasValue("NE");
            keyboard.press("Delete");
            assertThat(cell).hasValue("");
            keyboard.type("12.5");
            assertThat(cell).hasValue("12.5");
            assertThat(open.category("MRECIST")).hasText("PR");
        }
    }

    @Test
    void arrows_and_enter_go_from_cell_to_cell_and_escape_takes_back_what_was_typed() {
        try (var open = OpenPage.at(address).withExample("untreated-to-complete-response")) {
            var keyboard = open.page.keyboard();
            open.viable("T1", 1).focus();
            keyboard.press("ArrowDown");
            assertThat(open.viable("T2", 1)).isFocused();
            keyboard.press("ArrowUp");
            keyboard.press("Enter");
            assertThat(open.viable("T2", 1)).isFocused();
            keyboard.press("ArrowLeft");
            assertThat(open.whole("T2", 0)).isFocused();
            keyboard.type("99");
            assertThat(open.whole("T2", 0)).hasValue("99");
            keyboard.press("Escape");
            assertThat(open.whole("T2", 0)).hasValue("23.5");
            keyboard.press("Tab");
            keyboard.press("Tab");
            keyboard.press("Tab");
            assertThat(open.viable("T2", 2)).isFocused();
        }
    }

    @Test
    void edits_are_undone_and_done_again_one_cell_at_a_time() {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            var keyboard = open.page.keyboard();
            open.viable("T1", 1).focus();
            keyboard.type("44.5");
            keyboard.press("Tab");
            keyboard.type("60.3");
            assertThat(open.category("RECIST_1_1")).hasText("PD");
            keyboard.press("Control+Z");
            assertThat(open.whole("T1", 1)).hasValue("36.4");
            assertThat(open.viable("T1", 1)).hasValue("44.5");
            keyboard.press("Control+Z");
            assertThat(open.viable("T1", 1)).hasValue("0");
            assertThat(open.category("MRECIST")).hasText("CR");
            keyboard.press("Control+Y");
            assertThat(open.viable("T1", 1)).hasValue("44.5");
            assertThat(open.category("MRECIST")).hasText("SD");
        }
    }

    @Test
    void lesions_new_lesions_and_visits_are_added_renamed_and_removed() {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            open.button("+ Lesion").click();
            assertThat(open.page.locator("[data-place='lesion:T2:id']")).isFocused();
            open.page.keyboard().type("L2");
            open.page.keyboard().press("Tab");
            assertThat(open.viable("L2", 0)).isVisible();
            open.viable("L2", 0).fill("12");
            open.viable("L2", 1).fill("0");
            assertThat(open.category("MRECIST")).hasText("CR");

            open.button("+ New lesion").click();
            assertThat(open.page.locator("[data-place='lesion:N1:id']")).isFocused();
            open.cell("N1", 1, "longestDiameterMm").focus();
            open.page.keyboard().press("u");
            assertThat(open.category("RECIST_1_1")).hasText("PD");
            // By mRECIST a new nodule of unknown pattern is pending.
            assertThat(open.page.locator(".card[data-criteria=MRECIST]")).containsText("a new lesion is pending");

            open.button("Remove lesion N1").click();
            assertThat(open.category("RECIST_1_1")).hasText("NE");
            open.button("Remove visit follow-up").click();
            assertThat(open.category("MRECIST")).hasText("Baseline");
            open.button("Remove lesion L2").click();
            assertThat(open.viable("L2", 0)).isHidden();
            assertThat(open.viable("T1", 0)).hasValue("44.5");
        }
    }

    @Test
    void a_choice_is_undone_and_a_name_that_is_taken_is_not_given_again() {
        try (var open = OpenPage.at(address).withExample("untreated-to-complete-response")) {
            var role = open.page.locator("[data-place='lesion:T2:role']");
            role.selectOption("NON_TARGET");
            assertThat(role).hasValue("NON_TARGET");
            open.button("Undo Ctrl Z").click();
            assertThat(role).hasValue("TARGET");
            var name = open.page.locator("[data-place='lesion:T2:id']");
            name.fill("T1");
            name.press("Tab");
            assertThat(open.page.locator(".report")).containsText("Another lesion is called T1 already");
            assertThat(name).hasValue("T2");
        }
    }

    @Test
    void nodes_have_their_short_axis_and_non_targets_their_progression() {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            open.button("+ Lesion").click();
            open.page.locator("[data-place='lesion:T2:kind']").selectOption("LYMPH_NODE");
            open.page.locator("[data-place='lesion:T2:site']").selectOption("LYMPH_NODE_OTHER");
            open.cell("T2", 0, "shortAxisMm").fill("16");
            open.cell("T2", 1, "shortAxisMm").fill("9");
            assertThat(open.category("MRECIST")).hasText("CR");
            open.button("+ Lesion").click();
            open.page.locator("[data-place='lesion:T3:role']").selectOption("NON_TARGET");
            open.viable("T3", 0).focus();
            open.page.keyboard().press("p");
            open.viable("T3", 1).focus();
            open.page.keyboard().press("u");
            assertThat(open.category("MRECIST")).hasText("PD");
        }
    }

    @Test
    void the_problems_of_the_service_stand_at_their_cells_in_words() {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            open.viable("T1", 1).fill("12.345");
            assertThat(open.viable("T1", 1)).hasAttribute("aria-invalid", "true");
            assertThat(open.page.locator(".status")).containsText("T1, follow-up, viable diameter in mm");
            assertThat(open.page.locator(".status")).containsText("must have at most 2 decimals");
            assertThat(open.page.locator(".inspector")).containsText("must have at most 2 decimals");
            // The last answer stays, and is marked as such.
            assertThat(open.category("MRECIST")).hasText("CR");
            assertThat(open.page.locator(".headline")).hasClass(Pattern.compile("stale"));

            open.page.locator("[data-place='visit:1:date']").fill("2026-02-30");
            assertThat(open.page.locator(".status li")).hasCount(1);
            assertThat(open.page.locator("[data-place='visit:1:date']")).hasAttribute("aria-invalid", "true");
            open.viable("T1", 1).focus();
            open.page.locator(".status button.link").first().click();
            assertThat(open.page.locator("[data-place='visit:1:date']")).isFocused();

            open.page.locator("[data-place='visit:1:date']").fill("2026-03-09");
            open.viable("T1", 1).fill("12.34");
            assertThat(open.category("MRECIST")).hasText("PR");
            assertThat(open.viable("T1", 1)).hasAttribute("aria-invalid", "false");
        }
    }

    @Test
    void what_is_typed_with_a_comma_or_in_centimetres_is_read_and_says_so() {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            open.viable("T1", 1).focus();
            open.page.keyboard().type("30,25");
            assertThat(open.page.locator(".inspector")).containsText("“30,25” was read as 30.25");
            open.page.keyboard().press("Tab");
            assertThat(open.viable("T1", 1)).hasValue("30.25");
            open.page.keyboard().type("3.2 cm");
            assertThat(open.page.locator(".inspector")).containsText("“3.2 cm” is in cm and was entered as 32 mm");
            open.page.keyboard().press("Shift+Tab");
            assertThat(open.whole("T1", 1)).hasValue("32");
            open.page.keyboard().type("about 30");
            assertThat(open.page.locator(".status")).containsText("must be a number, not a text");
        }
    }
}
