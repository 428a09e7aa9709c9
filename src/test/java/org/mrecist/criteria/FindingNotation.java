package org.mrecist.criteria;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionRole;
import org.mrecist.lesion.LesionSite;
import org.mrecist.lesion.NewLesion;
import org.mrecist.lesion.NewLesion.Certainty;
import org.mrecist.lesion.NewLesion.Pattern;
import org.mrecist.measure.Millimetres;

/// How the cells of a [PatientTable] are written.
///
/// | cell | meaning |
/// |---|---|
/// | empty or `-` | no finding |
/// | `40`, `40v20`, `v20`, `s18`, `25s18` | whole, viable and short diameter in mm |
/// | `+` | present, not measured |
/// | `gone` | absent |
/// | `tiny`, `tiny 4v3` | too small to measure |
/// | `ne` | not evaluable |
/// | `pd` | unequivocal progression |
/// | `>L1` | merged into L1 |
/// | `hyper`, `hypo` | enhancing, not enhancing, after any of these |
/// | `typical`, `atypical`, `unequivocal`, `equivocal`, `cytology` | of a new lesion |
final class FindingNotation {
    private @Nullable String length;
    private String state = "";
    private String carrier = "";
    private Enhancement enhancement = Enhancement.NOT_STATED;
    private @Nullable Pattern pattern;
    private @Nullable Certainty certainty;
    private @Nullable Boolean cytology;

    private FindingNotation(String cell) {
        for (var word : cell.split(" +", -1)) {
            switch (word) {
                case "+", "gone", "tiny", "ne", "pd" -> state = word;
                case "hyper" -> enhancement = Enhancement.ENHANCING;
                case "hypo" -> enhancement = Enhancement.NOT_ENHANCING;
                case "typical", "atypical" -> pattern = Pattern.valueOf(word.toUpperCase(Locale.ROOT));
                case "unequivocal", "equivocal" -> certainty = Certainty.valueOf(word.toUpperCase(Locale.ROOT));
                case "cytology" -> cytology = true;
                default -> {
                    if (word.startsWith(">")) {
                        carrier = word.substring(1);
                    } else {
                        length = word;
                    }
                }
            }
        }
    }

    static boolean isEmpty(String cell) {
        return cell.isEmpty() || cell.equals("-");
    }

    static LesionFinding finding(String lesion, String cell) {
        var read = new FindingNotation(cell);
        if (!read.carrier.isEmpty()) {
            return new LesionFinding.MergedInto(lesion, read.carrier);
        }
        return switch (read.state) {
            case "+" -> new LesionFinding.Present(lesion, read.enhancement);
            case "gone" -> new LesionFinding.Absent(lesion);
            case "tiny" -> new LesionFinding.TooSmallToMeasure(lesion, read.diameters(), read.enhancement);
            case "ne" -> new LesionFinding.NotEvaluable(lesion, null);
            case "pd" -> new LesionFinding.UnequivocalProgression(lesion, read.diameters(), read.enhancement);
            default -> new LesionFinding.Measured(lesion, read.diameters(), read.enhancement);
        };
    }

    /// @param words id, `NEW`, kind and site
    static NewLesion newLesion(String[] words, String cell) {
        var read = new FindingNotation(cell);
        var diameters = read.diameters();
        return new NewLesion(
                words[0],
                LesionKind.valueOf(words[2]),
                LesionSite.valueOf(words[3]),
                null,
                diameters.longest(),
                diameters.shortAxis(),
                read.pattern,
                read.certainty,
                read.cytology,
                read.enhancement,
                read.state.equals("gone"));
    }

    /// @param words id, role, kind and site, then `part-of=L1`, `treated` where it is so
    static Lesion lesion(String[] words) {
        String partOf = null;
        Boolean treated = null;
        for (var i = 4; i < words.length; i++) {
            if (words[i].startsWith("part-of=")) {
                partOf = words[i].substring("part-of=".length());
            } else if (words[i].equals("treated")) {
                treated = true;
            } else {
                throw new IllegalArgumentException("no word of a lesion's row: " + words[i]);
            }
        }
        return new Lesion(
                words[0],
                LesionRole.valueOf(words[1]),
                LesionKind.valueOf(words[2]),
                LesionSite.valueOf(words[3]),
                null,
                partOf,
                null,
                null,
                treated);
    }

    private Diameters diameters() {
        if (length == null) {
            return Diameters.NONE;
        }
        if (!length.matches("[0-9.]*(v[0-9.]+)?(s[0-9.]+)?")) {
            throw new IllegalArgumentException("no finding: " + length);
        }
        return new Diameters(after("", length), after("v", length), after("s", length));
    }

    private static @Nullable Millimetres after(String letter, String text) {
        var from = text.indexOf(letter);
        if (from < 0) {
            return null;
        }
        var number = text.substring(from + letter.length()).replaceFirst("[vs].*", "");
        return number.isEmpty() ? null : Millimetres.parse(number);
    }
}
