package org.mrecist.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionRole;
import org.mrecist.lesion.LesionSite;
import org.mrecist.lesion.NewLesion;
import org.mrecist.measure.Millimetres;

/// A course written line by line:
///
/// ```
/// lesion T1 TARGET MASS LIVER [part-of T2]
/// visit V0 2024-01-01 [baseline]
/// found T1 40 [38] [12]          longest, viable, short axis in mm; - where not given
/// found T1 PRESENT               or ABSENT, TOO_SMALL, NOT_EVALUABLE, PROGRESSION
/// found T1 merged-into T2
/// new N1 MASS LIVER [longest 12] [short 9] [certainty UNEQUIVOCAL] [cytology true] [absent true]
/// treated 2024-02-01 TACE T1,N1
/// start 2024-01-05               or last, death, alive, other-therapy, progression
/// ```
final class CourseText {
    private final List<Lesion> lesions = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<Intervention> interventions = new ArrayList<>();
    private final Map<String, LocalDate> dates = new HashMap<>();

    private CourseText() {}

    static Course parse(String text) {
        var course = new CourseText();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> course.add(line.split(" +")));
        return course.made();
    }

    /// The contradictions of a course, each as its pointer and its code.
    static List<String> contradictions(String text, Set<String> unsound) {
        return Contradictions.of(parse(text), unsound).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private void add(String[] words) {
        switch (words[0]) {
            case "lesion" ->
                lesions.add(new Lesion(
                        words[1],
                        LesionRole.valueOf(words[2]),
                        LesionKind.valueOf(words[3]),
                        LesionSite.valueOf(words[4]),
                        null,
                        words.length > 5 ? words[6] : null,
                        null,
                        null,
                        null));
            case "visit" -> visits.add(visit(words, List.of(), List.of()));
            case "found" -> {
                var visit = visits.removeLast();
                visits.add(with(visit, and(visit.findings(), finding(words)), visit.newLesions()));
            }
            case "new" -> {
                var visit = visits.removeLast();
                visits.add(with(visit, visit.findings(), and(visit.newLesions(), newLesion(words))));
            }
            case "treated" ->
                interventions.add(new Intervention(
                        LocalDate.parse(words[1]), Modality.valueOf(words[2]), List.of(words[3].split(","))));
            default -> dates.put(words[0], LocalDate.parse(words[1]));
        }
    }

    private Visit visit(String[] words, List<LesionFinding> findings, List<NewLesion> newLesions) {
        return new Visit(
                visits.size(),
                words[1],
                LocalDate.parse(words[2]),
                words.length > 3,
                Imaging.NOT_STATED,
                findings,
                newLesions,
                null,
                null,
                null,
                Map.of());
    }

    private static Visit with(Visit visit, List<LesionFinding> findings, List<NewLesion> newLesions) {
        return new Visit(
                visit.position(),
                visit.id(),
                visit.date(),
                visit.statedBaseline(),
                visit.imaging(),
                findings,
                newLesions,
                null,
                null,
                null,
                Map.of());
    }

    private static LesionFinding finding(String[] words) {
        var lesion = words[1];
        return switch (words[2]) {
            case "PRESENT" -> new LesionFinding.Present(lesion, Enhancement.NOT_STATED);
            case "ABSENT" -> new LesionFinding.Absent(lesion);
            case "TOO_SMALL" -> new LesionFinding.TooSmallToMeasure(lesion, Diameters.NONE, Enhancement.NOT_STATED);
            case "NOT_EVALUABLE" -> new LesionFinding.NotEvaluable(lesion, null);
            case "PROGRESSION" ->
                new LesionFinding.UnequivocalProgression(lesion, Diameters.NONE, Enhancement.NOT_STATED);
            case "merged-into" -> new LesionFinding.MergedInto(lesion, words[3]);
            default ->
                new LesionFinding.Measured(
                        lesion,
                        new Diameters(length(words, 2), length(words, 3), length(words, 4)),
                        Enhancement.NOT_STATED);
        };
    }

    private static Millimetres length(String[] words, int position) {
        return position >= words.length || words[position].equals("-") ? null : Millimetres.parse(words[position]);
    }

    private static NewLesion newLesion(String[] words) {
        var more = new HashMap<String, String>();
        for (var i = 4; i + 1 < words.length; i += 2) {
            more.put(words[i], words[i + 1]);
        }
        return new NewLesion(
                words[1],
                LesionKind.valueOf(words[2]),
                LesionSite.valueOf(words[3]),
                null,
                more.containsKey("longest") ? Millimetres.parse(more.get("longest")) : null,
                more.containsKey("short") ? Millimetres.parse(more.get("short")) : null,
                null,
                more.containsKey("certainty") ? NewLesion.Certainty.valueOf(more.get("certainty")) : null,
                more.containsKey("cytology") ? Boolean.valueOf(more.get("cytology")) : null,
                Enhancement.NOT_STATED,
                Boolean.parseBoolean(more.get("absent")));
    }

    private Course made() {
        return new Course(
                null,
                new Treatment(dates.get("start"), null, List.of(), List.of(), null, dates.get("last")),
                lesions,
                visits,
                interventions,
                new FollowUp(
                        dates.get("death"), dates.get("alive"), dates.get("other-therapy"), dates.get("progression")),
                ClinicalContext.NOT_STATED);
    }

    private static <T> List<T> and(List<T> some, T more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
