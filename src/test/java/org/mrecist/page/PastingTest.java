package org.mrecist.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/// Tables are pasted from Excel and CSV; whatever of them is not taken as it stands is told.
@QuarkusTest
class PastingTest {
    @TestHTTPResource("/")
    URI address;

    @Test
    void a_table_from_excel_fills_the_cells_from_where_it_is_pasted() {
        try (var open = OpenPage.at(address).withExample("untreated-to-complete-response")) {
            open.viable("T1", 0).focus();
            open.paste("50\t51\t40\t49\r\n30\t31\t20\t29\r\n");
            assertThat(open.viable("T1", 0)).hasValue("50");
            assertThat(open.whole("T1", 0)).hasValue("51");
            assertThat(open.viable("T1", 1)).hasValue("40");
            assertThat(open.whole("T2", 1)).hasValue("29");
            assertThat(report(open)).containsText("Pasted: 8 cells filled.");
            assertThat(open.page.locator(".answers .sum td").first()).hasText("80 mm");
            open.page.keyboard().press("Control+Z");
            assertThat(open.viable("T1", 0)).hasValue("42");
        }
    }

    @Test
    void csv_with_semicolons_decimal_commas_units_states_and_headings_is_read_and_every_change_is_told() {
        try (var open = OpenPage.at(address).withExample("untreated-to-complete-response")) {
            open.viable("T1", 0).focus();
            open.paste("""
                    Lesion;viable;whole;viable;whole
                    T2;30,5;3.2 cm;n.a.;
                    T1;50;51;"40";49 mm
                    """);
            assertThat(open.viable("T2", 0)).hasValue("30.5");
            assertThat(open.whole("T2", 0)).hasValue("32");
            assertThat(open.viable("T2", 1)).hasValue("NE");
            assertThat(open.viable("T1", 1)).hasValue("40");
            assertThat(open.whole("T1", 1)).hasValue("49");
            assertThat(report(open)).containsText("The first line was taken as headings");
            assertThat(report(open)).containsText("The first column names the lesions");
            assertThat(report(open)).containsText("4 entries were not plain lengths in mm");
            open.whole("T2", 0).focus();
            assertThat(open.page.locator(".inspector")).containsText("“3.2 cm” is in cm and was entered as 32 mm");
            open.viable("T2", 1).focus();
            assertThat(open.page.locator(".inspector")).containsText("“n.a.” was read as a state");
        }
    }

    @Test
    void columns_and_lines_without_room_are_told_and_pasted_on_demand() {
        try (var open = OpenPage.at(address).withExample("complete-by-mrecist-stable-by-recist")) {
            open.viable("T1", 0).focus();
            open.paste("50\t51\t40\t49\t30\t48\n20\t21\t10\t20\t5\t19\n");
            assertThat(open.viable("T1", 1)).hasValue("40");
            assertThat(report(open)).containsText("The table has 1 visits more than there are");
            assertThat(report(open)).containsText("The table has 1 lines more than there are lesions");
            open.button("Add what is missing and paste all").click();
            assertThat(open.viable("T1", 2)).hasValue("30");
            assertThat(open.whole("T2", 2)).hasValue("19");
            // The date of a visit is never made up.
            assertThat(open.page.locator("[data-place='visit:2:date']")).hasAttribute("aria-invalid", "true");
            open.page.locator("[data-place='visit:2:date']").fill("2026-06-01");
            assertThat(open.category("MRECIST")).hasText("PR");
        }
    }

    @Test
    void columns_can_be_of_one_diameter_only() {
        try (var open = OpenPage.at(address).withExample("untreated-to-complete-response")) {
            open.viable("T1", 0).focus();
            open.paste("50\t40\t30\t20");
            assertThat(open.whole("T1", 0)).hasValue("40");
            open.button("viable only").click();
            assertThat(open.whole("T1", 0)).hasValue("42");
            assertThat(open.viable("T1", 0)).hasValue("50");
            assertThat(open.viable("T1", 3)).hasValue("20");
        }
    }

    @Test
    void a_column_of_decimal_commas_is_not_cut_at_them() {
        try (var open = OpenPage.at(address).withExample("untreated-to-complete-response")) {
            open.viable("T1", 0).focus();
            open.paste("50,5\n30,25\n");
            assertThat(open.viable("T1", 0)).hasValue("50.5");
            assertThat(open.viable("T2", 0)).hasValue("30.25");
            assertThat(open.whole("T1", 0)).hasValue("42");
            assertThat(report(open)).containsText("Commas were taken as decimal signs");
        }
    }

    @Test
    void a_text_that_is_no_length_is_left_as_it_is_and_refused_in_words() {
        try (var open = OpenPage.at(address).withExample("untreated-to-complete-response")) {
            open.viable("T1", 1).focus();
            open.paste("8 x 9\t40\n");
            assertThat(open.viable("T1", 1)).hasValue("8 x 9");
            assertThat(open.viable("T1", 1)).hasAttribute("aria-invalid", "true");
            assertThat(open.page.locator(".status")).containsText("must be a number, not a text");
            assertThat(open.page.locator(".inspector")).containsText("“8 x 9” is neither a length nor a state");
        }
    }

    private static Locator report(OpenPage open) {
        return open.page.locator(".report");
    }
}
