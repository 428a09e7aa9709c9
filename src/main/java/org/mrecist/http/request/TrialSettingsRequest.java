package org.mrecist.http.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.Settings;
import org.mrecist.cdisc.Settings.NewLesionCertainty;
import org.mrecist.http.json.Faults;
import org.mrecist.http.json.Place;
import org.mrecist.protocol.Protocol;

/// How the datasets of a trial are to be read and answered.
@Schema(
        name = "TrialSettings",
        description = "How the datasets of a trial are read and answered. The answer repeats them, defaults filled in.",
        additionalProperties = Schema.False.class)
public record TrialSettingsRequest(
        @Schema(
                description =
                        "The criteria to assess by, as GET /v1/criteria names them. Left out: MRECIST where TU and"
                                + " TR are sent; all where RS is sent alone.",
                uniqueItems = true)
        @Size(min = 1, max = 20)
        @UniqueElements
        @Nullable
        List<@NotNull @Size(max = 64) String> criteria,

        @Schema(description = "The clinical choices of the trial; each one left out stands at its default.")
        @Valid
        @Nullable
        ProtocolRequest protocol,

        @Schema(
                description =
                        "RSCAT of each of the criteria, by its name. Left out: mRECIST, for which SDTM has no term,"
                                + " and RECIST 1.1.")
        @Size(max = 20)
        @Nullable
        Map<
                        String,
                        @Size(max = 200)
                        @Pattern(
                                regexp = "^\\S(.*\\S)?$",
                                message = "must be a text of one line without spaces around it")
                        String>
                rscat,

        @Schema(
                description = "TRTESTCD of the viable, arterially enhancing diameter, for which SDTM has no term. A"
                        + " diameter of the whole tumour never stands in for it.",
                defaultValue = Settings.DEFAULT_VIABLE_TEST_CODE)
        @Pattern(regexp = TrialSettingsRequest.TEST_CODE, message = TrialSettingsRequest.TEST_CODE_IN_WORDS)
        @Nullable
        String viableTestCode,

        @Schema(
                description = "TRTESTCD whose result, TYPICAL or ATYPICAL, tells the vascular pattern of a new liver"
                        + " nodule, for which SDTM has no term. Left out: no result tells it.")
        @Pattern(regexp = TrialSettingsRequest.TEST_CODE, message = TrialSettingsRequest.TEST_CODE_IN_WORDS)
        @Nullable
        String patternTestCode,

        @Schema(
                description = "When a new lesion is unequivocal beside where TUMSTATE says so: AS_STATED never, so that"
                        + " it stays pending; PRESENT_IS_UNEQUIVOCAL where TUMSTATE is PRESENT, as SDTMIG 3.4"
                        + " records it; NEW_IS_UNEQUIVOCAL wherever TUMSTATE is not EQUIVOCAL.",
                defaultValue = "AS_STATED")
        @Nullable
        NewLesionCertainty newLesionCertainty,

        @Schema(
                description = "Whether only visits with accepted records (TRACPTFL, RSACPTFL) are answered.",
                defaultValue = "false")
        @Nullable
        Boolean acceptedOnly,

        @Schema(
                description = "The date from which the durations of a subject count, by USUBJID: the start of treatment"
                        + " or the randomisation. Left out: day 1 of the study days, else the baseline.")
        @Size(max = 20_000)
        @Nullable
        Map<String, LocalDate> referenceDates) {
    static final String TEST_CODE = "^[A-Z_][A-Z0-9_]{0,7}$";
    static final String TEST_CODE_IN_WORDS =
            "must be 1 to 8 of the characters A-Z, 0-9 and _, the first of them no digit";

    /// @param known the names of the criteria that can be asked for
    /// @param ofLesions whether TU and TR are sent
    /// @param place where it stands
    /// @param faults takes what the constraints cannot say
    /// @return the settings; not to be used where there are faults
    Settings toSettings(List<String> known, boolean ofLesions, Place place, Faults faults) {
        var asked = criteria(known, ofLesions, place.member("criteria"), faults);
        var viable = Objects.requireNonNullElse(viableTestCode, Settings.DEFAULT_VIABLE_TEST_CODE);
        checkTestCode(viable, place.member("viableTestCode"), faults);
        if (patternTestCode != null) {
            checkTestCode(patternTestCode, place.member("patternTestCode"), faults);
            if (patternTestCode.equals(viable)) {
                faults.add(
                        place.member("patternTestCode"), "test-code-taken", "must not be that of the viable diameter");
            }
        }
        var choices = protocol == null ? Protocol.DEFAULTS : protocol.toProtocol(place.member("protocol"), faults);
        var categories = categories(known, asked, place.member("rscat"), faults);
        return new Settings(
                asked,
                choices,
                categories,
                faults.areNone() ? viable : Settings.DEFAULT_VIABLE_TEST_CODE,
                faults.areNone() ? patternTestCode : null,
                Objects.requireNonNullElse(newLesionCertainty, NewLesionCertainty.AS_STATED),
                Boolean.TRUE.equals(acceptedOnly),
                Objects.requireNonNullElse(referenceDates, Map.of()));
    }

    private List<String> criteria(List<String> known, boolean ofLesions, Place place, Faults faults) {
        if (criteria == null) {
            return ofLesions ? List.of(CourseReader.FIRST_CRITERIA) : known;
        }
        CourseReader.checkCriteria(criteria, known, place, faults);
        return criteria;
    }

    private static void checkTestCode(String code, Place place, Faults faults) {
        if (Settings.TAKEN_TEST_CODES.contains(code)) {
            faults.add(place, "test-code-taken", "must not be a TRTESTCD that means something else");
        }
    }

    /// RSCAT of each of the criteria asked for.
    private Map<String, String> categories(List<String> known, List<String> asked, Place place, Faults faults) {
        var given = Objects.requireNonNullElse(rscat, Map.<String, String>of());
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.addInMember(
                        name, place, "unknown-member", "is not known here; known are " + String.join(", ", known)));
        var categories = new HashMap<String, String>();
        var taken = new HashMap<String, String>();
        for (var name : asked) {
            var category = given.getOrDefault(name, Settings.DEFAULT_CATEGORIES.getOrDefault(name, name));
            categories.put(name, category);
            if (taken.put(category.toUpperCase(Locale.ROOT), name) != null) {
                faults.add(place.member(name), "category-taken", "must not be the category of other criteria");
            }
        }
        return categories;
    }
}
