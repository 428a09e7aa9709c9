package org.mrecist.guideline;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mrecist.timeline.Agent;
import org.mrecist.timeline.Modality;

/// What the agents and regimens of systemic treatment are made of.
public final class Regimens {
    private static final List<Agent> CHECKPOINT_INHIBITORS =
            Stream.of(Agent.values()).filter(Regimens::hasCheckpointInhibitor).toList();

    private Regimens() {}

    static List<Agent> checkpointInhibitors() {
        return CHECKPOINT_INHIBITORS;
    }

    /// Those of which it is known, and OTHER, of which it is not.
    static List<Agent> perhapsCheckpointInhibitors() {
        return Stream.concat(CHECKPOINT_INHIBITORS.stream(), Stream.of(Agent.OTHER))
                .toList();
    }

    /// Whether the agent is, or the regimen contains, a checkpoint inhibitor; false of OTHER, of which it is
    /// unknown.
    public static boolean hasCheckpointInhibitor(Agent agent) {
        return switch (agent) {
            case PEMBROLIZUMAB,
                    NIVOLUMAB,
                    DURVALUMAB,
                    TISLELIZUMAB,
                    ATEZOLIZUMAB_BEVACIZUMAB,
                    DURVALUMAB_TREMELIMUMAB,
                    NIVOLUMAB_IPILIMUMAB,
                    CAMRELIZUMAB_RIVOCERANIB -> true;
            case SORAFENIB, LENVATINIB, CABOZANTINIB, REGORAFENIB, RAMUCIRUMAB, OTHER -> false;
        };
    }

    private static boolean isKinaseInhibitor(Agent agent) {
        return switch (agent) {
            case SORAFENIB, LENVATINIB, CABOZANTINIB, REGORAFENIB -> true;
            case RAMUCIRUMAB,
                    PEMBROLIZUMAB,
                    NIVOLUMAB,
                    DURVALUMAB,
                    TISLELIZUMAB,
                    ATEZOLIZUMAB_BEVACIZUMAB,
                    DURVALUMAB_TREMELIMUMAB,
                    NIVOLUMAB_IPILIMUMAB,
                    CAMRELIZUMAB_RIVOCERANIB,
                    OTHER -> false;
        };
    }

    /// What kind of systemic treatment agents make up.
    public static Modality modality(List<Agent> agents) {
        if (agents.stream().anyMatch(Regimens::hasCheckpointInhibitor)) {
            return Modality.SYSTEMIC_ICI;
        }
        return agents.stream().allMatch(Regimens::isKinaseInhibitor) ? Modality.SYSTEMIC_TKI : Modality.SYSTEMIC_OTHER;
    }

    /// Whether a systemic treatment of this kind may be this agent; OTHER may be any.
    static boolean isPerhaps(Modality modality, Agent agent) {
        return switch (modality) {
            case SYSTEMIC_ICI -> hasCheckpointInhibitor(agent) || agent == Agent.OTHER;
            case SYSTEMIC_TKI -> isKinaseInhibitor(agent) || agent == Agent.OTHER;
            case SYSTEMIC_OTHER -> agent == Agent.RAMUCIRUMAB || agent == Agent.OTHER;
            case RESECTION, ABLATION, TACE, TARE, SBRT, TRANSPLANT, NONE -> false;
        };
    }

    /// Whether any of these agents is a checkpoint inhibitor.
    ///
    /// @param complete whether nothing else was given
    static Truth anyCheckpointInhibitor(Set<String> agents, boolean complete) {
        if (CHECKPOINT_INHIBITORS.stream().anyMatch(agent -> agents.contains(agent.name()))) {
            return Truth.TRUE;
        }
        return complete && !agents.contains(Agent.OTHER.name()) ? Truth.FALSE : Truth.UNKNOWN;
    }
}
