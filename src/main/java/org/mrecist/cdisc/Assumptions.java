package org.mrecist.cdisc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What had to be assumed because SDTM has no term or variable for it, or leaves a choice. The words hold the settings
/// and no value of a row.
final class Assumptions {
    private static final String MRECIST = "MRECIST";

    private final Settings settings;
    private final List<Assumption> made = new ArrayList<>();

    private Assumptions(Settings settings) {
        this.settings = settings;
    }

    /// Those made where the lesions are known.
    static List<Assumption> ofLesions(Settings settings) {
        var assumptions = new Assumptions(settings);
        assumptions.addCategories();
        if (settings.criteria().contains(MRECIST)) {
            assumptions.addOfMrecist();
        }
        assumptions.addNewLesions();
        assumptions.add(
                "visit-dates",
                "A visit is dated at its earliest TRDTC or TUDTC that is complete. Targets and non-targets are taken"
                        + " to be identified at the baseline.");
        assumptions.addReference("the baseline");
        assumptions.add(
                "derived-rows",
                "The rows are worked out here from each reader's results (RSDRVFL and TRDRVFL are Y) and carry the"
                        + " reader's RSEVAL and RSEVALID. SDTMIG 3.4 keeps responses and changes that a sponsor"
                        + " derives in analysis datasets.");
        assumptions.add(
                "derived-results",
                "TRCAT tells by which criteria the targets were measured. NADIRSD is no term of SDTM. Percentages are"
                        + " rounded half up to one decimal; nothing is decided on them.");
        assumptions.addAccepted();
        return assumptions.made;
    }

    /// Those made where only responses are known.
    static List<Assumption> ofResponses(Settings settings) {
        var assumptions = new Assumptions(settings);
        assumptions.addCategories();
        assumptions.addReference(null);
        assumptions.add(
                "derived-rows",
                "The best responses are worked out here from each reader's overall responses (RSDRVFL is Y) by the"
                        + " table of RECIST 1.1, whatever the criteria of those responses. SDTMIG 3.4 keeps best"
                        + " responses that a sponsor derives in analysis datasets.");
        assumptions.addAccepted();
        return assumptions.made;
    }

    private void addCategories() {
        for (var name : settings.criteria()) {
            var category = settings.categoryOf(name);
            if (!category.equals("RECIST 1.1")) {
                var isDefault = category.equals(Settings.DEFAULT_CATEGORIES.get(name));
                add(
                        "category",
                        "RSCAT \"%s\" stands for %s%s: the codelist of SDTM has no such term."
                                .formatted(category, name, isDefault ? ", by default" : ", as the settings say"));
            }
        }
    }

    private void addOfMrecist() {
        var isDefault = settings.viableTestCode().equals(Settings.DEFAULT_VIABLE_TEST_CODE);
        add(
                "viable-test-code",
                "TRTESTCD \"%s\" is taken for the viable, arterially enhancing diameter%s: SDTM has no such term."
                                .formatted(
                                        settings.viableTestCode(), isDefault ? ", by default" : ", as the settings say")
                        + " LDIAM and DIAMETER are of the whole tumour and never stand in for it, so that a tumour of"
                        + " the liver without it is not evaluable by mRECIST.");
        add("arterial-phase", "SDTM has no variable for the arterial phase. Viable diameters are used as given.");
        add(
                "new-nodule-pattern",
                settings.patternTestCode() == null
                        ? "SDTM has no variable for the vascular pattern of a new liver nodule. By mRECIST one stays"
                                + " pending until it has grown by 10 mm."
                        : "TRTESTCD \"%s\" is taken for the vascular pattern of a new liver nodule, TYPICAL or"
                                        .formatted(settings.patternTestCode())
                                + " ATYPICAL, as the settings say: SDTM has no such term.");
        add("non-target-term", "RSORRES has IR/SD where mRECIST has it; RSSTRESC has NON-CR/NON-PD, the term of SDTM.");
    }

    private void addNewLesions() {
        add(
                "new-lesion-certainty",
                switch (settings.newLesionCertainty()) {
                    case AS_STATED ->
                        "A new lesion counts as unequivocal only where TUMSTATE says UNEQUIVOCAL. PRESENT, a length"
                                + " or TU alone leave it pending, so that nothing becomes progression by silence;"
                                + " SDTMIG 3.4 records unequivocal new tumours as PRESENT, which the setting"
                                + " newLesionCertainty can take up.";
                    case PRESENT_IS_UNEQUIVOCAL ->
                        "A new lesion counts as unequivocal where TUMSTATE says UNEQUIVOCAL or PRESENT, as the settings"
                                + " say. A length or TU alone leave it pending.";
                    case NEW_IS_UNEQUIVOCAL ->
                        "A new lesion counts as unequivocal wherever TUMSTATE does not say EQUIVOCAL, as the"
                                + " settings say.";
                });
    }

    private void addReference(@Nullable String otherwise) {
        add(
                "reference-date",
                "Durations count from the date of the settings, else from day 1 of the study days"
                        + (otherwise == null ? "." : ", else from " + otherwise + "."));
    }

    private void addAccepted() {
        if (settings.acceptedOnly()) {
            add(
                    "accepted-records",
                    "Only visits of accepted records (TRACPTFL, RSACPTFL) are answered. Each reader is judged over"
                            + " the whole course; the best response is that of the accepted visits of one role,"
                            + " whoever read them.");
        }
    }

    private void add(String code, String text) {
        made.add(new Assumption(code, text));
    }
}
