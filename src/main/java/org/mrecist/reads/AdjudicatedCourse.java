package org.mrecist.reads;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.bestresponse.BestOverallResponse;
import org.mrecist.bestresponse.BestResponse;
import org.mrecist.bestresponse.Milestones;
import org.mrecist.criteria.DatedResponse;

/// A course with an adjudicator's choices folded in, by one set of criteria.
///
/// @param visits in date order
/// @param best empty where no visit counts, and as long as a visit is open
/// @param milestones null as long as a visit is open
public record AdjudicatedCourse(
        String criteria,
        List<AdjudicatedVisit> visits,
        Optional<BestOverallResponse> best,
        @Nullable Milestones milestones) {
    public AdjudicatedCourse {
        visits = List.copyOf(visits);
    }

    /// On whose word a response stands.
    public enum Basis {
        /// All readers gave it.
        AGREED,
        /// The adjudicator took the response of a reader.
        READER,
        /// The adjudicator gave one.
        ADJUDICATOR,
        /// The readers differ and no choice was made.
        OPEN
    }

    /// One visit.
    ///
    /// @param response null while it is open
    /// @param reader whose response was taken; null unless that is the basis
    public record AdjudicatedVisit(
            String visit,
            LocalDate date,
            Basis basis,
            @Nullable String reader,
            @Nullable DatedResponse response) {}

    /// Folds choices in, for each set of criteria in the order requested. A choice also overrules readers who
    /// agree.
    ///
    /// Times count from the reference date of the first read.
    ///
    /// @throws IllegalArgumentException if a choice has faults
    public static List<AdjudicatedCourse> of(ReadsComparison reads, List<Adjudication> choices) {
        var readers = reads.reads().stream().map(Read::reader).toList();
        var courses =
                reads.reads().stream().map(each -> each.assessment().request()).toList();
        if (!ReadFaults.inAdjudication(readers, courses, choices, ReadFaults.NOTHING_UNSOUND)
                .isEmpty()) {
            throw new IllegalArgumentException("an adjudication must name visits, criteria and readers of the reads");
        }
        return reads.reads().getFirst().assessment().request().criteria().stream()
                .map(criteria -> of(reads, criteria, choices))
                .toList();
    }

    private static AdjudicatedCourse of(ReadsComparison reads, String criteria, List<Adjudication> choices) {
        var visits = reads.visits().stream()
                .filter(each -> each.criteria().equals(criteria))
                .map(each -> visit(each, choices))
                .toList();
        var responses = visits.stream()
                .map(AdjudicatedVisit::response)
                .flatMap(Stream::ofNullable)
                .toList();
        if (responses.size() < visits.size()) {
            return new AdjudicatedCourse(criteria, visits, Optional.empty(), null);
        }
        var request = reads.reads().getFirst().assessment().request();
        var reference = request.course().referenceDate();
        var followUp = request.course().followUp();
        return new AdjudicatedCourse(
                criteria,
                visits,
                BestResponse.of(responses, reference, followUp, request.protocol()),
                Milestones.of(responses, reference, followUp, request.protocol()));
    }

    private static AdjudicatedVisit visit(VisitAgreement agreement, List<Adjudication> choices) {
        for (var each : choices) {
            if (each.visit().equals(agreement.visit()) && each.criteria().equals(agreement.criteria())) {
                return switch (each.choice()) {
                    case Adjudication.OfReader(var reader) ->
                        new AdjudicatedVisit(
                                agreement.visit(),
                                agreement.date(),
                                Basis.READER,
                                reader,
                                agreement.responses().get(reader));
                    case Adjudication.Own(var overall) ->
                        new AdjudicatedVisit(
                                agreement.visit(),
                                agreement.date(),
                                Basis.ADJUDICATOR,
                                null,
                                new DatedResponse(agreement.visit(), agreement.date(), overall, overall));
                };
            }
        }
        var any = agreement.responses().values().iterator().next();
        return agreement.agrees()
                ? new AdjudicatedVisit(agreement.visit(), agreement.date(), Basis.AGREED, null, any)
                : new AdjudicatedVisit(agreement.visit(), agreement.date(), Basis.OPEN, null, null);
    }
}
