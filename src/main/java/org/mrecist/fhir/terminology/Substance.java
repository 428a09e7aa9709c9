package org.mrecist.fhir.terminology;

import java.util.Map;
import java.util.Optional;
import org.mrecist.timeline.AgentName;

/// The substances of systemic treatment by their ATC codes (seen in MII Kerndatensatz Onkologie 2026.0.3).
public final class Substance {
    private static final Map<String, AgentName> BY_ATC = Map.ofEntries(
            Map.entry("L01EX02", AgentName.SORAFENIB),
            Map.entry("L01EX08", AgentName.LENVATINIB),
            Map.entry("L01EX07", AgentName.CABOZANTINIB),
            Map.entry("L01EX05", AgentName.REGORAFENIB),
            Map.entry("L01FG02", AgentName.RAMUCIRUMAB),
            Map.entry("L01FF02", AgentName.PEMBROLIZUMAB),
            Map.entry("L01FF01", AgentName.NIVOLUMAB),
            Map.entry("L01FF03", AgentName.DURVALUMAB),
            Map.entry("L01FF09", AgentName.TISLELIZUMAB),
            Map.entry("L01FF05", AgentName.ATEZOLIZUMAB),
            Map.entry("L01FG01", AgentName.BEVACIZUMAB),
            Map.entry("L01FX20", AgentName.TREMELIMUMAB),
            Map.entry("L01FX04", AgentName.IPILIMUMAB));

    private Substance() {}

    /// The substance of an ATC code.
    public static Optional<AgentName> find(String atc) {
        return Optional.ofNullable(BY_ATC.get(atc));
    }
}
