package org.mrecist.timeline;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a caller may name systemic treatment: the agents and regimens of [Agent], and the components of a regimen that
/// are not given alone, each of which stands for the regimen.
public enum AgentName {
    SORAFENIB(Agent.SORAFENIB),
    LENVATINIB(Agent.LENVATINIB),
    CABOZANTINIB(Agent.CABOZANTINIB),
    REGORAFENIB(Agent.REGORAFENIB),
    RAMUCIRUMAB(Agent.RAMUCIRUMAB),
    PEMBROLIZUMAB(Agent.PEMBROLIZUMAB),
    NIVOLUMAB(Agent.NIVOLUMAB),
    DURVALUMAB(Agent.DURVALUMAB),
    TISLELIZUMAB(Agent.TISLELIZUMAB),
    ATEZOLIZUMAB_BEVACIZUMAB(Agent.ATEZOLIZUMAB_BEVACIZUMAB),
    DURVALUMAB_TREMELIMUMAB(Agent.DURVALUMAB_TREMELIMUMAB),
    NIVOLUMAB_IPILIMUMAB(Agent.NIVOLUMAB_IPILIMUMAB),
    CAMRELIZUMAB_RIVOCERANIB(Agent.CAMRELIZUMAB_RIVOCERANIB),
    OTHER(Agent.OTHER),
    ATEZOLIZUMAB(Agent.ATEZOLIZUMAB_BEVACIZUMAB),
    BEVACIZUMAB(Agent.ATEZOLIZUMAB_BEVACIZUMAB),
    TREMELIMUMAB(Agent.DURVALUMAB_TREMELIMUMAB, Agent.DURVALUMAB),
    IPILIMUMAB(Agent.NIVOLUMAB_IPILIMUMAB, Agent.NIVOLUMAB),
    CAMRELIZUMAB(Agent.CAMRELIZUMAB_RIVOCERANIB),
    RIVOCERANIB(Agent.CAMRELIZUMAB_RIVOCERANIB);

    private final Agent agent;

    /// What the regimen is given with and is also given alone; null where there is no such agent.
    private final @Nullable Agent partner;

    AgentName(Agent agent) {
        this(agent, null);
    }

    AgentName(Agent agent, @Nullable Agent partner) {
        this.agent = agent;
        this.partner = partner;
    }

    /// The agents and regimens that names stand for, each once, in their order. A component that is also given alone
    /// belongs to the regimen where its partner is named too: durvalumab and tremelimumab are one regimen.
    public static List<Agent> agents(List<AgentName> names) {
        var agents = new LinkedHashSet<Agent>();
        names.forEach(name -> agents.add(name.agent));
        names.forEach(name -> agents.remove(name.partner));
        return List.copyOf(agents);
    }
}
