package org.mrecist.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The system's Chromium, started once for all tests of the page. Where there is none, they are skipped and say so.
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static @Nullable Browser browser;

    private Chromium() {}

    /// Playwright's objects are of one thread, as are the tests.
    static Browser browser() {
        var executable = find();
        assumeTrue(executable.isPresent(), "the page is not tested: there is no Chromium; .ci/run installs it");
        if (browser == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable.get())
                            // Tests may run as root, for whom Chromium has no sandbox.
                            .setArgs(List.of("--no-sandbox")));
        }
        return browser;
    }

    private static Optional<Path> find() {
        var folders = Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1));
        return folders.flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
