package org.mrecist.findings;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.TargetResponse;
import org.mrecist.criteria.VisitResponse.LesionValue;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Fact;

/// What about the response at a visit is worth a second look.
///
/// Published in: `eisenhauer-2009`, minimum duration of stable disease; interpretation `held-response`.
final class Responses {
    private Responses() {}

    static List<JudgedRule> judgedRules() {
        return List.of(Responses::held, Responses::mixed, Responses::tooEarlyStable, Responses::stated);
    }

    private static void held(Judged judged, Consumer<Finding> found) {
        for (var followUp : judged.followUps()) {
            if (followUp.classification().held()) {
                found.accept(Finding.of(
                        FindingKind.HELD_RESPONSE,
                        followUp.visit().pointer(),
                        Fact.visit(followUp.visit().id()),
                        Fact.of("overall", followUp.overall()),
                        Fact.of("unheld", followUp.classification().unheldOverall())));
            }
        }
    }

    private static void mixed(Judged judged, Consumer<Finding> found) {
        // A lesion that another has merged into since the baseline has a diameter that is no longer its own.
        var carriers = new HashSet<String>();
        for (var followUp : judged.followUps()) {
            addCarriers(followUp.visit(), carriers);
            if (followUp.classification().target() != TargetResponse.PR) {
                continue;
            }
            for (var value : followUp.response().lesions()) {
                if (!carriers.contains(value.lesion().id())) {
                    mixed(followUp, value, found);
                }
            }
        }
    }

    private static void addCarriers(Visit visit, Set<String> carriers) {
        for (var finding : visit.findings()) {
            if (finding instanceof LesionFinding.MergedInto(var _, var carrier)) {
                carriers.add(carrier);
            }
        }
    }

    private static void mixed(Judged.FollowUpVisit followUp, LesionValue value, Consumer<Finding> found) {
        var used = value.used();
        var increase = value.changeFromOwnSmallest();
        if (used == null || increase == null) {
            return;
        }
        var smallest = used.minus(increase);
        if (used.isMoreThan(smallest) && 5 * used.hundredths() >= 6 * smallest.hundredths()) {
            found.accept(Finding.of(
                    FindingKind.MIXED_RESPONSE,
                    followUp.visit().pointerToFinding(value.lesion().id()),
                    Fact.lesion(value.lesion().id()),
                    Fact.of("smallest", smallest),
                    Fact.of("used", used),
                    Fact.visit(followUp.visit().id())));
        }
    }

    /// Stable disease up to the first progression, here or decided elsewhere, that comes too early to count for the
    /// best overall response. A visit
    /// before the treatment's start is another finding.
    private static void tooEarlyStable(Judged judged, Consumer<Finding> found) {
        var minimum = judged.protocol().minStableDiseaseDays();
        var elsewhere = judged.course().followUp().progressionDate();
        for (var followUp : judged.followUps()) {
            if (followUp.overall() == OverallResponse.PD
                    || (elsewhere != null && followUp.visit().date().isAfter(elsewhere))) {
                return;
            }
            var days = ChronoUnit.DAYS.between(
                    judged.course().referenceDate(), followUp.visit().date());
            if (followUp.overall().isStable() && days >= 0 && days < minimum) {
                found.accept(Finding.of(
                        FindingKind.STABLE_DISEASE_BEFORE_MINIMUM,
                        followUp.visit().pointer(),
                        Fact.visit(followUp.visit().id()),
                        Fact.of("overall", followUp.overall()),
                        Fact.days("daysSince", days),
                        Fact.days("atLeast", minimum)));
            }
        }
    }

    /// The category that the caller holds already for a visit, where it is another than the one decided here.
    private static void stated(Judged judged, Consumer<Finding> found) {
        for (var followUp : judged.followUps()) {
            var theirs = followUp.visit().statedOverall().get(judged.criteria());
            if (theirs != null && !theirs.equals(followUp.overall().name())) {
                found.accept(Finding.of(
                        FindingKind.STATED_CATEGORY_DIFFERS,
                        followUp.visit().pointer() + "/statedOverall/" + judged.criteria(),
                        Fact.visit(followUp.visit().id()),
                        new Fact.Term("stated", theirs),
                        Fact.of("overall", followUp.overall())));
            }
        }
    }
}
