package org.mrecist.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Findings;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.NewLesion;

/// One imaging visit.
///
/// @param position its place in the caller's list, from 0, for pointing at it
/// @param id the caller's name for it, unique in the course
/// @param statedBaseline whether the caller named it as the baseline
/// @param findings what was seen of the known lesions, in the caller's order
/// @param newLesions what was seen of new lesions, in the caller's order
/// @param afpNgPerMl alpha-fetoprotein in ng/mL
/// @param markerNormal whether the tumour marker is within normal limits
/// @param chestImaged whether the chest was imaged
/// @param statedOverall the overall category that the caller holds already, by the name of the criteria
public record Visit(
        int position,
        String id,
        LocalDate date,
        boolean statedBaseline,
        Imaging imaging,
        Findings findings,
        List<NewLesion> newLesions,
        @Nullable BigDecimal afpNgPerMl,
        @Nullable Boolean markerNormal,
        @Nullable Boolean chestImaged,
        Map<String, String> statedOverall) {
    public Visit {
        newLesions = List.copyOf(newLesions);
        statedOverall = Map.copyOf(statedOverall);
    }

    /// A visit with these findings.
    public Visit(
            int position,
            String id,
            LocalDate date,
            boolean statedBaseline,
            Imaging imaging,
            List<LesionFinding> findings,
            List<NewLesion> newLesions,
            @Nullable BigDecimal afpNgPerMl,
            @Nullable Boolean markerNormal,
            @Nullable Boolean chestImaged,
            Map<String, String> statedOverall) {
        this(
                position,
                id,
                date,
                statedBaseline,
                imaging,
                Findings.of(findings),
                newLesions,
                afpNgPerMl,
                markerNormal,
                chestImaged,
                statedOverall);
    }

    /// The finding for a lesion, or null if the visit has none.
    public @Nullable LesionFinding findingOf(String lesion) {
        return findings.of(lesion);
    }

    /// The place of this visit in the caller's document, as a JSON pointer.
    public String pointer() {
        return "/visits/" + position;
    }

    /// The place of the finding for a lesion, or of the visit where it has none.
    public String pointerToFinding(String lesion) {
        var place = findings.placeOf(lesion);
        return place < 0 ? pointer() : pointer() + "/findings/" + place;
    }

    /// The place of the report of a new lesion, or of the visit where it has none.
    public String pointerToNewLesion(String id) {
        for (var i = 0; i < newLesions.size(); i++) {
            if (newLesions.get(i).id().equals(id)) {
                return pointer() + "/newLesions/" + i;
            }
        }
        return pointer();
    }
}
