package org.mrecist.explanation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.NotEvaluableReason;
import org.mrecist.findings.Diameter;
import org.mrecist.findings.Finding;
import org.mrecist.findings.FindingKind;
import org.mrecist.timeline.Imaging.ContrastAgent;
import org.mrecist.timeline.Modality;
import org.mrecist.trace.Fact;

/// The facts of one finding, in words.
record FindingWords(Finding finding) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    FindingKind kind() {
        return finding.kind();
    }

    boolean has(String name) {
        return find(name) != null;
    }

    /// A sentence with each `{name}` replaced by the fact of that name.
    ///
    /// @throws IllegalArgumentException if the finding has no such fact
    String words(String sentence) {
        return PLACE.matcher(sentence).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
    }

    /// A fact in words.
    ///
    /// @throws IllegalArgumentException if the finding has none of this name
    String value(String name) {
        var fact = find(name);
        if (fact == null) {
            throw new IllegalArgumentException("a finding " + finding.id() + " must state " + name);
        }
        return fact instanceof Fact.Term(var _, var term) ? term(name, term) : FactText.value(fact);
    }

    /// The terms of every fact of this name, in their order.
    List<String> values(String name) {
        return finding.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(FactText::value)
                .toList();
    }

    /// The name of criteria as the field prints it.
    static String criteria(String name) {
        return switch (name) {
            case "MRECIST" -> "mRECIST";
            case "RECIST_1_1" -> "RECIST 1.1";
            default -> name;
        };
    }

    private @Nullable Fact find(String name) {
        for (var fact : finding.facts()) {
            if (fact.name().equals(name)) {
                return fact;
            }
        }
        return null;
    }

    private String term(String name, String term) {
        return switch (name) {
            case "diameter" -> diameter(Diameter.valueOf(term));
            case "reason" -> reason(NotEvaluableReason.valueOf(term));
            case "modality" -> treatment(Modality.valueOf(term));
            case "organ" -> term.toLowerCase(Locale.ROOT).replace('_', ' ');
            case "from", "to" ->
                kind() == FindingKind.CONTRAST_AGENT_CHANGED ? agent(ContrastAgent.valueOf(term)) : technique(term);
            default -> term.equals("NON_CR_NON_PD") ? "non-CR/non-PD" : term;
        };
    }

    private static String diameter(Diameter diameter) {
        return switch (diameter) {
            case LONGEST -> "longest diameter";
            case VIABLE -> "viable diameter";
            case SHORT_AXIS -> "short axis";
        };
    }

    private static String reason(NotEvaluableReason reason) {
        return switch (reason) {
            case NO_FINDING -> "the visit has no finding for it";
            case NOT_EVALUABLE -> "it is reported as not evaluable";
            case PRESENT_WITHOUT_DIAMETER -> "it is present without a diameter";
            case VIABLE_DIAMETER_NOT_GIVEN -> "its viable diameter is not given";
            case LONGEST_DIAMETER_NOT_GIVEN -> "its longest diameter is not given";
            case SHORT_AXIS_NOT_GIVEN -> "its short axis is not given";
            case ARTERIAL_PHASE_MISSING -> "the arterial phase is missing";
            case ARTERIAL_PHASE_INADEQUATE -> "the arterial phase is inadequate";
            case LOCALLY_TREATED -> "it was treated locally";
            case MERGED_WITH_NOT_EVALUABLE -> "it has merged with a lesion that is not evaluable";
        };
    }

    private static String treatment(Modality modality) {
        return switch (modality) {
            case RESECTION -> "resection";
            case ABLATION -> "ablation";
            case TACE, TARE, SBRT -> modality.name();
            case TRANSPLANT -> "transplantation";
            case SYSTEMIC_ICI, SYSTEMIC_TKI, SYSTEMIC_OTHER -> "systemic treatment";
            case NONE -> "no treatment";
        };
    }

    private static String agent(ContrastAgent agent) {
        return switch (agent) {
            case EXTRACELLULAR -> "an extracellular agent";
            case GADOXETATE -> "gadoxetate";
            case IODINATED -> "an iodinated agent";
            case OTHER -> "another agent";
        };
    }

    private static String technique(String technique) {
        return technique.equals("OTHER") ? "another modality" : technique;
    }
}
