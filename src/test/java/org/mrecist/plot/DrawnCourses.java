package org.mrecist.plot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Assessment;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.Assessor;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.criteria.RandomCourse;
import org.mrecist.explanation.PlotText;
import org.mrecist.explanation.Wording;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionRole;
import org.mrecist.lesion.LesionSite;
import org.mrecist.lesion.NewLesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.FollowUp;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Treatment;
import org.mrecist.timeline.Visit;

/// Courses to be drawn.
final class DrawnCourses {
    static final PlotText ENGLISH = new PlotText(Wording.ENGLISH);

    private static final String[] HOSTILE = {
        "<script>alert(1)</script>",
        "]]>",
        "\u202Eltr\u200F",
        "W".repeat(60),
        "🫀🧬 ",
        "\u0000\u0007\uFFFF",
        "a&b\"'",
        "\uD800",
        "\u0645\u0631\u064A\u0636",
        "&#0;",
        "\n\t",
        "ﷺ",
        ""
    };

    private DrawnCourses() {}

    /// A course with one target in the lung.
    ///
    /// @param dates of the visits
    /// @param lengths of the target in mm at each visit, null where it is not evaluable
    static Course ofLung(@Nullable String subject, List<LocalDate> dates, IntFunction<@Nullable String> lengths) {
        var visits = new ArrayList<Visit>();
        for (var i = 0; i < dates.size(); i++) {
            var length = lengths.apply(i);
            visits.add(visit(
                    i,
                    "V" + i,
                    dates.get(i),
                    length == null
                            ? new LesionFinding.NotEvaluable("T1", null)
                            : new LesionFinding.Measured(
                                    "T1",
                                    new Diameters(Millimetres.parse(length), null, null),
                                    Enhancement.NOT_STATED)));
        }
        return new Course(
                subject,
                Treatment.NOT_STATED,
                List.of(new Lesion(
                        "T1", LesionRole.TARGET, LesionKind.MASS, LesionSite.LUNG, null, null, null, null, null)),
                visits,
                List.of(),
                FollowUp.NOT_STATED,
                ClinicalContext.NOT_STATED);
    }

    private static Visit visit(int position, String id, LocalDate date, LesionFinding finding) {
        return new Visit(
                position, id, date, false, Imaging.NOT_STATED, List.of(finding), List.of(), null, null, null, Map.of());
    }

    /// Dates that are so many days apart.
    static List<LocalDate> every(int days, int count) {
        var first = LocalDate.of(2024, 1, 1);
        return IntStream.range(0, count)
                .mapToObj(i -> first.plusDays((long) days * i))
                .toList();
    }

    /// A course made up from a seed, its dates close or far, some of its visits with AFP, its texts as bad as can be.
    static Course random(long seed) {
        var random = new Random(seed);
        var course = RandomCourse.of(seed, RandomCourse.Shape.ANY);
        var factor = List.of(1, 1, 1, 5, 40).get(random.nextInt(5));
        var first = course.visits().getFirst().date();
        var isHostile = random.nextInt(3) == 0;
        var hasAfp = random.nextInt(3) > 0;
        return with(
                course,
                isHostile ? text(random) : "S" + seed,
                visit -> new Visit(
                        visit.position(),
                        isHostile ? text(random) + visit.id() : visit.id(),
                        first.plusDays(
                                (visit.date().toEpochDay() - first.toEpochDay()) * factor / (factor == 1 ? 14 : 1)
                                        + visit.position()),
                        false,
                        visit.imaging(),
                        visit.findings(),
                        isHostile ? renamed(visit.newLesions()) : visit.newLesions(),
                        hasAfp && random.nextBoolean() ? afp(random) : null,
                        visit.markerNormal(),
                        null,
                        Map.of()));
    }

    private static String text(Random random) {
        return HOSTILE[random.nextInt(HOSTILE.length)] + HOSTILE[random.nextInt(HOSTILE.length)];
    }

    private static List<NewLesion> renamed(List<NewLesion> lesions) {
        return lesions.stream()
                .map(lesion -> new NewLesion(
                        "<b>]]>\u0001" + lesion.id(),
                        lesion.kind(),
                        lesion.site(),
                        lesion.location(),
                        lesion.longest(),
                        lesion.shortAxis(),
                        lesion.pattern(),
                        lesion.certainty(),
                        lesion.cytologyPositive(),
                        lesion.enhancement(),
                        lesion.absent()))
                .toList();
    }

    private static BigDecimal afp(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> BigDecimal.TEN.pow(random.nextInt(9));
            default -> BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), 4);
        };
    }

    static Course with(Course course, @Nullable String subject, UnaryOperator<Visit> visit) {
        return new Course(
                subject,
                course.treatment(),
                course.lesions(),
                course.visits().stream().map(visit).toList(),
                List.of(),
                course.followUp(),
                course.context());
    }

    static Course with(Course course, Treatment treatment, FollowUp followUp) {
        return new Course(
                course.subject(),
                treatment,
                course.lesions(),
                course.visits(),
                course.interventions(),
                followUp,
                course.context());
    }

    /// By all rule sets.
    static Assessment assessed(Course course, Protocol protocol) {
        return Assessor.assessSound(new AssessmentRequest(course, CriteriaRegistry.names(), protocol));
    }

    static CriteriaAssessment byRecist(Course course) {
        return assessed(course, Protocol.DEFAULTS).criteria().get(1);
    }

    static Picture picture(Course course) {
        return picture(assessed(course, Protocol.DEFAULTS));
    }

    static Picture picture(Assessment assessment) {
        var picture = Picture.parse(CoursePlot.of(assessment, ENGLISH, "p"));
        picture.isWellMade();
        return picture;
    }
}
