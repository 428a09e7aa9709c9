package org.mrecist.fhir.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Concept;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.json.Element;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.fhir.terminology.StandardCode;
import org.mrecist.fhir.terminology.Systems;
import org.mrecist.fhir.terminology.ValueList;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.ClinicalContext.BclcStage;
import org.mrecist.timeline.ClinicalContext.ChildPughClass;

/// Reads the clinical facts around a course, each by its latest value: performance status, Child-Pugh score and
/// class, BCLC stage, alpha-fetoprotein.
final class ContextReader {
    private static final Map<StandardCode, Integer> ECOG_ANSWERS = Map.of(
            StandardCode.ECOG_0, 0,
            StandardCode.ECOG_1, 1,
            StandardCode.ECOG_2, 2,
            StandardCode.ECOG_3, 3,
            StandardCode.ECOG_4, 4);

    private static final Map<String, BclcStage> STAGES = Map.of(
            "0", BclcStage.STAGE_0,
            "A", BclcStage.STAGE_A,
            "B", BclcStage.STAGE_B,
            "C", BclcStage.STAGE_C,
            "D", BclcStage.STAGE_D);

    private final Resources resources;

    private ContextReader(Resources resources) {
        this.resources = resources;
    }

    /// A value with its day.
    private record Dated<T>(T value, LocalDate date) {}

    /// @param checkpointInhibitor whether one was ever given, as far as is known
    static ClinicalContext read(Resources resources, Laboratory laboratory, boolean checkpointInhibitor) {
        return new ContextReader(resources).read(laboratory, checkpointInhibitor);
    }

    private ClinicalContext read(Laboratory laboratory, boolean checkpointInhibitor) {
        var ecog = latest(code -> code.is(StandardCode.ECOG), ContextReader::ecog);
        var score = latest(code -> code.is(StandardCode.CHILD_PUGH_SCORE), element -> whole(element, 5, 15));
        var group = latest(code -> code.is(StandardCode.CHILD_PUGH_CLASS), ContextReader::childPughClass);
        var stage = latest(ContextReader::isBclc, ContextReader::bclcStage);
        var afp = laboratory.values().entrySet().stream()
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
        var liver = score.isEmpty() && group.isEmpty()
                ? null
                : new ClinicalContext.Liver(
                        earlier(score.map(Dated::date), group.map(Dated::date)),
                        group.map(Dated::value).orElse(null),
                        score.map(Dated::value).orElse(null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return new ClinicalContext(
                liver,
                ecog.map(Dated::value).orElse(null),
                stage.map(Dated::value).orElse(null),
                afp.orElse(null),
                null,
                null,
                null,
                null,
                checkpointInhibitor ? new ClinicalContext.Prior(null, null, null, true) : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable LocalDate earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isPresent() && other.isPresent()) {
            return one.get().isBefore(other.get()) ? one.get() : other.get();
        }
        return one.or(() -> other).orElse(null);
    }

    private <T> Optional<Dated<T>> latest(Function<Concept, Boolean> asked, Function<Element, @Nullable T> reading) {
        @Nullable Dated<T> latest = null;
        for (var observation : resources.ofType("Observation")) {
            var element = observation.element();
            var code = observation.code();
            if (code == null || !asked.apply(code) || !Statuses.holds(observation)) {
                continue;
            }
            var date = Days.of(element);
            var value = reading.apply(element);
            if (date == null) {
                Days.warnOfNone(observation);
            } else if (value == null) {
                resources
                        .issues()
                        .addWarning(
                                element.placeOf("value"),
                                IssueCode.NOT_READ,
                                "The value is none that is known here, and is not read.");
            } else if (latest == null || date.isAfter(latest.date)) {
                latest = new Dated<>(value, date);
            } else if (date.equals(latest.date) && !value.equals(latest.value)) {
                Days.warnOfSeveral(observation);
            }
        }
        return Optional.ofNullable(latest);
    }

    private static @Nullable Integer ecog(Element observation) {
        var answer = Concept.read(observation.find("value", "CodeableConcept"));
        if (answer == null) {
            return whole(observation, 0, 4);
        }
        return ECOG_ANSWERS.entrySet().stream()
                .filter(each -> answer.is(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer whole(Element observation, int least, int most) {
        var number = observation.number("value", "Integer");
        var quantity = observation.find("value", "Quantity");
        if (number == null && quantity != null && !quantity.has("comparator")) {
            number = quantity.number("value");
        }
        if (number == null
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            return null;
        }
        return number.intValue();
    }

    private static @Nullable ChildPughClass childPughClass(Element observation) {
        return switch (letter(observation)) {
            case "A" -> ChildPughClass.A;
            case "B" -> ChildPughClass.B;
            case "C" -> ChildPughClass.C;
            default -> null;
        };
    }

    private static boolean isBclc(Concept code) {
        return code.is(StandardCode.BCLC_STAGE) || code.is(StandardCode.BCLC_SYSTEM) || code.is(Property.BCLC_STAGE);
    }

    private static @Nullable BclcStage bclcStage(Element observation) {
        var concept = Concept.read(observation.find("value", "CodeableConcept"));
        var own = concept == null
                ? Optional.<Object>empty()
                : concept.find(Systems.OWN).flatMap(ValueList.BCLC_STAGE::findValue);
        return own.map(BclcStage.class::cast).orElseGet(() -> STAGES.get(letter(observation)));
    }

    /// The letter or figure of a class or stage: a text, or the code of any system for a question that tells which.
    private static String letter(Element observation) {
        var text = observation.text("value", "String");
        if (text != null) {
            return text.strip();
        }
        var concept = Concept.read(observation.find("value", "CodeableConcept"));
        return concept == null
                ? ""
                : concept.codings().stream()
                        .map(coding -> coding.code())
                        .findFirst()
                        .orElse("");
    }
}
