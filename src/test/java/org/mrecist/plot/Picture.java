package org.mrecist.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A picture as an XML parser and the fonts of the JDK see it.
record Picture(Element root) {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS =
            Set.of("svg", "title", "desc", "g", "rect", "line", "path", "circle", "text");
    private static final Set<String> ATTRIBUTES = Set.of(
            "viewBox",
            "width",
            "height",
            "role",
            "aria-labelledby",
            "font-family",
            "fill",
            "id",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "d",
            "cx",
            "cy",
            "r",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "stroke-linejoin",
            "paint-order",
            "font-size",
            "text-anchor",
            "transform",
            "xmlns",
            "data-visit",
            "data-date",
            "data-sum-mm",
            "data-course",
            "data-change-percent");
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final List<Font> FONTS = Stream.of("Liberation Sans", "DejaVu Sans", Font.SANS_SERIF)
            .map(name -> new Font(name, Font.PLAIN, 100))
            .toList();

    /// A text and what it covers at the most in any of the fonts.
    record Text(String content, Box box, boolean isTurned, double x, double y) {}

    static Picture parse(String svg) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            return new Picture(document.getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    /// What holds for every picture.
    void isWellMade() {
        assertThat(elements("*").map(Element::getNamespaceURI)).containsOnly(NAMESPACE);
        assertThat(elements("*").map(Element::getLocalName)).isSubsetOf(ELEMENTS);
        assertThat(elements("*").flatMap(Picture::attributes)).isSubsetOf(ATTRIBUTES);
        assertThat(root.getAttribute("role")).isEqualTo("img");
        var ids = root.getAttribute("aria-labelledby").split(" ", -1);
        assertThat(child("title").getAttribute("id")).isEqualTo(ids[0]);
        assertThat(child("desc").getAttribute("id")).isEqualTo(ids[1]);
        assertThat(title()).isNotBlank();
        assertThat(description()).isNotBlank();
        var bounds = new Box(0, 0, number(root, "width"), number(root, "height"));
        assertThat(root.getAttribute("viewBox"))
                .isEqualTo("0 0 " + Svg.number(bounds.right()) + " " + Svg.number(bounds.bottom()));
        var texts = texts();
        assertThat(texts)
                .allSatisfy(text -> assertThat(bounds.contains(text.box()))
                        .as("%s within the picture", text)
                        .isTrue());
        assertThat(overlaps(texts)).isEmpty();
    }

    private static List<String> overlaps(List<Text> texts) {
        var overlaps = new ArrayList<String>();
        for (var i = 0; i < texts.size(); i++) {
            for (var k = i + 1; k < texts.size(); k++) {
                if (texts.get(i).box().overlaps(texts.get(k).box())) {
                    overlaps.add(texts.get(i) + " and " + texts.get(k));
                }
            }
        }
        return overlaps;
    }

    String title() {
        return child("title").getTextContent();
    }

    String description() {
        return child("desc").getTextContent();
    }

    List<Text> texts() {
        return elements("text").map(Picture::text).toList();
    }

    /// The elements of a name, or all for `*`.
    Stream<Element> elements(String name) {
        var nodes = root.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        if (name.equals("*")) {
            elements.add(root);
        }
        for (var i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements.stream();
    }

    /// The groups that carry an attribute.
    Stream<Element> groups(String attribute) {
        return elements("g").filter(each -> each.hasAttribute(attribute));
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    static Element only(Element parent, String name) {
        return (Element) parent.getElementsByTagNameNS(NAMESPACE, name).item(0);
    }

    private Element child(String name) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name.equals(node.getLocalName())) {
                return (Element) node;
            }
        }
        throw new AssertionError("no " + name);
    }

    private static Text text(Element element) {
        var content = element.getTextContent();
        var size = number(element, "font-size");
        var x = number(element, "x");
        var y = number(element, "y");
        var width = FONTS.stream()
                .mapToDouble(font -> font.getStringBounds(content, CONTEXT).getWidth() * size / font.getSize())
                .max()
                .orElseThrow();
        var left = switch (element.getAttribute("text-anchor")) {
            case "middle" -> -width / 2;
            case "end" -> -width;
            default -> 0;
        };
        var isTurned = element.hasAttribute("transform");
        if (isTurned) {
            assertThat(element.getAttribute("transform"))
                    .isEqualTo("rotate(-90 " + element.getAttribute("x") + " " + element.getAttribute("y") + ")");
            return new Text(content, new Box(x - 0.93 * size, y - left - width, x + 0.24 * size, y - left), true, x, y);
        }
        return new Text(content, new Box(x + left, y - 0.93 * size, x + left + width, y + 0.24 * size), false, x, y);
    }

    private static Stream<String> attributes(Element element) {
        var attributes = element.getAttributes();
        return Stream.iterate(0, i -> i < attributes.getLength(), i -> i + 1)
                .map(i -> attributes.item(i).getNodeName())
                .collect(Collectors.toSet())
                .stream();
    }
}
