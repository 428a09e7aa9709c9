package org.mrecist.fhir.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.guideline.Regimens;
import org.mrecist.timeline.Agent;
import org.mrecist.timeline.AgentName;
import org.mrecist.timeline.Intervention;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.Treatment;

/// The treatments of a course, from what was done since its baseline.
///
/// The treatment whose response is assessed is the first from the baseline on, with what began on the same day. Later
/// local treatment is an intervention. Systemic treatment that began later is another therapy. What was done before the
/// baseline is the state that the baseline shows.
///
/// @param interventions with the resource of each
/// @param newTherapy when another therapy began; null if none did
/// @param treated the lesions that local treatment of the course acted on, as far as they are named
record CourseTreatments(
        Treatment treatment,
        @Nullable Resource source,
        List<Intervention> interventions,
        List<Resource> interventionSources,
        @Nullable LocalDate newTherapy,
        Set<LesionDraft> treated) {
    static CourseTreatments of(
            List<TreatmentReader.Event> events, LocalDate baseline, LocalDate lastVisit, LesionDrafts lesions) {
        return new Assembly(events, baseline, lastVisit, lesions).assemble();
    }

    private static final class Assembly {
        private final List<TreatmentReader.Event> ofCourse;
        private final LesionDrafts lesions;
        private final Set<LesionDraft> treated = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<Intervention> interventions = new ArrayList<>();
        private final List<Resource> sources = new ArrayList<>();

        Assembly(List<TreatmentReader.Event> events, LocalDate baseline, LocalDate lastVisit, LesionDrafts lesions) {
            ofCourse = events.stream()
                    .filter(event ->
                            !event.date().isBefore(baseline) && !event.date().isAfter(lastVisit))
                    .toList();
            this.lesions = lesions;
        }

        CourseTreatments assemble() {
            if (ofCourse.isEmpty()) {
                return new CourseTreatments(Treatment.NOT_STATED, null, List.of(), List.of(), null, treated);
            }
            var start = ofCourse.getFirst().date();
            var first = ofCourse.stream()
                    .filter(event -> event.date().equals(start))
                    .toList();
            var agents = agents(first);
            var modalities = Stream.concat(
                            first.stream().map(TreatmentReader.Event::modality).filter(Objects::nonNull),
                            agents.isEmpty() ? Stream.<Modality>empty() : Stream.of(Regimens.modality(agents)))
                    .distinct()
                    .toList();
            for (var event : ofCourse) {
                if (event.modality() != null) {
                    addLocal(event, modalities, event.date().equals(start));
                }
            }
            var local = ofCourse.stream()
                    .filter(event -> event.modality() != null && modalities.contains(event.modality()))
                    .toList();
            return new CourseTreatments(
                    new Treatment(
                            start,
                            modalities.getFirst(),
                            agents,
                            modalities.subList(1, modalities.size()),
                            null,
                            local.isEmpty() ? null : local.getLast().date()),
                    ofCourse.getFirst().source(),
                    interventions,
                    sources,
                    newTherapy(start, first),
                    treated);
        }

        /// @param own what the course's treatment consists of
        private void addLocal(TreatmentReader.Event event, List<Modality> own, boolean isFirst) {
            var acted = event.lesions().stream()
                    .map(lesions::find)
                    .flatMap(found -> found.stream())
                    .toList();
            var isLocoregional = own.stream().anyMatch(Modality::isLocal);
            if (isLocoregional) {
                treated.addAll(acted);
            }
            var modality = Objects.requireNonNull(event.modality());
            if (isFirst || !modality.isLocal()) {
                return;
            }
            if (acted.isEmpty() && !isLocoregional) {
                event.source()
                        .issues()
                        .addWarning(
                                event.source().place(),
                                IssueCode.TREATED_LESION_NOT_STATED,
                                "Local treatment in the course of another treatment: a lesion that was treated is not"
                                        + " evaluable from then on, and which one that is is not stated.");
            }
            interventions.add(new Intervention(
                    event.date(),
                    modality,
                    acted.stream().map(LesionDraft::id).distinct().toList()));
            sources.add(event.source());
        }

        private @Nullable LocalDate newTherapy(LocalDate start, List<TreatmentReader.Event> first) {
            var begun = agents(first);
            return ofCourse.stream()
                    .filter(event -> event.date().isAfter(start) && event.agent() != null)
                    .filter(event -> !begun.containsAll(agents(
                            Stream.concat(first.stream(), Stream.of(event)).toList())))
                    .map(TreatmentReader.Event::date)
                    .findFirst()
                    .orElse(null);
        }
    }

    /// The agents and regimens that treatments make up.
    static List<Agent> agents(List<TreatmentReader.Event> events) {
        return AgentName.agents(events.stream()
                .map(TreatmentReader.Event::agent)
                .filter(Objects::nonNull)
                .toList());
    }
}
