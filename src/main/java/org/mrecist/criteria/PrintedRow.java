package org.mrecist.criteria;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mrecist.trace.Rule;

/// The rows of the overall tables that RECIST 1.1 prints (`eisenhauer-2009`, tables 1 and 2) and that mRECIST
/// prints in part (`choi-2018`, table A.1), in printed order.
public enum PrintedRow {
    CR_WITH_CR(TargetResponse.CR, OverallResponse.CR, Non.CR, Non.NONE),
    CR_WITH_PERSISTING(TargetResponse.CR, OverallResponse.PR, Non.BETWEEN),
    CR_WITH_NE(TargetResponse.CR, OverallResponse.PR, Non.NE),
    PR(TargetResponse.PR, OverallResponse.PR, Non.CR, Non.BETWEEN, Non.NONE),
    PR_WITH_NE(TargetResponse.PR, OverallResponse.PR, Non.NE),
    SD(TargetResponse.SD, OverallResponse.SD, Non.CR, Non.BETWEEN, Non.NONE),
    SD_WITH_NE(TargetResponse.SD, OverallResponse.SD, Non.NE),
    NE(TargetResponse.NE, OverallResponse.NE, Non.CR, Non.BETWEEN),
    TARGET_PD(Set.of(TargetResponse.PD), EnumSet.allOf(Non.class), Set.of(false, true), OverallResponse.PD),
    NON_TARGET_PD(EnumSet.allOf(TargetResponse.class), Set.of(Non.PD), Set.of(false, true), OverallResponse.PD),
    NEW_LESION(EnumSet.allOf(TargetResponse.class), EnumSet.allOf(Non.class), Set.of(true), OverallResponse.PD),
    NE_WITH_NE(TargetResponse.NE, OverallResponse.NE, Non.NE, Non.NONE),
    NOTHING_FOLLOWED(TargetResponse.NONE, OverallResponse.NE, Non.NONE),
    NON_TARGET_ONLY_CR(TargetResponse.NONE, OverallResponse.CR, Non.CR),
    NON_TARGET_ONLY_PERSISTING(TargetResponse.NONE, OverallResponse.NON_CR_NON_PD, Non.BETWEEN),
    NON_TARGET_ONLY_NE(TargetResponse.NONE, OverallResponse.NE, Non.NE);

    private final Set<TargetResponse> target;
    private final Set<Non> nonTarget;
    private final Set<Boolean> newLesion;
    private final OverallResponse overall;

    PrintedRow(TargetResponse target, OverallResponse overall, Non... nonTarget) {
        this(Set.of(target), Set.of(nonTarget), Set.of(false), overall);
    }

    PrintedRow(Set<TargetResponse> target, Set<Non> nonTarget, Set<Boolean> newLesion, OverallResponse overall) {
        this.target = target;
        this.nonTarget = nonTarget;
        this.newLesion = newLesion;
        this.overall = overall;
    }

    /// The overall response that the row prints.
    public OverallResponse overall() {
        return overall;
    }

    /// The rows as a rule set cites them.
    ///
    /// @param between what the rule set calls non-targets that are neither gone nor progressed
    /// @param rule the rule that each row is for the rule set
    public static List<OverallTable.Row> rows(NonTargetResponse between, Function<PrintedRow, Rule> rule) {
        return Stream.of(values())
                .map(row -> new OverallTable.Row(
                        row.target,
                        Set.copyOf(row.nonTarget.stream()
                                .map(each -> each.response(between))
                                .toList()),
                        row.newLesion,
                        row.overall,
                        rule.apply(row)))
                .toList();
    }

    /// The non-target responses as the tables print them, before a rule set gives the middle one its name.
    private enum Non {
        CR,
        BETWEEN,
        PD,
        NE,
        NONE;

        NonTargetResponse response(NonTargetResponse between) {
            return switch (this) {
                case CR -> NonTargetResponse.CR;
                case BETWEEN -> between;
                case PD -> NonTargetResponse.PD;
                case NE -> NonTargetResponse.NE;
                case NONE -> NonTargetResponse.NONE;
            };
        }
    }
}
