package org.mrecist.fhir.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Quantity;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Place;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.measure.Millimetres;
import org.mrecist.timeline.Imaging;

/// What was said of the images of one visit.
final class Images {
    private final Stated stated;
    private final List<Imaging.Technique> techniques = new ArrayList<>();

    Images(Issues issues) {
        stated = new Stated(issues);
    }

    void add(SizeReport report) {
        stated.addAll(report.stated(), Property.Scope.IMAGES);
        if (report.technique() != null && !techniques.contains(report.technique())) {
            techniques.add(report.technique());
        }
    }

    Imaging imaging() {
        var thickness = stated.length(Property.SLICE_THICKNESS);
        return new Imaging(
                techniques.size() == 1 ? techniques.getFirst() : null,
                stated.find(Property.ARTERIAL_PHASE, Imaging.ArterialPhase.class),
                exact(thickness),
                stated.find(Property.CONTRAST_AGENT, Imaging.ContrastAgent.class),
                stated.flag(Property.LIPIODOL_OBSCURES));
    }

    private static @Nullable Millimetres exact(Quantity.@Nullable Length length) {
        return length == null || length.bound() != null ? null : length.value();
    }

    @Nullable
    Boolean chestImaged() {
        return stated.flag(Property.CHEST_IMAGED);
    }

    Map<String, Place> origins() {
        return stated.has(Property.ARTERIAL_PHASE)
                ? Map.of("/imaging/arterialPhase", stated.place(Property.ARTERIAL_PHASE))
                : Map.of();
    }
}
