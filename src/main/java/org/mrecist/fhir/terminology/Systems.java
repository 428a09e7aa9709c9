package org.mrecist.fhir.terminology;

/// The code systems of codes that are read or sent, by their canonical names.
public final class Systems {
    /// This project's own codes.
    public static final String OWN = Canonical.of("CodeSystem", "mrecist");

    /// The codes of this project's issues.
    public static final String ISSUE = Canonical.of("CodeSystem", "mrecist-issue");

    public static final String LOINC = "http://loinc.org";
    public static final String SNOMED = "http://snomed.info/sct";
    public static final String NCIT = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl";
    public static final String UCUM = "http://unitsofmeasure.org";
    public static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
    public static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    public static final String ATC = "http://www.whocc.no/atc";

    /// The German edition, which has the same codes for the substances read here.
    public static final String ATC_GERMAN = "http://fhir.de/CodeSystem/bfarm/atc";

    public static final String DATA_ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    public static final String INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
    public static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    public static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    public static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    /// Identifiers of DICOM, among them the tracking identifier of a lesion.
    public static final String DICOM_UID = "urn:dicom:uid";

    private Systems() {}
}
