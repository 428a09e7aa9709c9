package org.mrecist.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.explanation.PlotDescription;
import org.mrecist.explanation.PlotText;

/// The overall response of each visit above the sums: its sign always, its code where there is room. A change of
/// category, progression and the last visit are labelled before the others.
final class CategoryLane {
    private static final double SIGN_ROW = 16;
    private static final double RADIUS = 5.5;
    private static final int MOST_ROWS = 3;
    private static final double MOST_WIDTH = 120;

    private final List<VisitResponse> visits;
    private final List<Double> places;
    private final StaggeredLabels labels;

    /// @param visits after the baseline
    /// @param right what the codes stay within, beside the left of the picture
    CategoryLane(List<VisitResponse> visits, TimeScale time, PlotText text, double left, double right) {
        this.visits = visits;
        places = visits.stream().map(each -> time.x(each.visit().date())).toList();
        var items = new ArrayList<StaggeredLabels.Item>();
        for (var i = 0; i < visits.size(); i++) {
            var category = category(i);
            var isFirst =
                    i == 0 || i + 1 == visits.size() || category == OverallResponse.PD || category != category(i - 1);
            items.add(new StaggeredLabels.Item(text.code(category), places.get(i), isFirst));
        }
        labels = StaggeredLabels.of(items, MOST_ROWS, left, right, MOST_WIDTH);
    }

    double height() {
        return visits.isEmpty() ? 0 : labels.height() + SIGN_ROW;
    }

    void draw(Svg svg, double bottom, PlotDescription described) {
        labels.drawAbove(svg, bottom - SIGN_ROW + 1);
        var radii = Spacing.radii(places, RADIUS);
        for (var i = 0; i < visits.size(); i++) {
            svg.open("g").leaf("title", described.visit(visits.get(i)));
            CategoryMark.draw(svg, category(i), places.get(i), bottom - SIGN_ROW / 2, radii[i]);
            svg.close();
        }
    }

    private OverallResponse category(int visit) {
        return Objects.requireNonNull(visits.get(visit).classification()).overall();
    }
}
