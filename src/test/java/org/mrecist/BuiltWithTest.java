package org.mrecist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// The README names every library that the build names, where it is used and what for.
class BuiltWithTest {
    private static final String HEADING = "## What it is built with";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.+`) \\| ([^|]*) \\| ([^|]*) \\|$");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /// @param library `group:name`
    /// @param user who uses it, in the README's words
    private record Use(String library, String user) {}

    @Test
    void every_library_of_the_build_stands_in_the_readme_with_who_uses_it() throws Exception {
        assertThat(ofReadme(Files.readString(Path.of("README.md"))))
                .containsExactlyInAnyOrderElementsOf(ofBuild(Files.readString(Path.of("pom.xml"))));
    }

    @Test
    void every_library_has_its_purpose() throws Exception {
        assertThat(rows(Files.readString(Path.of("README.md"))))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.group(3)).isNotBlank());
    }

    /// What is missed or too much is seen, or the check checks nothing.
    @Test
    void a_library_of_each_scope_is_read() throws Exception {
        assertThat(ofBuild("""
                <project>
                  <dependencyManagement><dependencies>
                    <dependency><groupId>g</groupId><artifactId>managed</artifactId></dependency>
                  </dependencies></dependencyManagement>
                  <dependencies>
                    <dependency><groupId>g</groupId><artifactId>shipped</artifactId></dependency>
                    <dependency><groupId>g</groupId><artifactId>bundled</artifactId><scope>provided</scope></dependency>
                    <dependency><groupId>g</groupId><artifactId>tried</artifactId><scope>test</scope></dependency>
                  </dependencies>
                  <profiles><profile><id>bench</id><dependencies>
                    <dependency><groupId>g</groupId><artifactId>measuring</artifactId><scope>test</scope></dependency>
                  </dependencies></profile></profiles>
                </project>
                """))
                .containsExactly(
                        new Use("g:shipped", "the service"),
                        new Use("g:bundled", "the page"),
                        new Use("g:tried", "tests"),
                        new Use("g:measuring", "benchmarks"));
        assertThat(ofReadme(HEADING + "\n\n| `g:a`, `g:b` | tests | trying |\n\n## Next\n\n| `g:c` | tests | |\n"))
                .containsExactly(new Use("g:a", "tests"), new Use("g:b", "tests"));
    }

    private static List<Use> ofBuild(String pom) throws Exception {
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(pom)));
        var dependencies = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/project/dependencies/dependency | /project/profiles/profile/dependencies/dependency",
                        document,
                        XPathConstants.NODESET);
        var uses = new ArrayList<Use>();
        for (int i = 0; i < dependencies.getLength(); i++) {
            var dependency = (Element) dependencies.item(i);
            uses.add(new Use(
                    text(dependency, "groupId") + ":" + text(dependency, "artifactId"),
                    user(text(dependency, "scope"), profile(dependency))));
        }
        return uses;
    }

    private static String user(String scope, String profile) {
        return switch (profile) {
            case "bench" -> "benchmarks";
            case "" ->
                switch (scope) {
                    case "", "compile", "runtime" -> "the service";
                    case "provided" -> "the page";
                    case "test" -> "tests";
                    default -> throw new IllegalArgumentException("a scope that the README has no word for: " + scope);
                };
            default -> throw new IllegalArgumentException("a profile that the README has no word for: " + profile);
        };
    }

    /// Empty for a dependency of the project itself.
    private static String profile(Element dependency) {
        var owner = (Element) dependency.getParentNode().getParentNode();
        return owner.getTagName().equals("profile") ? text(owner, "id") : "";
    }

    private static String text(Element element, String child) {
        var found = element.getElementsByTagName(child);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static List<Use> ofReadme(String readme) {
        return rows(readme).stream()
                .flatMap(row -> NAME.matcher(row.group(1)).results().map(name -> new Use(name.group(1), row.group(2))))
                .toList();
    }

    private static List<MatchResult> rows(String readme) {
        var section = readme.substring(readme.indexOf(HEADING) + HEADING.length());
        var end = section.indexOf("\n## ");
        return ROW.matcher(end < 0 ? section : section.substring(0, end))
                .results()
                .toList();
    }
}
