package org.mrecist.fhir.terminology;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What FHIR and its published guides have no code for: this project's own codes of observations and of their
/// components.
public enum Property {
    VIABLE_LONGEST_DIAMETER(
            Scope.FINDING,
            new Length(),
            "Longest diameter of the viable part",
            "Longest diameter of the viable, arterially enhancing part of a lesion, not crossing major intervening"
                    + " necrosis; 0 where no enhancement is left. A quantity in mm or cm."),
    SHORT_AXIS(Scope.FINDING, new Length(), "Short axis", "Short axis of a lymph node. A quantity in mm or cm."),
    LESION_ROLE(
            Scope.LESION,
            new Choice(ValueList.LESION_ROLE),
            "Role of the lesion",
            "What the lesion was chosen for at the baseline: TARGET or NON_TARGET."),
    LESION_KIND(
            Scope.LESION,
            new Choice(ValueList.LESION_KIND),
            "Kind of lesion",
            "What the lesion is. Without it a mass, or what the body site implies."),
    LESION_SITE(
            Scope.LESION,
            new Choice(ValueList.LESION_SITE),
            "Site of the lesion",
            "Where the lesion is, where no body site of SNOMED CT says it."),
    LESION_STATE(
            Scope.FINDING,
            new Choice(ValueList.LESION_STATE),
            "State of the lesion",
            "What was seen of the lesion. A size implies MEASURED."),
    NEW_LESION(
            Scope.LESION, new Flag(), "New lesion", "Whether the lesion was not there at the baseline. True or false."),
    PATTERN(
            Scope.FINDING,
            new Choice(ValueList.PATTERN),
            "Pattern of a new nodule",
            "How a new liver nodule behaves under contrast: TYPICAL or ATYPICAL."),
    CERTAINTY(
            Scope.FINDING,
            new Choice(ValueList.CERTAINTY),
            "Certainty of a new lesion",
            "How sure the reader is that it is a new tumour: UNEQUIVOCAL or EQUIVOCAL. Not stated is pending."),
    ENHANCING(
            Scope.FINDING,
            new Flag(),
            "Enhancement",
            "Whether the lesion takes up contrast in the arterial phase. True or false."),
    CYTOLOGY_POSITIVE(
            Scope.FINDING,
            new Flag(),
            "Positive cytology",
            "Whether cytology proved an effusion or ascites malignant. True or false."),
    WELL_DEFINED(
            Scope.LESION,
            new Flag(),
            "Well delineated",
            "Whether the margin of the lesion is well delineated. True or false."),
    PREVIOUSLY_TREATED(
            Scope.LESION,
            new Flag(),
            "Treated before",
            "Whether the lesion was treated locally before this course. True or false."),
    TREATED_THIS_COURSE(
            Scope.LESION,
            new Flag(),
            "Treated in this course",
            "Whether the lesion is treated locally in this course. True or false."),
    SPLIT_FROM(
            Scope.LESION,
            new Words(),
            "Split from",
            "The value of the identifier of the target that this lesion split from. A text."),
    MERGED_INTO(
            Scope.FINDING,
            new Words(),
            "Merged into",
            "The value of the identifier of the target that this lesion has grown together with and whose diameter is"
                    + " that of both. A text."),
    ARTERIAL_PHASE(
            Scope.IMAGES,
            new Choice(ValueList.ARTERIAL_PHASE),
            "Arterial phase",
            "What the arterial phase of the images is: ADEQUATE, INADEQUATE or MISSING."),
    CONTRAST_AGENT(
            Scope.IMAGES, new Choice(ValueList.CONTRAST_AGENT), "Contrast agent", "The contrast agent of the images."),
    SLICE_THICKNESS(
            Scope.IMAGES,
            new Length(),
            "Slice thickness",
            "The slice thickness of the images. A quantity in mm or cm."),
    LIPIODOL_OBSCURES(
            Scope.IMAGES, new Flag(), "Lipiodol obscures", "Whether lipiodol obscures enhancement. True or false."),
    CHEST_IMAGED(Scope.IMAGES, new Flag(), "Chest imaged", "Whether the chest was imaged at the visit. True or false."),
    BCLC_STAGE(
            Scope.ANSWER,
            new Choice(ValueList.BCLC_STAGE),
            "BCLC stage",
            "Stage by the Barcelona Clinic Liver Cancer system."),

