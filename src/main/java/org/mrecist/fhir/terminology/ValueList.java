package org.mrecist.fhir.terminology;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.assessment.Provisional;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.NonTargetResponse;
import org.mrecist.criteria.NotEvaluableReason;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.TargetResponse;
import org.mrecist.guideline.Match;
import org.mrecist.guideline.OptionType;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionRole;
import org.mrecist.lesion.LesionSite;
import org.mrecist.lesion.NewLesion;
import org.mrecist.timeline.AgentName;
import org.mrecist.timeline.ClinicalContext.BclcStage;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.ProgressionPattern;
import org.mrecist.timeline.ReportedFinding;

/// The lists of values of this project's own code system. The codes are the words of the native API.
public enum ValueList {
    CRITERIA("Criteria", null),
    LESION_ROLE("Roles of lesions", LesionRole.class),
    LESION_KIND("Kinds of lesions", LesionKind.class),
    LESION_SITE("Sites of lesions", LesionSite.class),
    LESION_STATE("States of lesions", ReportedFinding.State.class),
    PATTERN("Patterns of new nodules", NewLesion.Pattern.class),
    CERTAINTY("Certainty of new lesions", NewLesion.Certainty.class),
    ARTERIAL_PHASE("Arterial phases", Imaging.ArterialPhase.class),
    IMAGING_TECHNIQUE("Imaging techniques", Imaging.Technique.class),
    CONTRAST_AGENT("Contrast agents", Imaging.ContrastAgent.class),
    BCLC_STAGE("BCLC stages", BclcStage.class),
    MODALITY("Kinds of treatment", Modality.class),
    AGENT("Systemic agents and regimens", AgentName.class),
    OVERALL_RESPONSE("Overall responses", OverallResponse.class),
    TARGET_RESPONSE("Responses of the targets", TargetResponse.class),
    NON_TARGET_RESPONSE("Responses of the non-targets", NonTargetResponse.class),
    NEW_LESION_STATUS("What new lesions amount to", NewLesionStatus.class),
    PROGRESSION_PATTERN("Patterns of progression", ProgressionPattern.class),
    NOT_EVALUABLE_REASON("Reasons of not being evaluable", NotEvaluableReason.class),
    PROVISIONAL("What responses wait for", Provisional.Reason.class),
    OPTION_TYPE("Kinds of next steps", OptionType.class),
    OPTION_STATUS("What became of options", Match.Status.class);

    private final String title;
    private final List<Code> codes;
    private final Map<String, Object> values = new HashMap<>();

    /// @param type whose constants are the codes; null for the rule sets on offer
    ValueList(String title, @Nullable Class<? extends Enum<?>> type) {
        this.title = title;
        if (type == null) {
            codes = CriteriaRegistry.all().stream()
                    .map(each -> new Code(
                            Systems.OWN, each.ruleSet().name(), each.ruleSet().title()))
                    .toList();
            codes.forEach(code -> values.put(code.code(), code.code()));
        } else {
            codes = Stream.of(type.getEnumConstants()).map(ValueList::code).toList();
            Stream.of(type.getEnumConstants()).forEach(value -> values.put(value.name(), value));
        }
    }

    /// The id of the value set, such as `lesion-kind`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    public List<Code> codes() {
        return codes;
    }

    /// One of its codes.
    public Optional<Code> find(String code) {
        return codes.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /// The code of a set of criteria.
    ///
    /// @throws NoSuchElementException if they are not on offer
    public static Code criteria(String name) {
        return CRITERIA.find(name).orElseThrow();
    }

    /// The constant that a code stands for; for the rule sets their name.
    public Optional<Object> findValue(String code) {
        return Optional.ofNullable(values.get(code));
    }

    /// The code of a value.
    public static Code code(Enum<?> value) {
        return new Code(Systems.OWN, value.name(), Displays.of(value.name()));
    }
}
