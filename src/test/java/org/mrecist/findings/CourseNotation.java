package org.mrecist.findings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionRole;
import org.mrecist.lesion.LesionSite;
import org.mrecist.lesion.NewLesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.timeline.Agent;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.FollowUp;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Intervention;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.Treatment;
import org.mrecist.timeline.Visit;

/// Reads a course of treatment from lines of text, so that a case reads like a chart.
///
/// ```
/// treatment TACE start=2024-01-05 last=2024-01-05 with=SBRT sessions=2 agents=SORAFENIB,OTHER
/// lesion L1 TARGET MASS LIVER well-defined treated
/// visit V0 2024-01-01 baseline modality=CT phase=ADEQUATE slice=5 afp=100 chest=yes lipiodol=no: L1 40v38
/// visit V1 2024-03-01 MRECIST=PR: L1 40v20, +X MASS LUNG 12 UNEQUIVOCAL
/// intervention 2024-02-01 ABLATION L1
/// liver 2024-01-01
/// progression 2024-05-01         or other-therapy, death
/// ```
///
/// What was seen of a lesion: `40v38s12` (longest, viable, short axis, each optional), `gone`, `tiny` with or
/// without diameters, `ne` with or without a reason, `present`, `pd`, `>L2` (merged into it), with `enhancing` or
/// `unenhancing` where stated.
public final class CourseNotation {
    private static final Pattern DIAMETERS =
            Pattern.compile("(?<longest>[\\d.]+)?(?:v(?<viable>[\\d.]+))?(?:s(?<shortAxis>[\\d.]+))?");

    private final List<Lesion> lesions = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<Intervention> interventions = new ArrayList<>();
    private Treatment treatment = Treatment.NOT_STATED;
    private FollowUp followUp = FollowUp.NOT_STATED;
    private ClinicalContext context = ClinicalContext.NOT_STATED;

    private CourseNotation() {}

    public static Course course(String text) {
        var notation = new CourseNotation();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(notation::line);
        return new Course(
                null,
                notation.treatment,
                notation.lesions,
                notation.visits,
                notation.interventions,
                notation.followUp,
                notation.context);
    }

