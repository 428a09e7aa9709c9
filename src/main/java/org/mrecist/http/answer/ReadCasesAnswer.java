package org.mrecist.http.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.explanation.Messages;
import org.mrecist.explanation.Notice;
import org.mrecist.reads.AgreementOfCases;
import org.mrecist.reads.Kappa;
import org.mrecist.reads.ReadsComparison;

/// The reads of many courses, compared and counted.
@Schema(name = "ReadCasesAnswer", description = "The reads of many courses, compared, and how far they agree.")
public record ReadCasesAnswer(
        ProvenanceAnswer provenance,
        List<ReadsAnswer> cases,

        @Schema(description = "For each of the criteria, of visits and of courses.")
        List<CountedAgreementAnswer> agreement,

        @Schema(description = "What this answer does not claim.")
        String notice) {
    /// The answer with the parts asked for.
    public static ReadCasesAnswer of(
            List<ReadsComparison> cases, ProvenanceAnswer provenance, Set<Include> include, Messages messages) {
        return new ReadCasesAnswer(
                provenance,
                cases.stream()
                        .map(each -> ReadsAnswer.ofCase(each, include, messages))
                        .toList(),
                AgreementOfCases.of(cases).stream()
                        .map(CountedAgreementAnswer::of)
                        .toList(),
                Notice.ofClassification(messages));
    }

    /// How far readers agree.
    @Schema(name = "CountedAgreement")
    public record CountedAgreementAnswer(
            String criteria,

            @Schema(
                    description = "Visits after the baseline, or courses by their best overall response. The visits of"
                            + " one course depend on one another, which no interval heeds.")
            AgreementOfCases.Unit unit,

            @Schema(description = "How many at least two readers have judged.")
            int units,

            @Schema(description = "How many of them got the same response from all their readers.")
            int agreed,

            @Schema(description = "Fleiss' kappa of all readers; left out where it is not defined.") @Nullable
            KappaAnswer fleissKappa,

            @Schema(description = "Each two readers.") List<PairAnswer> pairs) {
        static CountedAgreementAnswer of(AgreementOfCases agreement) {
            return new CountedAgreementAnswer(
                    agreement.criteria(),
                    agreement.unit(),
                    agreement.units(),
                    agreement.agreed(),
                    KappaAnswer.of(agreement.fleiss()),
                    agreement.pairs().stream()
                            .map(each -> new PairAnswer(
                                    List.of(each.first(), each.second()),
                                    each.units(),
                                    each.agreed(),
                                    KappaAnswer.of(each.cohen())))
                            .toList());
        }
    }

    /// How far two readers agree.
    @Schema(name = "PairAgreement")
    public record PairAnswer(
            List<String> readers,
            int units,
            int agreed,

            @Schema(description = "Cohen's kappa; left out where it is not defined.") @Nullable
            KappaAnswer cohenKappa) {}

    /// Agreement beyond chance.
    @Schema(name = "Kappa", description = "Agreement beyond chance: 1 is full agreement, 0 what chance alone gives.")
    public record KappaAnswer(
            BigDecimal value,
            @Nullable BigDecimal standardError,

            @Schema(
                    description = "The 95 % confidence interval, value ± 1.96 standard errors; left out in full"
                            + " agreement, where it has no width.")
            @Nullable
            IntervalAnswer interval) {
        static @Nullable KappaAnswer of(Optional<Kappa> kappa) {
            return kappa.map(each -> new KappaAnswer(
                            rounded(each.value()),
                            each.standardError() == null ? null : rounded(each.standardError()),
                            IntervalAnswer.of(each.interval())))
                    .orElse(null);
        }

        private static BigDecimal rounded(double figure) {
            return BigDecimal.valueOf(figure).setScale(4, RoundingMode.HALF_UP);
        }
    }

    /// An interval.
    @Schema(name = "Interval")
    public record IntervalAnswer(BigDecimal lower, BigDecimal upper) {
        static @Nullable IntervalAnswer of(Kappa.@Nullable Interval interval) {
            return interval == null
                    ? null
                    : new IntervalAnswer(KappaAnswer.rounded(interval.lower()), KappaAnswer.rounded(interval.upper()));
        }
    }
}
