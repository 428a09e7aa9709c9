package org.mrecist.batch.csv;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.json.Json;
import org.mrecist.http.request.CourseRequest;
import org.mrecist.http.request.FindingRequest;
import org.mrecist.http.request.InterventionRequest;
import org.mrecist.http.request.LesionRequest;
import org.mrecist.http.request.NewLesionRequest;
import org.mrecist.http.request.VisitRequest;

/// A column: which member of the request its cells fill. Its name is the path of the member, such as
/// `visit.imaging.arterialPhase`; the members of the course itself have no prefix.
///
/// @param part of the request that the member belongs to
/// @param path the names of members from that part down, at least one
/// @param kind how a cell is read
record CsvColumn(String name, Part part, List<String> path, Kind kind) {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern BETWEEN_ELEMENTS = Pattern.compile("[;\\s]+");

    /// Holds the columns of every member that a single cell can fill, by name.
    private static final Map<String, CsvColumn> KNOWN = known();

    /// What a row may speak of.
    enum Part {
        COURSE("", CourseRequest.class, Set.of("lesions", "visits", "interventions")),
        LESION("lesion.", LesionRequest.class, Set.of()),
        VISIT("visit.", VisitRequest.class, Set.of("findings", "newLesions")),
        FINDING("finding.", FindingRequest.class, Set.of("lesion")),
        NEW_LESION("newLesion.", NewLesionRequest.class, Set.of()),
        INTERVENTION("intervention.", InterventionRequest.class, Set.of());

        private final String prefix;
        private final Class<?> type;
        private final Set<String> filledByRows;

        Part(String prefix, Class<?> type, Set<String> filledByRows) {
            this.prefix = prefix;
            this.type = type;
            this.filledByRows = filledByRows;
        }
    }

    /// How a cell is read.
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        /// Several texts, separated by spaces or semicolons.
        LIST,
        /// Members that the request names itself; the name of each is the end of its column's name.
        MEMBERS
    }

    /// The column of this name, null if there is none.
    static @Nullable CsvColumn find(String name) {
        var column = KNOWN.get(name);
        if (column != null) {
            return column.kind == Kind.MEMBERS ? null : column;
        }
        var dot = name.lastIndexOf('.');
        var above = dot < 0 ? null : KNOWN.get(name.substring(0, dot));
        if (above == null || above.kind != Kind.MEMBERS || dot + 1 == name.length()) {
            return null;
        }
        return new CsvColumn(name, above.part, with(above.path, name.substring(dot + 1)), Kind.TEXT);
    }

    /// The names of all columns; where the last word is up to the caller it is `*`.
    static List<String> names() {
        return KNOWN.values().stream()
                .map(each -> each.kind == Kind.MEMBERS ? each.name + ".*" : each.name)
                .toList();
    }

    /// The value of a cell. What cannot be of the column's kind is a text, which the request's reader refuses.
    ///
    /// @param cell not blank, without spaces around it
    Json value(String cell) {
        return switch (kind) {
            case TEXT, MEMBERS -> new Json.JsonText(cell);
            case NUMBER -> NUMBER.matcher(cell).matches() ? new Json.JsonNumber(cell) : new Json.JsonText(cell);
            case FLAG -> flag(cell);
            case LIST ->
                new Json.JsonArray(
                        Stream.of(BETWEEN_ELEMENTS.split(cell, 0))
                                .<Json>map(Json.JsonText::new)
                                .toList(),
                        true);
        };
    }

    /// Spreadsheets write it in capitals.
    private static Json flag(String cell) {
        if (cell.equalsIgnoreCase("true")) {
            return Json.JsonFlag.TRUE;
        }
        return cell.equalsIgnoreCase("false") ? Json.JsonFlag.FALSE : new Json.JsonText(cell);
    }

    private static Map<String, CsvColumn> known() {
        var known = new TreeMap<String, CsvColumn>();
        for (var part : Part.values()) {
            for (var component : part.type.getRecordComponents()) {
                if (!part.filledByRows.contains(component.getName())) {
                    add(part, List.of(component.getName()), component, known);
                }
            }
        }
        return known;
    }

    private static void add(Part part, List<String> path, RecordComponent component, Map<String, CsvColumn> known) {
        if (component.getType().isRecord()) {
            for (var below : component.getType().getRecordComponents()) {
                add(part, with(path, below.getName()), below, known);
            }
        } else {
            var name = part.prefix + String.join(".", path);
            known.put(name, new CsvColumn(name, part, path, kind(component.getType(), component.getGenericType())));
        }
    }

    private static Kind kind(Class<?> type, Type generic) {
        if (type == List.class
                && ((ParameterizedType) generic).getActualTypeArguments()[0] instanceof Class<?> element
                && element.isRecord()) {
            throw new IllegalStateException("no cell holds a list of " + element.getSimpleName());
        }
        if (type == List.class) {
            return Kind.LIST;
        }
        if (type == Map.class) {
            return Kind.MEMBERS;
        }
        if (type == Boolean.class) {
            return Kind.FLAG;
        }
        return type == BigDecimal.class || type == Integer.class ? Kind.NUMBER : Kind.TEXT;
    }

    private static List<String> with(List<String> path, String member) {
        var longer = new ArrayList<>(path);
        longer.add(member);
        return List.copyOf(longer);
    }
}