    RESPONSE_ASSESSMENT(
            Scope.ANSWER,
            new Choice(ValueList.OVERALL_RESPONSE),
            "Response assessment",
            "The overall response of one visit by one set of criteria, with what it rests on."),
    CRITERIA(Scope.ANSWER, new Choice(ValueList.CRITERIA), "Criteria", "The set of criteria that decided."),
    TARGET_SUM(
            Scope.ANSWER,
            new Length(),
            "Sum of the targets",
            "The sum of the diameters of all targets. Left out where one was not evaluable."),
    BASELINE_SUM(Scope.ANSWER, new Length(), "Sum at the baseline", "The sum of the targets at the baseline."),
    NADIR_SUM(
            Scope.ANSWER,
            new Length(),
            "Nadir",
            "The smallest complete sum of all earlier visits, the baseline included."),
    CHANGE_FROM_BASELINE(
            Scope.ANSWER,
            new Percentage(),
            "Change from the baseline",
            "The change of the sum from the baseline in percent, rounded."),
    CHANGE_FROM_NADIR(
            Scope.ANSWER,
            new Percentage(),
            "Change from the nadir",
            "The change of the sum from the nadir in percent, rounded."),
    INCREASE_FROM_NADIR(
            Scope.ANSWER, new Length(), "Increase from the nadir", "The difference of the sum to the nadir."),
    TARGET_RESPONSE(
            Scope.ANSWER,
            new Choice(ValueList.TARGET_RESPONSE),
            "Response of the targets",
            "The response of the target lesions taken together."),
    NON_TARGET_RESPONSE(
            Scope.ANSWER,
            new Choice(ValueList.NON_TARGET_RESPONSE),
            "Response of the non-targets",
            "The response of the non-target lesions taken together."),
    NEW_LESIONS(
            Scope.ANSWER,
            new Choice(ValueList.NEW_LESION_STATUS),
            "New lesions",
            "What the new lesions of the visit amount to."),
    PROGRESSION_PATTERN(
            Scope.ANSWER,
            new Choice(ValueList.PROGRESSION_PATTERN),
            "Pattern of progression",
            "How the disease progressed."),
    PROGRESSION_CONFIRMED_ON(
            Scope.ANSWER,
            new Date(),
            "Progression confirmed on",
            "The date of the visit that settled the new lesion to which alone this visit owes its progression."),
    NOT_EVALUABLE_REASON(
            Scope.ANSWER,
            new Choice(ValueList.NOT_EVALUABLE_REASON),
            "Reason of not being evaluable",
            "Why a lesion could not be judged."),
    PROVISIONAL(Scope.ANSWER, new Choice(ValueList.PROVISIONAL), "Provisional", "What the response still waits for."),
    PROVISIONAL_UNTIL(
            Scope.ANSWER, new Date(), "Provisional until", "The earliest date at which the response can be final.");

    /// What it is said of.
    public enum Scope {
        /// The lesion itself: the same at every visit.
        LESION,
        /// What was seen of the lesion at one visit.
        FINDING,
        /// The images of one visit.
        IMAGES,
        /// Not said of lesions.
        ANSWER
    }

    /// What its value is.
    public sealed interface Form {}

    /// One of a list of codes.
    public record Choice(ValueList values) implements Form {}

    /// True or false.
    public record Flag() implements Form {}

    /// A text.
    public record Words() implements Form {}

    /// A quantity in mm or cm.
    public record Length() implements Form {}

    /// A quantity in percent.
    public record Percentage() implements Form {}

    /// A calendar date.
    public record Date() implements Form {}

    private final Scope scope;
    private final Form form;
    private final Code code;

    private final String definition;

    private static final Map<String, Property> BY_CODE =
            Stream.of(values()).collect(Collectors.toMap(each -> each.code.code(), Function.identity()));

    Property(Scope scope, Form form, String display, String definition) {
        this.scope = scope;
        this.form = form;
        this.code = new Code(Systems.OWN, name().toLowerCase(Locale.ROOT).replace('_', '-'), display);
        this.definition = definition;
    }

    public Scope scope() {
        return scope;
    }

    public Form form() {
        return form;
    }

    public Code code() {
        return code;
    }

    public String definition() {
        return definition;
    }

    /// The property of a code of this project's own.
    public static Optional<Property> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