    private void line(String line) {
        var head = line.split(":(?: |$)", 2);
        var words = head[0].split(" +", -1);
        switch (words[0]) {
            case "treatment" -> treatment = treatment(words);
            case "lesion" -> lesions.add(lesion(words));
            case "visit" -> visits.add(visit(words, head.length == 1 ? "" : head[1]));
            case "intervention" ->
                interventions.add(new Intervention(
                        LocalDate.parse(words[1]),
                        Modality.valueOf(words[2]),
                        List.of(words).subList(3, words.length)));
            case "liver" ->
                context = withLiver(new ClinicalContext.Liver(
                        LocalDate.parse(words[1]), null, null, null, null, null, null, null, null));
            case "liver-undated" ->
                context = withLiver(new ClinicalContext.Liver(null, null, null, null, null, null, null, null, null));
            case "progression" -> followUp = new FollowUp(null, null, null, LocalDate.parse(words[1]));
            case "other-therapy" -> followUp = new FollowUp(null, null, LocalDate.parse(words[1]), null);
            case "death" -> followUp = new FollowUp(LocalDate.parse(words[1]), null, null, null);
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static ClinicalContext withLiver(ClinicalContext.Liver liver) {
        return new ClinicalContext(
                liver, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    private static Treatment treatment(String[] words) {
        var said = members(words);
        return new Treatment(
                said.containsKey("start") ? LocalDate.parse(said.get("start")) : null,
                Modality.valueOf(words[1]),
                said.containsKey("agents")
                        ? Stream.of(said.get("agents").split(",", -1))
                                .map(Agent::valueOf)
                                .toList()
                        : List.of(),
                said.containsKey("with") ? List.of(Modality.valueOf(said.get("with"))) : List.of(),
                said.containsKey("sessions") ? Integer.valueOf(said.get("sessions")) : null,
                said.containsKey("last") ? LocalDate.parse(said.get("last")) : null);
    }

    private static Lesion lesion(String[] words) {
        var said = List.of(words);
        return new Lesion(
                words[1],
                LesionRole.valueOf(words[2]),
                LesionKind.valueOf(words[3]),
                LesionSite.valueOf(words[4]),
                null,
                members(words).get("partOf"),
                said.contains("well-defined") ? Boolean.TRUE : said.contains("ill-defined") ? Boolean.FALSE : null,
                said.contains("treated-before")
                        ? Boolean.TRUE
                        : said.contains("untreated-before") ? Boolean.FALSE : null,
                said.contains("treated") ? Boolean.TRUE : null);
    }

    private Visit visit(String[] words, String seen) {
        var said = members(words);
        var findings = new ArrayList<LesionFinding>();
        var newLesions = new ArrayList<NewLesion>();
        for (var each : seen.split(",", -1)) {
            var report = each.strip();
            if (report.startsWith("+")) {
                newLesions.add(newLesion(report.substring(1).split(" +", -1)));
            } else if (!report.isEmpty()) {
                findings.add(finding(report.split(" +", -1)));
            }
        }
        var stated = new HashMap<String, String>();
        said.forEach((name, value) -> {
            if (name.equals("MRECIST") || name.equals("RECIST_1_1")) {
                stated.put(name, value);
            }
        });
        return new Visit(
                visits.size(),
                words[1],
                LocalDate.parse(words[2]),
                List.of(words).contains("baseline"),
                new Imaging(
                        said.containsKey("modality") ? Imaging.Technique.valueOf(said.get("modality")) : null,
                        said.containsKey("phase") ? Imaging.ArterialPhase.valueOf(said.get("phase")) : null,
                        said.containsKey("slice") ? Millimetres.parse(said.get("slice")) : null,
                        said.containsKey("agent") ? Imaging.ContrastAgent.valueOf(said.get("agent")) : null,
                        flag(said.get("lipiodol"))),
                findings,
                newLesions,
                said.containsKey("afp") ? new BigDecimal(said.get("afp")) : null,
                flag(said.get("marker")),
                flag(said.get("chest")),
                stated);
    }

    private static Boolean flag(String said) {
        return said == null ? null : said.equals("yes");
    }

    private static LesionFinding finding(String[] words) {
        var lesion = words[0];
        var enhancement = enhancement(words);
        return switch (words[1]) {
            case "gone" -> new LesionFinding.Absent(lesion);
            case "ne" ->
                new LesionFinding.NotEvaluable(
                        lesion,
                        words.length == 2
                                ? null
                                : String.join(" ", List.of(words).subList(2, words.length)));
            case "present" -> new LesionFinding.Present(lesion, enhancement);
            case "tiny" -> new LesionFinding.TooSmallToMeasure(lesion, diameters(words), enhancement);
            case "pd" -> new LesionFinding.UnequivocalProgression(lesion, diameters(words), enhancement);
            default ->
                words[1].startsWith(">")
                        ? new LesionFinding.MergedInto(lesion, words[1].substring(1))
                        : new LesionFinding.Measured(lesion, diameters(words), enhancement);
        };
    }

    private static NewLesion newLesion(String[] words) {
        var said = List.of(words);
        var diameters = diameters(words);
        return new NewLesion(
                words[0],
                LesionKind.valueOf(words[1]),
                LesionSite.valueOf(words[2]),
                null,
                diameters.longest(),
                diameters.shortAxis(),
                said.contains("TYPICAL") ? NewLesion.Pattern.TYPICAL : null,
                said.contains("UNEQUIVOCAL")
                        ? NewLesion.Certainty.UNEQUIVOCAL
                        : said.contains("EQUIVOCAL") ? NewLesion.Certainty.EQUIVOCAL : null,
                said.contains("cytology") ? Boolean.TRUE : null,
                enhancement(words),
                said.contains("gone"));
    }

    private static Enhancement enhancement(String[] words) {
        var said = List.of(words);
        return said.contains("enhancing")
                ? Enhancement.ENHANCING
                : said.contains("unenhancing") ? Enhancement.NOT_ENHANCING : Enhancement.NOT_STATED;
    }

    private static Diameters diameters(String[] words) {
        for (var word : Arrays.asList(words).subList(1, words.length)) {
            var match = DIAMETERS.matcher(word);
            if (match.matches()) {
                return new Diameters(
                        length(match.group("longest")),
                        length(match.group("viable")),
                        length(match.group("shortAxis")));
            }
        }
        return Diameters.NONE;
    }

    private static Millimetres length(String said) {
        return said == null ? null : Millimetres.parse(said);
    }

    private static Map<String, String> members(String[] words) {
        var said = new HashMap<String, String>();
        for (var word : words) {
            var equals = word.indexOf('=');
            if (equals > 0) {
                said.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return said;
    }
}
