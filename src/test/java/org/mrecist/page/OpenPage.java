package org.mrecist.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mrecist.http.openapi.Examples;

/// The page in a browser of its own. Closing it asserts that it logged no error and asked no other host.
final class OpenPage implements AutoCloseable {
    /// What Chromium logs of an answer that is a problem, which the page shows, and of a connection that a test breaks.
    private static final Pattern EXPECTED = Pattern.compile(
            "Failed to load resource: (the server responded with a status of 4(00|22)|net::ERR_INTERNET_DISCONNECTED).*");

    final Page page;
    final List<Response> responses = new ArrayList<>();

    private final BrowserContext context;
    private final URI address;
    private final List<String> errors = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    private OpenPage(BrowserContext context, URI address) {
        this.context = context;
        this.address = address;
        page = context.newPage();
        page.onConsoleMessage(this::log);
        page.onPageError(error -> errors.add(error));
        page.onResponse(responses::add);
        page.onRequest(request -> requests.add(request.url()));
    }

    /// Opens the page in English on a desktop screen.
    static OpenPage at(URI address) {
        return at(address, options -> {});
    }

    static OpenPage at(URI address, Consumer<Browser.NewContextOptions> change) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("en-GB")
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
        change.accept(options);
        var opened = new OpenPage(Chromium.browser().newContext(options), address);
        opened.page.navigate(address.toString());
        return opened;
    }

    private void log(ConsoleMessage message) {
        if (message.type().equals("error") && !EXPECTED.matcher(message.text()).matches()) {
            errors.add(message.text());
        }
    }

    /// Opens an example of the API as a file.
    OpenPage withExample(String name) {
        return withCourse(Examples.read(name).get("value").toString());
    }

    /// Opens a course as a file, and waits for its answer.
    OpenPage withCourse(String json) {
        // The answer to the course that the page begins with.
        PlaywrightAssertions.assertThat(page.locator("[role=tablist]")).isVisible();
        page.waitForResponse("**/v1/assessments", () -> chooseFiles(json));
        PlaywrightAssertions.assertThat(page.locator("main.waiting")).hasCount(0);
        return this;
    }

    /// Chooses files with these contents.
    void chooseFiles(String... contents) {
        var files = new FilePayload[contents.length];
        for (var i = 0; i < contents.length; i++) {
            files[i] = new FilePayload(
                    "file" + i + ".json", "application/json", contents[i].getBytes(StandardCharsets.UTF_8));
        }
        page.locator("input[type=file]").setInputFiles(files);
    }

    Locator cell(String lesion, int visit, String member) {
        return page.locator("[data-place='cell:%s:%d:%s']".formatted(lesion, visit, member));
    }

    Locator viable(String lesion, int visit) {
        return cell(lesion, visit, "viableDiameterMm");
    }

    Locator whole(String lesion, int visit) {
        return cell(lesion, visit, "longestDiameterMm");
    }

    /// The category of the last visit, the largest thing on the page.
    Locator category(String criteria) {
        return page.locator(".card[data-criteria=%s] .category.large".formatted(criteria));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /// Pastes a text where the focus is, as a browser does it.
    void paste(String text) {
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        page.keyboard().press("Control+V");
    }

    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
        assertThat(errors).as("errors that the page logged").isEmpty();
        assertThat(requests)
                .as("requests")
                .allSatisfy(url -> assertThat(url)
                        .matches(each -> each.startsWith(address.resolve("/").toString())
                                || each.startsWith("blob:")
                                || each.startsWith("data:")));
    }
}
