package org.mrecist.batch.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.json.Json;

/// A value of a request that is put together from cells, each of which knows where it stands.
sealed interface Draft {
    /// The line of the file at which the row begins that it comes from.
    long row();

    /// The value, and in `cells` by JSON pointer where each part of it comes from.
    Json toJson(String pointer, Map<String, Cell> cells);

    /// Where a value comes from.
    ///
    /// @param column null for a whole row
    record Cell(long row, @Nullable String column) {}

    /// A value from one cell.
    record Leaf(Json value, String text, long row, String column) implements Draft {
        @Override
        public Json toJson(String pointer, Map<String, Cell> cells) {
            cells.put(pointer, new Cell(row, column));
            return value;
        }
    }

    /// An object.
    ///
    /// @param row the first one that speaks of it
    record Group(long row, Map<String, Draft> members) implements Draft {
        static Group from(CsvRow row) {
            return new Group(row.line(), new LinkedHashMap<>());
        }

        @Override
        public Json toJson(String pointer, Map<String, Cell> cells) {
            cells.put(pointer, new Cell(row, null));
            var json = new ArrayList<Json.Member>();
            members.forEach((name, value) ->
                    json.add(new Json.Member(name, value.toJson(pointer + "/" + escaped(name), cells))));
            return new Json.JsonObject(json, true);
        }

        private static String escaped(String name) {
            return name.replace("~", "~0").replace("/", "~1");
        }

        /// The list that a member holds, made if it is not there.
        Several several(String name) {
            return (Several) members.computeIfAbsent(name, _ -> new Several(row, new ArrayList<>()));
        }
    }

    /// A list of objects.
    record Several(long row, List<Group> elements) implements Draft {
        @Override
        public Json toJson(String pointer, Map<String, Cell> cells) {
            cells.put(pointer, new Cell(row, null));
            var json = new ArrayList<Json>();
            for (var i = 0; i < elements.size(); i++) {
                json.add(elements.get(i).toJson(pointer + "/" + i, cells));
            }
            return new Json.JsonArray(json, true);
        }
    }
}
