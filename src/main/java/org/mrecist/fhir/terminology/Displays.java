package org.mrecist.fhir.terminology;

import java.util.Locale;
import java.util.Map;

/// The meanings of codes that their names do not spell out.
final class Displays {
    private static final Map<String, String> DISPLAYS = Map.ofEntries(
            Map.entry("CR", "Complete response"),
            Map.entry("PR", "Partial response"),
            Map.entry("SD", "Stable disease"),
            Map.entry("PD", "Progressive disease"),
            Map.entry("NE", "Not evaluable"),
            Map.entry("IR_SD", "Incomplete response or stable disease"),
            Map.entry("NON_CR_NON_PD", "Neither complete response nor progressive disease"),
            Map.entry("ADD_LRT", "Further locoregional treatment"),
            Map.entry("ADD_SYSTEMIC", "Systemic treatment added"),
            Map.entry("CONTINUE", "Treatment continued"),
            Map.entry("SWITCH_SYSTEMIC", "Other systemic treatment"),
            Map.entry("SWITCH_TO_SYSTEMIC", "Systemic treatment instead"),
            Map.entry("SYSTEMIC_1L", "First-line systemic treatment"),
            Map.entry("SYSTEMIC_2L", "Second-line systemic treatment"),
            Map.entry("SYSTEMIC_3L", "Third-line systemic treatment"),
            Map.entry("SYSTEMIC_BIOMARKER", "Systemic treatment by biomarker"),
            Map.entry("NEEDS_INFO", "Needs to know more"),
            Map.entry("STAGE_A", "Stage A"),
            Map.entry("STAGE_B", "Stage B"),
            Map.entry("STAGE_C", "Stage C"),
            Map.entry("STAGE_D", "Stage D"),
            Map.entry("ATEZOLIZUMAB_BEVACIZUMAB", "Atezolizumab and bevacizumab"),
            Map.entry("DURVALUMAB_TREMELIMUMAB", "Durvalumab and tremelimumab"),
            Map.entry("NIVOLUMAB_IPILIMUMAB", "Nivolumab and ipilimumab"),
            Map.entry("CAMRELIZUMAB_RIVOCERANIB", "Camrelizumab and rivoceranib"),
            Map.entry("CT", "CT"),
            Map.entry("MRI", "MRI"),
            Map.entry("CEUS", "Contrast-enhanced ultrasound"),
            Map.entry("TACE", "Transarterial chemoembolisation"),
            Map.entry("TARE", "Transarterial radioembolisation"),
            Map.entry("SBRT", "Stereotactic body radiotherapy"),
            Map.entry("SYSTEMIC_ICI", "Systemic treatment with an immune checkpoint inhibitor"),
            Map.entry("SYSTEMIC_TKI", "Systemic treatment with a tyrosine kinase inhibitor"));

    private Displays() {}

    /// @param name of a constant, such as `LYMPH_NODE`
    static String of(String name) {
        var words = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        return DISPLAYS.getOrDefault(name, words);
    }
}
