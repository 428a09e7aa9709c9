package org.mrecist.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.Thresholds;
import org.mrecist.explanation.PlotDescription;
import org.mrecist.explanation.PlotLabel;
import org.mrecist.explanation.PlotText;

/// One rule set's part of the picture of a course: what the lines mean, the categories, new lesions, the sums.
final class CoursePanel {
    private static final double HEADER = 24;
    private static final double LEGEND_GAP = 6;
    private static final double LANE_GAP = 6;
    private static final double SUMS = 230;
    private static final double SUMS_ALONE = 300;
    private static final double WITHOUT_SUMS = 44;
    private static final double BELOW = 14;
    private static final double HEADER_SIZE = 13;

    private final CriteriaAssessment assessment;
    private final PlotText text;
    private final TimeScale time;
    private final PageFrame frame;
    private final @Nullable AfpCurve afp;
    private final CategoryLane categories;
    private final NewLesionLane newLesions;
    private final double sumsHeight;

    /// @param afp null where it is drawn elsewhere or not known
    CoursePanel(
            CriteriaAssessment assessment,
            PlotText text,
            TimeScale time,
            PageFrame frame,
            @Nullable AfpCurve afp,
            boolean isAlone) {
        this.assessment = assessment;
        this.text = text;
        this.time = time;
        this.frame = frame;
        this.afp = afp;
        var response = assessment.response();
        categories = new CategoryLane(response.followUps(), time, text, frame.left() - 40, frame.right() + 30);
        newLesions = new NewLesionLane(response, time, frame.right() + 60);
        if (SumCurve.hasSum(response) || afp != null) {
            sumsHeight = isAlone ? SUMS_ALONE : SUMS;
        } else {
            sumsHeight = WITHOUT_SUMS;
        }
    }

    double height() {
        return HEADER
                + Legend.height(legend(), frame.left(), frame.width() - PageFrame.EDGE)
                + LEGEND_GAP
                + categories.height()
                + newLesions.height()
                + LANE_GAP
                + sumsHeight
                + BELOW;
    }

    /// Draws the panel.
    ///
    /// @return the vertical place of its axis of time
    double draw(Svg svg, double top, PlotDescription described) {
        svg.label(Label.start(text.panel(assessment), frame.left(), top + 15, HEADER_SIZE)
                .within(frame.width() - frame.left() - PageFrame.EDGE));
        var legend = legend();
        Legend.draw(svg, legend, frame.left(), top + HEADER, frame.width() - PageFrame.EDGE);
        var lane = top
                + HEADER
                + Legend.height(legend, frame.left(), frame.width() - PageFrame.EDGE)
                + LEGEND_GAP
                + categories.height();
        categories.draw(svg, lane, described);
        newLesions.draw(svg, lane);
        var areaTop = lane + newLesions.height() + LANE_GAP;
        var area = new Box(frame.left(), areaTop, frame.right(), areaTop + sumsHeight);
        var response = assessment.response();
        svg.line(area.left(), area.bottom(), area.right(), area.bottom(), "stroke", Ink.BLACK, "stroke-width", "1");
        for (var visit : response.visits()) {
            var x = time.x(visit.visit().date());
            svg.line(x, area.bottom(), x, area.bottom() + 4, "stroke", Ink.BLACK, "stroke-width", "1");
        }
        var space = new LabelSpace(area);
        if (afp != null) {
            afp.draw(svg, time, area, space, described);
        }
        if (SumCurve.hasSum(response)) {
            new SumCurve(response, time, area)
                    .draw(svg, text, described, space, frame.marginLeft(), frame.width() - PageFrame.EDGE);
        } else {
            var reason = response.reading().targets().isEmpty() ? PlotLabel.NO_TARGET : PlotLabel.NO_SUM;
            svg.label(Label.start(text.label(reason), area.left() + 12, area.top() + 26, 12)
                    .within(area.right() - area.left() - 24));
        }
        if (afp != null) {
            afp.drawAxis(svg, area, frame.marginLeft() - 16, text.label(PlotLabel.AFP_AXIS));
        }
        return area.bottom();
    }

    private List<Legend.Entry> legend() {
        var entries = new ArrayList<Legend.Entry>();
        var response = assessment.response();
        if (!SumCurve.hasSum(response)) {
            return entries;
        }
        entries.add(new Legend.Entry(text.label(PlotLabel.TARGET_SUM), SumCurve.sumSign()));
        if (SumCurve.hasPartialResponseLine(response)) {
            entries.add(new Legend.Entry(text.label(PlotLabel.PARTIAL_RESPONSE_LINE), SumCurve.partialResponseSign()));
        }
        response.visits().stream()
                .flatMap(each -> Stream.ofNullable(each.sums().thresholds()))
                .findFirst()
                .map(Thresholds::leastIncrease)
                .ifPresent(increase ->
                        entries.add(new Legend.Entry(text.progressionLine(increase), SumCurve.progressionSign())));
        if (SumCurve.hasGap(response)) {
            entries.add(new Legend.Entry(text.label(PlotLabel.GAP), SumCurve.gapSign()));
        }
        return entries;
    }

    /// The most that the labels at the right take.
    static double marginWidth(CriteriaAssessment assessment, PlotText text) {
        return SumCurve.marginTexts(assessment.response(), text).stream()
                .mapToDouble(MarginLabels::width)
                .max()
                .orElse(0);
    }

    /// Whether a category stands in the panel.
    boolean has(OverallResponse category) {
        return assessment.response().followUps().stream()
                .anyMatch(each -> Objects.requireNonNull(each.classification()).overall() == category);
    }

    boolean has(NewLesionStatus status) {
        return newLesions.has(status);
    }

    boolean isDatedBack() {
        return newLesions.isDatedBack();
    }
}
