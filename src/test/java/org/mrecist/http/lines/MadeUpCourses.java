package org.mrecist.http.lines;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// Requests made up from numbers, of about 4 KB each: the same number gives the same request on every machine.
///
/// The courses are such as trials have them: two to five targets in the liver and outside, some non-targets, a visit
/// every eight weeks, measurements to a tenth of a millimetre, some lesions gone or not evaluable, some new ones.
/// Half of them are assessed by both criteria.
public final class MadeUpCourses {
    private static final LocalDate START = LocalDate.of(2021, 3, 1);
    private static final int DAYS_BETWEEN_VISITS = 56;
    private static final String[] OUTSIDE = {"LUNG", "ADRENAL", "BONE", "PERITONEUM"};
    private static final String[] SEGMENTS = {"segment II", "segment IVb", "segment VI", "segment VIII, subcapsular"};
    private static final String[] MODALITIES = {"TACE", "TARE", "SYSTEMIC_ICI", "SYSTEMIC_TKI"};

    private final SplittableRandom random;
    private final long number;
    private final StringBuilder json = new StringBuilder(6000);
    private int targets;
    private int nonTargets;
    private double[] lengths = {};

    private MadeUpCourses(long number) {
        this.number = number;
        random = new SplittableRandom(number * 0x9E3779B97F4A7C15L + 1);
    }

    /// One request, without a line end.
    public static String json(long number) {
        return new MadeUpCourses(number).course();
    }

    /// Writes the requests of the numbers from 1, one on each line.
    public static void write(long count, OutputStream out) throws IOException {
        for (var number = 1L; number <= count; number++) {
            out.write(json(number).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }

    /// Writes as many requests as told to the standard output.
    static void main(String... arguments) throws IOException {
        var out = new BufferedOutputStream(System.out, 1 << 20);
        write(Long.parseLong(arguments[0]), out);
        out.flush();
    }

    private String course() {
        targets = random.nextInt(3, 6);
        nonTargets = random.nextInt(1, 4);
        lengths = new double[targets];
        json.append("{\"subject\":\"P-").append(number).append('"');
        if (random.nextInt(2) == 0) {
            json.append(",\"criteria\":[\"MRECIST\",\"RECIST_1_1\"]");
        }
        if (random.nextInt(4) == 0) {
            json.append(",\"protocol\":{\"confirmationRequired\":true,\"minStableDiseaseDays\":49}");
        }
        json.append(",\"treatment\":{\"modality\":\"")
                .append(MODALITIES[random.nextInt(MODALITIES.length)])
                .append("\",\"start\":\"")
                .append(START.plusDays(random.nextInt(14)))
                .append("\"}");
        lesions();
        json.append(",\"visits\":[");
        var visits = random.nextInt(6, 10);
        for (var visit = 0; visit < visits; visit++) {
            visit(visit);
        }
        json.append("],\"followUp\":{\"lastKnownAliveDate\":\"")
                .append(START.plusDays(900))
                .append("\"}}");
        return json.toString();
    }

    private void lesions() {
        json.append(",\"lesions\":[");
        for (var i = 0; i < targets; i++) {
            lengths[i] = random.nextInt(150, 700) / 10.0;
            lesion("T" + (i + 1), "TARGET", i < 2 ? "LIVER" : OUTSIDE[i - 2]);
        }
        for (var i = 0; i < nonTargets; i++) {
            lesion("N" + (i + 1), "NON_TARGET", i % 2 == 0 ? "LIVER" : "LUNG");
        }
        json.append(']');
    }

    private void lesion(String id, String role, String site) {
        separate('[');
        json.append("{\"id\":\"").append(id).append("\",\"role\":\"").append(role);
        json.append("\",\"kind\":\"MASS\",\"site\":\"").append(site).append('"');
        if (site.equals("LIVER")) {
            json.append(",\"location\":\"")
                    .append(SEGMENTS[random.nextInt(SEGMENTS.length)])
                    .append("\",\"wellDefined\":true");
        }
        json.append('}');
    }

    private void visit(int visit) {
        separate('[');
        json.append("{\"id\":\"V").append(visit).append("\",\"date\":\"");
        json.append(START.plusDays((long) visit * DAYS_BETWEEN_VISITS - 7 + random.nextInt(7)))
                .append('"');
        if (visit == 0) {
            json.append(",\"baseline\":true");
        }
        json.append(",\"imaging\":{\"modality\":\"")
                .append(random.nextBoolean() ? "CT" : "MRI")
                .append("\",\"arterialPhase\":\"")
                .append(random.nextInt(20) == 0 ? "INADEQUATE" : "ADEQUATE")
                .append("\",\"sliceThicknessMm\":2.5}");
        json.append(",\"afpNgPerMl\":").append(random.nextInt(30, 9000) / 10.0);
        json.append(",\"findings\":[");
        for (var i = 0; i < targets; i++) {
            target(i, visit);
        }
        for (var i = 0; i < nonTargets; i++) {
            separate('[');
            json.append("{\"lesion\":\"N").append(i + 1).append("\",\"state\":\"");
            json.append(
                            visit > 0 && random.nextInt(12) == 0
                                    ? "ABSENT"
                                    : "PRESENT\",\"enhancing\":true,\"reason\":\"as before")
                    .append("\"}");
        }
        json.append(']');
        if (visit > 2 && random.nextInt(24) == 0) {
            json.append(",\"newLesions\":[{\"id\":\"X")
                    .append(visit)
                    .append("\",\"kind\":\"MASS\",\"site\":\"LIVER\",\"longestDiameterMm\":12.5,")
                    .append("\"pattern\":\"TYPICAL\",\"certainty\":\"UNEQUIVOCAL\"}]");
        }
        json.append('}');
    }

    private void target(int target, int visit) {
        separate('[');
        json.append("{\"lesion\":\"T").append(target + 1).append('"');
        if (visit > 0) {
            lengths[target] = Math.min(lengths[target] * random.nextInt(80, 112) / 100, 400);
        }
        var chance = visit == 0 ? 99 : random.nextInt(100);
        if (chance < 2) {
            json.append(",\"state\":\"NOT_EVALUABLE\",\"reason\":\"not in the field of view\"}");
        } else if (chance < 4) {
            json.append(",\"state\":\"ABSENT\"}");
        } else {
            var tenths = Math.round(lengths[target] * 10);
            json.append(",\"longestDiameterMm\":").append(tenths / 10.0);
            if (target < 2) {
                json.append(",\"viableDiameterMm\":").append(Math.round(tenths * random.nextInt(6, 11) / 10.0) / 10.0);
            }
            json.append('}');
        }
    }

    /// A comma, unless it is the first element after the given opening.
    private void separate(char opening) {
        if (json.charAt(json.length() - 1) != opening) {
            json.append(',');
        }
    }
}
