package org.mrecist.cdisc;

import static org.mrecist.findings.Severity.ERROR;
import static org.mrecist.findings.Severity.INFO;
import static org.mrecist.findings.Severity.WARNING;

import java.util.Locale;
import org.mrecist.findings.Severity;

/// What can be irregular about a dataset whose other rows are used all the same, with its words. The words hold no
/// value of a row.
enum Irregularity {
    ATTRIBUTE_NOT_KNOWN(INFO, "The dataset has an attribute that Dataset-JSON 1.1 does not name. It is not read."),
    COLUMN_NOT_KNOWN(INFO, "SDTM has no such variable in this domain. The column is not read."),

    MALFORMED_ROW(ERROR, "The row is no JSON array. It is left out."),
    WRONG_WIDTH(ERROR, "The row does not have one value for each column. It is left out."),
    KEY_MISSING(ERROR, "The row has no value for this variable, by which it is told apart. It is left out."),
    NOT_A_TEXT(ERROR, "The value must be a text. It is taken for missing."),
    NOT_A_NUMBER(ERROR, "The value is no number. It is taken for missing."),
    OTHER_DOMAIN(ERROR, "The row is of another domain than its dataset. It is left out."),
    OTHER_STUDY(ERROR, "The row is of another study than the first row of the request. It is left out."),
    VISIT_MISSING(ERROR, "Neither VISITNUM nor VISIT nor a date tells of which visit the row is. It is left out."),
    TEST_NOT_READ(INFO, "The test is none of those read here. The row is not used."),

    ROLE_NOT_KNOWN(INFO, "The result is none of TARGET, NON-TARGET and NEW. The lesion is not followed."),
    IDENTIFIED_AGAIN(INFO, "The lesion is identified in row %d already. The first identification is used."),
    ROLE_CONTRADICTS(ERROR, "The lesion is identified in another role in row %d."),
    LOCATION_MISSING(
            WARNING,
            "The lesion has no location. mRECIST takes it for one of the liver, which it measures by the viable"
                    + " diameter only."),
    LOCATION_PERHAPS_LIVER(
            WARNING,
            "The location is not one of those known here and may be of the liver. mRECIST takes it for one of the"
                    + " liver, which it measures by the viable diameter only."),
    LOCATION_NOT_KNOWN(
            WARNING,
            "The location is not one of those known here. It is taken for one outside the liver and other than a lymph"
                    + " node, measured by the longest diameter."),
    SPLIT_WITHOUT_PARENT(
            ERROR,
            "Neither TUGRPID nor the TULNKID before its last point is the TULNKID of a target identified before."),
    MERGE_NOT_UNDERSTOOD(
            ERROR,
            "The merge does not tell which target has merged into which: TULNKID is to be the one and TUGRPID the"
                    + " other, or TULNKID both with a slash between. The row is not used."),
    IDENTIFIED_BY_NO_READER(
            INFO, "The row names no evaluator. It is taken for every reader who has no row of that lesion."),
    NOTHING_MEASURED(WARNING, "The reader has identified lesions and given no result. There is nothing to judge."),

    MEASUREMENT_WITHOUT_LESION(ERROR, "No row of TU identifies this lesion for this reader."),
    MEASURED_AGAIN(INFO, "The row repeats row %d."),
    MEASUREMENTS_CONTRADICT(
            ERROR, "Row %d has another result of the same test, lesion, visit and reader. Neither is used."),
    NOT_USED_FOR_KIND(INFO, "This test of a lesion of this kind enters no criteria. The row is not used."),
    UNIT_MISSING(ERROR, "The length has no unit. It is not used."),
    UNIT_NOT_KNOWN(ERROR, "The unit is neither mm nor cm. The length is not used."),
    LENGTH_OUT_OF_RANGE(ERROR, "The length is not from 0 to 500 mm. It is not used."),
    TOO_MANY_DECIMALS(ERROR, "The length has more than two decimals in mm. It is not used, nor rounded."),
    STANDARD_RESULT_DIFFERS(
            ERROR,
            "The standardised result is not the original one in another unit or rounded. The length is not used."),
    RESULT_MISSING(WARNING, "The row has no result and does not say NOT DONE. The lesion is taken for not evaluable."),
    STATE_NOT_KNOWN(ERROR, "The state is none of those read here. The lesion is taken for not evaluable."),
    STATE_CONTRADICTS_LENGTH(
            ERROR,
            "The state of the lesion and its length at the same visit contradict each other. It is taken for not"
                    + " evaluable."),
    STATE_OF_NORMAL_NODE(INFO, "The node is called absent and has a short axis. The short axis is used."),
    PROGRESSION_OF_TARGET(
            ERROR,
            "The growth of a target is told by its lengths. The state is not used; without a length the target is"
                    + " taken for not evaluable."),
    TOO_SMALL_STANDARDISED(
            WARNING,
            "The length given for a lesion too small to measure is not the one of the protocol, which is used."),

