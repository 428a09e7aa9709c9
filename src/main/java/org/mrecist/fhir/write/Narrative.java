package org.mrecist.fhir.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.mrecist.fhir.json.FhirJson;

/// The words of a resource for a human reader, as XHTML. Everything in it is escaped: nothing received is ever markup.
public final class Narrative {
    private final List<String> paragraphs = new ArrayList<>();

    public Narrative paragraph(String words) {
        paragraphs.add("<p>" + escaped(words) + "</p>");
        return this;
    }

    public Narrative heading(String words) {
        paragraphs.add("<p><b>" + escaped(words) + "</b></p>");
        return this;
    }

    public Narrative list(List<String> items) {
        if (!items.isEmpty()) {
            var list = new StringBuilder("<ul>");
            items.forEach(item -> list.append("<li>").append(escaped(item)).append("</li>"));
            paragraphs.add(list.append("</ul>").toString());
        }
        return this;
    }

    public ObjectNode toText() {
        return FhirJson.object()
                .put("status", "generated")
                .put("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + String.join("", paragraphs) + "</div>");
    }

    private static String escaped(String words) {
        var escaped = new StringBuilder(words.length());
        for (var i = 0; i < words.length(); i++) {
            var unit = words.charAt(i);
            switch (unit) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    // XML has no way to write other control characters.
                    if (unit >= ' ' || unit == '\n' || unit == '\t') {
                        escaped.append(unit);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
