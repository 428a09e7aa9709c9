package org.mrecist.batch.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrecist.batch.csv.CsvColumn.Part;
import org.mrecist.batch.csv.Draft.Cell;
import org.mrecist.batch.csv.Draft.Group;
import org.mrecist.batch.csv.Draft.Leaf;
import org.mrecist.http.json.Faults;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.Problem.ProblemFault;
import org.mrecist.http.problem.RefusedException;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.ReadCourse;
import org.mrecist.http.request.Reading;

/// The request that the rows of one course make up, read as any other one is.
///
/// What a row says of the course, of its lesion and of its visit may be said once or in every row, and never twice
/// in different ways. Findings, reports of new lesions and interventions are one for each row.
final class CsvDocument {
    private static final Comparator<ProblemFault> BY_PLACE = Comparator.comparing(
                    ProblemFault::row, Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
            .thenComparing(ProblemFault::pointer)
            .thenComparing(ProblemFault::code);

    private final List<CsvColumn> columns;
    private final Group course;
    private final Map<String, Group> lesions = new HashMap<>();
    private final Map<String, Group> visits = new HashMap<>();
    private final List<ProblemFault> faults = new ArrayList<>();
    private boolean isWhole = true;

    private CsvDocument(List<CsvColumn> columns, CsvRow first) {
        this.columns = columns;
        course = Group.from(first);
        course.several("lesions");
        course.several("visits");
    }

    /// @throws RefusedException if the rows have faults
    static ReadCourse read(List<CsvColumn> columns, List<CsvRow> rows, CourseReader reader) {
        var document = new CsvDocument(columns, rows.getFirst());
        rows.forEach(document::add);
        return document.read(reader);
    }

    private ReadCourse read(CourseReader reader) {
        var cells = new HashMap<String, Cell>();
        var json = course.toJson("", cells);
        var isStructural = !isWhole;
        if (isWhole) {
            switch (reader.read(json, new Faults())) {
                case Reading.Read<ReadCourse>(var read) -> {
                    if (faults.isEmpty()) {
                        return read;
                    }
                }
                case Reading.Refused<ReadCourse>(var found, var structural) -> {
                    isStructural = structural;
                    found.stream()
                            .map(fault -> {
                                var cell = cellOf(fault.pointer(), cells);
                                return new ProblemFault(
                                        fault.pointer(), cell.row(), cell.column(), fault.code(), fault.detail());
                            })
                            .forEach(faults::add);
                }
            }
        }
        throw new RefusedException(Problem.of(faults.stream().sorted(BY_PLACE).toList(), isStructural));
    }

    /// Where a part of the request comes from, or where that comes from which it is missing in.
    private static Cell cellOf(String pointer, Map<String, Cell> cells) {
        var place = pointer;
        while (!cells.containsKey(place)) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return cells.get(place);
    }

    private void add(CsvRow row) {
        if (row.width() != columns.size()) {
            isWhole = false;
            addFault(
                    row,
                    null,
                    "row-of-other-width",
                    "must have " + columns.size() + " cells as the header has, and has " + row.width());
            return;
        }
        fill(course, Part.COURSE, row);
        var lesion = has(row, Part.LESION) ? named(lesions, "lesions", "lesion.id", row) : null;
        if (lesion != null) {
            fill(lesion, Part.LESION, row);
        }
        var visit = has(row, Part.VISIT) ? named(visits, "visits", "visit.id", row) : null;
        if (visit != null) {
            fill(visit, Part.VISIT, row);
        }
        if (has(row, Part.INTERVENTION)) {
            addElement(course, "interventions", Part.INTERVENTION, row);
        }
        addSeen(row, visit, lesion != null);
    }

    private void addSeen(CsvRow row, @Nullable Group visit, boolean hasLesion) {
        var isReport = has(row, Part.NEW_LESION);
        var isFinding = has(row, Part.FINDING) || (hasLesion && visit != null && !isReport);
        if (!isReport && !isFinding) {
            return;
        }
        if (visit == null) {
            addFault(row, "visit.id", "visit-needed", "must be given in a row that says what was seen");
            return;
        }
        if (isReport) {
            addElement(visit, "newLesions", Part.NEW_LESION, row);
        }
        if (isFinding) {
            var finding = addElement(visit, "findings", Part.FINDING, row);
            var id = cell(row, "lesion.id");
            if (id != null) {
                finding.members().put("lesion", id);
            }
        }
    }

    private Group addElement(Group holder, String list, Part part, CsvRow row) {
        var element = Group.from(row);
        holder.several(list).elements().add(element);
        fill(element, part, row);
        return element;
    }

    /// The object that the row names, made when it is named first; one of its own where it has no name.
    private Group named(Map<String, Group> known, String list, String idColumn, CsvRow row) {
        var id = cell(row, idColumn);
        if (id == null) {
            var nameless = Group.from(row);
            course.several(list).elements().add(nameless);
            return nameless;
        }
        return known.computeIfAbsent(id.text(), _ -> {
            var made = Group.from(row);
            course.several(list).elements().add(made);
            return made;
        });
    }

    private boolean has(CsvRow row, Part part) {
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).part() == part && !row.cell(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// The cell of a column; null if the file has no such column or the row leaves it empty.
    private @Nullable Leaf cell(CsvRow row, String name) {
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name) && !row.cell(i).isEmpty()) {
                return leaf(row, i);
            }
        }
        return null;
    }

    private Leaf leaf(CsvRow row, int column) {
        var text = row.cell(column);
        return new Leaf(
                columns.get(column).value(text),
                text,
                row.line(),
                columns.get(column).name());
    }

    private void fill(Group object, Part part, CsvRow row) {
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).part() == part && !row.cell(i).isEmpty()) {
                put(object, columns.get(i).path(), leaf(row, i), row);
            }
        }
    }

    private void put(Group object, List<String> path, Leaf leaf, CsvRow row) {
        if (path.size() > 1) {
            var inner = (Group) object.members().computeIfAbsent(path.getFirst(), _ -> Group.from(row));
            put(inner, path.subList(1, path.size()), leaf, row);
            return;
        }
        if (leaf.text().indexOf('\uFFFD') >= 0) {
            addFault(row, leaf.column(), "invalid-utf-8", "is not valid UTF-8");
        }
        var earlier = object.members().putIfAbsent(path.getFirst(), leaf);
        if (earlier instanceof Leaf other && !other.text().equals(leaf.text())) {
            addFault(
                    row,
                    leaf.column(),
                    "differs-between-rows",
                    "must be as in row " + other.row() + ", or be left empty");
        }
    }

    private void addFault(CsvRow row, @Nullable String column, String code, String detail) {
        faults.add(new ProblemFault("", row.line(), column, code, detail));
    }
}
