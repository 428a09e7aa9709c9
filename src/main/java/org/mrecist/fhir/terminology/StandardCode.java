package org.mrecist.fhir.terminology;

/// The codes of others that are read or sent.
///
/// Each names where it was seen in a published guide. One that was seen nowhere is read, where it says what is
/// looked for, and never sent alone.
public enum StandardCode {
    TUMOUR_SIZE(Systems.LOINC, "21889-1", "Size Tumor", Seen.MCODE),
    /// Of the whole tumour, never of its viable part.
    LONGEST_DIMENSION(Systems.LOINC, "33728-7", "Size.maximum dimension in Tumor", Seen.MCODE),
    LONG_AXIS(Systems.SNOMED, "103339001", "Long axis", Seen.DICOM_GUIDES),
    SHORT_AXIS(Systems.SNOMED, "103340004", "Short axis", Seen.DICOM_GUIDES),

    DISEASE_STATUS(Systems.LOINC, "97509-4", "Cancer disease progression", Seen.MCODE),
    /// What mCODE used before.
    DISEASE_STATUS_OF_OLD(Systems.LOINC, "88040-1", "Response to cancer treatment", Seen.MCODE),
    IMPROVED(Systems.SNOMED, "268910001", "Patient's condition improved (finding)", Seen.MCODE),
    STABLE(Systems.SNOMED, "359746009", "Patient's condition stable (finding)", Seen.MCODE),
    WORSENED(Systems.SNOMED, "271299001", "Patient's condition worsened (finding)", Seen.MCODE),
    UNDETERMINED(Systems.SNOMED, "709137006", "Patient condition undetermined (finding)", Seen.MCODE),

    NCIT_COMPLETE_RESPONSE(Systems.NCIT, "C4870", "Complete Response", Seen.NOWHERE),
    NCIT_PARTIAL_RESPONSE(Systems.NCIT, "C18058", "Partial Response", Seen.NOWHERE),
    NCIT_STABLE_DISEASE(Systems.NCIT, "C18213", "Stable Disease", Seen.NOWHERE),
    NCIT_PROGRESSIVE_DISEASE(Systems.NCIT, "C35571", "Progressive Disease", Seen.NOWHERE),

    COMPUTED_TOMOGRAPHY(Systems.SNOMED, "77477000", "Computerized axial tomography (procedure)", Seen.MCODE),
    MAGNETIC_RESONANCE(Systems.SNOMED, "113091000", "Magnetic resonance imaging (procedure)", Seen.MCODE),

    ECOG(Systems.LOINC, "89247-1", "ECOG Performance Status score", Seen.MCODE),
    ECOG_0(Systems.LOINC, "LA9622-7", "Fully active", Seen.MII),
    ECOG_1(Systems.LOINC, "LA9623-5", "Restricted in physically strenuous activity", Seen.MII),
    ECOG_2(Systems.LOINC, "LA9624-3", "Ambulatory and capable of all selfcare", Seen.MII),
    ECOG_3(Systems.LOINC, "LA9625-0", "Capable of only limited selfcare", Seen.MII),
    ECOG_4(Systems.LOINC, "LA9626-8", "Completely disabled", Seen.MII),

    ALPHA_FETOPROTEIN(
            Systems.LOINC, "1834-1", "Alpha-1-Fetoprotein [Mass/volume] in Serum or Plasma", Seen.LABORATORIES),
    CHILD_PUGH_SCORE(Systems.LOINC, "98152-2", "Total score [Child-Pugh]", Seen.CHILD_TURCOTTE_PUGH),
    /// Its value is the class, A, B or C.
    CHILD_PUGH_CLASS(Systems.LOINC, "98153-0", "Child-Pugh class", Seen.TAIWAN_PRE_AUTHORISATION),
    BCLC_SYSTEM(Systems.NCIT, "C115132", "Hepatocellular Carcinoma by BCLC Stage", Seen.MII),
    BCLC_STAGE(Systems.NCIT, "C115134", "BCLC stage", Seen.NOWHERE),

    HEPATOCELLULAR_CARCINOMA(Systems.SNOMED, "109841003", "Liver cell carcinoma (disorder)", Seen.SWISS_GUIDES),
    LIVER_CELL_CARCINOMA_ICD_10(Systems.ICD_10, "C22.0", "Liver cell carcinoma", Seen.WHO),
    LIVER_CELL_CARCINOMA_ICD_10_CM(Systems.ICD_10_CM, "C22.0", "Liver cell carcinoma", Seen.WHO),

    LIVER_TRANSPLANTATION(Systems.SNOMED, "18027006", "Transplantation of liver", Seen.ENRICH);

    /// Where codes were seen.
    private static final class Seen {
        static final String NOWHERE = "";
        static final String MCODE = "HL7 FHIR mCODE STU4";
        static final String MII = "MII Kerndatensatz Onkologie 2026.0.3";
        static final String DICOM_GUIDES = "FHIR forms of DICOM's context groups for measurements";
        static final String LABORATORIES = "FHIR mappings of laboratories, with this display";
        static final String CHILD_TURCOTTE_PUGH = "a FHIR profile of the Child-Turcotte-Pugh score, with this display";
        static final String TAIWAN_PRE_AUTHORISATION =
                "the Taiwan NHI pre-authorisation guide, whose values are A, B and C";
        static final String SWISS_GUIDES = "Swiss FHIR guides and others, with this display";
        static final String WHO = "ICD-10 itself";
        static final String ENRICH = "FHIR guides on liver transplantation, with this display";

        private Seen() {}
    }

    private final Code code;
    private final String seen;

    StandardCode(String system, String code, String display, String seen) {
        this.code = new Code(system, code, display);
        this.seen = seen;
    }

    public Code code() {
        return code;
    }

    /// Where it was seen; empty if nowhere.
    public String seen() {
        return seen;
    }

    /// Whether it was seen in a published guide, so that it may be sent alone.
    public boolean isVerified() {
        return !seen.isEmpty();
    }
}
