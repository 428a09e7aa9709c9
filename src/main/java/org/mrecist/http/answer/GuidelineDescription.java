package org.mrecist.http.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.guideline.Caution;
import org.mrecist.guideline.Evidence;
import org.mrecist.guideline.Gate;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Option;
import org.mrecist.guideline.OptionCategory;
import org.mrecist.guideline.OptionType;
import org.mrecist.guideline.Pack;
import org.mrecist.guideline.Provenance;
import org.mrecist.guideline.Question;
import org.mrecist.guideline.TreatmentClass;
import org.mrecist.http.answer.NextStepsAnswer.EvidenceAnswer;
import org.mrecist.http.answer.NextStepsAnswer.ReviewAnswer;
import org.mrecist.trace.Literature;
import org.mrecist.trace.Source;

/// A pack of options as it is in force. The words for patients are not in it: a clinician releases those.
@Schema(
        name = "Guideline",
        description = "A pack of options as it is in force: rows that another pack replaced are not in it, nor are the"
                + " words for patients, which a clinician releases.")
public record GuidelineDescription(
        String id,
        String title,
        String version,

        @Schema(description = "Whether clinicians have reviewed it.")
        String status,

        @Schema(description = "SHA-256 of its files.") String hash,

        String notice,
        List<String> notConsidered,

        @Schema(description = "What stands before many options, from every pack in force.")
        List<GateDescription> gates,

        List<OptionDescription> options,
        List<QuestionDescription> questions,
        List<Source> sources,

        @Schema(description = "What was corrected, the newest first.")
        List<Pack.Release> changelog) {
    /// @param today the day that the reviews of the options are held against
    public static GuidelineDescription of(Pack pack, Guideline guideline, Literature literature, LocalDate today) {
        var options = guideline.options().stream()
                .filter(option -> option.pack().equals(pack.id()))
                .sorted(Comparator.comparing(Option::id))
                .toList();
        var questions = guideline.questions().stream()
                .filter(question -> question.pack().equals(pack.id()))
                .toList();
        return new GuidelineDescription(
                pack.id(),
                pack.title(),
                pack.version(),
                pack.status().printed(),
                pack.hash(),
                pack.notice(),
                pack.notConsidered(),
                guideline.gates().stream().map(GateDescription::of).toList(),
                options.stream()
                        .map(option -> OptionDescription.of(option, today))
                        .toList(),
                questions.stream().map(QuestionDescription::of).toList(),
                cited(options, questions, guideline, literature),
                pack.changelog());
    }

    private static List<Source> cited(
            List<Option> options, List<Question> questions, Guideline guideline, Literature literature) {
        var known = new TreeMap<>(literature.sources());
        guideline.packs().forEach(pack -> pack.sources().forEach(source -> known.put(source.key(), source)));
        var keys = Stream.concat(
                        options.stream()
                                .flatMap(option -> option.evidence().stream().map(Evidence::source)),
                        questions.stream().map(Question::source))
                .distinct()
                .toList();
        return known.values().stream()
                .filter(source -> keys.contains(source.key()))
                .toList();
    }

    /// A condition before many options.
    @Schema(name = "Gate", description = "A condition that stands before many options at once.")
    public record GateDescription(
            String id,

            @Schema(description = "The types of options that it stands before; every type where empty.")
            List<OptionType> types,

            @Schema(description = "The treatments that it stands before; every option where empty.")
            List<TreatmentClass> treatments,

            @Schema(description = "The categories in which it holds; every one where empty.")
            List<OptionCategory> categories,

            Gate.Effect effect,
            ConditionAnswer when,
            String text) {
        static GateDescription of(Gate gate) {
            return new GateDescription(
                    gate.id(),
                    gate.types().stream().sorted().toList(),
                    gate.treatments().stream().sorted().toList(),
                    gate.categories().stream().sorted().toList(),
                    gate.effect(),
                    ConditionAnswer.of(gate.when()),
                    gate.text());
        }
    }

    /// An option with everything that it asks.
    @Schema(name = "OptionRow", description = "An option with everything that it asks, whoever the patient is.")
    public record OptionDescription(
            String id,
            List<OptionCategory> categories,
            OptionType type,
            List<TreatmentClass> treatments,
            String title,
            String rationale,

            @Schema(description = "All must be met.") List<ConditionAnswer> requires,

            @Schema(description = "One must be met, where there are any.")
            List<ConditionAnswer> anyOf,

            @Schema(description = "None may be met.") List<ConditionAnswer> excludes,

            @Schema(description = "Contraindications; none may be met.")
            List<ConditionAnswer> hardExcludes,

            List<CautionDescription> cautions,
            @Nullable TimingAnswer timing,
            List<EvidenceAnswer> evidence,
            List<String> generalKnowledge,
            List<String> refines,
            Provenance provenance,
            ReviewAnswer review) {
        static OptionDescription of(Option option, LocalDate today) {
            return new OptionDescription(
                    option.id(),
                    option.categories().stream().sorted().toList(),
                    option.type(),
                    option.treatments().stream().sorted().toList(),
                    option.title(),
                    option.rationale(),
                    ConditionAnswer.of(option.requires()),
                    ConditionAnswer.of(option.anyOf()),
                    ConditionAnswer.of(option.excludes()),
                    ConditionAnswer.of(option.hardExcludes()),
                    option.cautions().stream().map(CautionDescription::of).toList(),
                    TimingAnswer.of(option.timing()),
                    EvidenceAnswer.of(option),
                    option.generalKnowledge(),
                    option.refines(),
                    option.provenance(),
                    ReviewAnswer.of(option, option.review().isExpired(today)));
        }
    }

    /// What is told beside an option.
    @Schema(name = "CautionRow")
    public record CautionDescription(ConditionAnswer when, String text) {
        static CautionDescription of(Caution caution) {
            return new CautionDescription(ConditionAnswer.of(caution.when()), caution.text());
        }
    }

    /// What a patient may want to ask.
    @Schema(name = "QuestionRow", description = "What a patient may want to ask, with the work it is taken up from.")
    public record QuestionDescription(
            String id,
            List<OptionCategory> categories,

            @Schema(description = "In English.") String text,

            @Schema(description = "In other languages, by their tag; empty where there is none.")
            Map<String, String> translations,

            @Nullable String source) {
        static QuestionDescription of(Question question) {
            return new QuestionDescription(
                    question.id(),
                    question.categories().stream().sorted().toList(),
                    question.text(),
                    new TreeMap<>(question.translations()),
                    question.source());
        }
    }

    /// A pack in short.
    @Schema(name = "GuidelineSummary")
    public record Summary(
            String id,
            String title,
            String version,

            @Schema(description = "Whether clinicians have reviewed it.")
            String status,

            @Schema(description = "SHA-256 of its files.") String hash,

            @Schema(description = "How many of its options are in force.")
            long options) {
        /// In short.
        public static Summary of(Pack pack, Guideline guideline) {
            return new Summary(
                    pack.id(),
                    pack.title(),
                    pack.version(),
                    pack.status().printed(),
                    pack.hash(),
                    guideline.options().stream()
                            .filter(option -> option.pack().equals(pack.id()))
                            .count());
        }
    }
}