    NOT_A_DATE(WARNING, "The value is no ISO 8601 date of the years 1900 to 2200. It is taken for missing."),
    VISIT_NAMES_DIFFER(INFO, "The visit has another name in an earlier row. The first is used."),
    VISIT_DATES_DIFFER(INFO, "The visit has several dates. The earliest is used."),
    VISIT_DATE_PLACED(
            WARNING,
            "The date of the visit is not complete. It is placed between the visits before and after, in the middle"
                    + " of its month where that fits. Numbers of days that rest on it are left out."),
    VISIT_NOT_PLACED(ERROR, "No day fits both the date of the visit and the order of the visits."),
    VISITS_OUT_OF_ORDER(
            WARNING, "The date of the visit precedes that of a visit of a smaller VISITNUM. The dates are used."),
    BASELINES_DIFFER(
            WARNING, "Targets and non-targets are identified at several visits. The earliest visit is the baseline."),
    STUDY_DAYS_DISAGREE(
            WARNING, "The study days of the subject do not count from one date. Durations count from the baseline."),

    TOO_MANY_LESIONS(ERROR, "The course has more than %d lesions."),
    TOO_MANY_VISITS(ERROR, "The course has more than %d visits."),
    TOO_MANY_READERS(ERROR, "The subject has results of more than %d readers. It has no rows."),
    TOO_MANY_JUDGED_VISITS(
            ERROR,
            "The request has more than %d visits to judge, those of each reader counted once for each of the criteria."
                    + " This course has no rows: send its subject in another request."),
    COURSE_NOT_JUDGED(
            ERROR,
            "The course of this reader cannot be judged, for the reasons given by the other findings. It has no rows."),
    NOT_EVALUABLE(WARNING, "%s: lesion %s is not evaluable, because %s."),
    BEST_RESPONSE_RESTS_ON_PLACED_DATE(
            WARNING,
            "The best response depends on the day at which a visit without a complete date took place. It is left"
                    + " out."),
    NO_ACCEPTED_RECORD(WARNING, "The subject has no accepted record. It has no rows."),
    SEVERAL_ACCEPTED_READERS(
            INFO, "The accepted records are of several readers. The best response is that of their records together."),

    CATEGORY_NOT_KNOWN(INFO, "The category is none of those of the settings. The row is not used."),
    CATEGORY_MISSING(
            WARNING, "The row does not say by which criteria it responds, and several are requested. It is not used."),
    RESPONSE_NOT_KNOWN(ERROR, "The response is none of the criteria's. The row is not used."),
    RESPONSE_MISSING(INFO, "The row has no response. It is not used."),
    RESPONSES_CONTRADICT(ERROR, "Row %d has another response of the same test, visit and reader."),
    RESPONSE_REPEATED(INFO, "The row repeats row %d."),
    RESPONSE_NOT_COMPARED(INFO, "There is nothing to compare the row with: no such course or visit was judged."),
    REFERENCE_DATE_MISSING(
            ERROR,
            "Neither the settings nor study days tell the date from which durations count. There is no best response.");

    private final Severity severity;
    private final String text;

    Irregularity(Severity severity, String text) {
        this.severity = severity;
        this.text = text;
    }

    /// The stable name, such as `wrong-width`.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Severity severity() {
        return severity;
    }

    /// With a place for each word that the finding adds.
    String text() {
        return text;
    }
}
