package org.mrecist.cdisc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.LesionTable.Identified;
import org.mrecist.cdisc.ResultReader.Result;
import org.mrecist.lesion.LesionKind;
import org.mrecist.measure.Millimetres;

/// The results of one lesion at one visit, each test once: what its kind is measured by, and its state.
///
/// @param longest null if not given
/// @param viable null if not given
/// @param shortAxis null if not given
/// @param state null if not given
/// @param pattern null if not given
/// @param first the first row
record LesionResults(
        @Nullable Result longest,
        @Nullable Result viable,
        @Nullable Result shortAxis,
        @Nullable Result state,
        @Nullable Result pattern,
        TumourResult first) {

    /// @param rows of the lesion at the visit, at least one
    static LesionResults of(Identified lesion, List<TumourResult> rows, Settings settings) {
        var reading = new Reading(lesion, settings);
        rows.forEach(reading::add);
        return reading.results(rows.getFirst());
    }

    Stream<Result> lengths() {
        return Stream.of(longest, viable, shortAxis).flatMap(Stream::ofNullable);
    }

    /// The length that a result is, null if it is none.
    static @Nullable Millimetres length(@Nullable Result result) {
        return result instanceof Result.Length(var value) ? value : null;
    }

    /// The rows of one lesion at one visit, as they are read.
    private static final class Reading {
        private final Identified lesion;
        private final Settings settings;
        private final ResultReader reader;
        private final Map<String, Tested> byTest = new LinkedHashMap<>();

        private record Tested(TumourResult row, Result result) {}

        Reading(Identified lesion, Settings settings) {
            this.lesion = lesion;
            this.settings = settings;
            this.reader = new ResultReader(settings.protocol());
        }

        void add(TumourResult row) {
            if (!isUsed(row.test())) {
                row.row().report("TRTESTCD", Irregularity.NOT_USED_FOR_KIND);
                return;
            }
            var result = isWord(row.test()) ? reader.word(row.row()) : reader.length(row.row());
            var earlier = byTest.get(row.test());
            if (earlier == null) {
                byTest.put(row.test(), new Tested(row, result));
            } else {
                addAgain(row, result, earlier);
            }
        }

        private void addAgain(TumourResult row, Result result, Tested earlier) {
            var number = earlier.row().place().row();
            if (earlier.result().equals(result)) {
                row.row().report("TRTESTCD", Irregularity.MEASURED_AGAIN, number);
            } else {
                row.row().report("TRTESTCD", Irregularity.MEASUREMENTS_CONTRADICT, number);
                byTest.put(row.test(), new Tested(earlier.row(), new Result.Unreadable()));
            }
        }

        LesionResults results(TumourResult first) {
            var measured = measured();
            return new LesionResults(
                    lesion.isNode() ? null : measured,
                    result(settings.viableTestCode()),
                    lesion.isNode() ? measured : null,
                    state(),
                    settings.patternTestCode() == null ? null : result(settings.patternTestCode()),
                    first);
        }

        /// What the kind is measured by, under its own code or as the diameter.
        private @Nullable Result measured() {
            var own = byTest.get(lesion.isNode() ? TumourResult.LONGEST_PERPENDICULAR : TumourResult.LONGEST_DIAMETER);
            var diameter = byTest.get(TumourResult.DIAMETER);
            if (own == null || diameter == null) {
                var given = own == null ? diameter : own;
                return given == null ? null : given.result();
            }
            if (own.result().equals(diameter.result())) {
                return own.result();
            }
            diameter.row()
                    .row()
                    .report(
                            "TRTESTCD",
                            Irregularity.MEASUREMENTS_CONTRADICT,
                            own.row().place().row());
            return new Result.Unreadable();
        }

        /// Of a node its own state counts before that of a tumour.
        private @Nullable Result state() {
            var order = new ArrayList<>(List.of(TumourResult.TUMOUR_STATE, TumourResult.NODE_STATE));
            for (var test : lesion.isNode() ? order.reversed() : order) {
                if (byTest.containsKey(test)) {
                    return result(test);
                }
            }
            return null;
        }

        private @Nullable Result result(String test) {
            var tested = byTest.get(test);
            return tested == null ? null : tested.result();
        }

        private boolean isWord(String test) {
            return test.equals(TumourResult.TUMOUR_STATE)
                    || test.equals(TumourResult.NODE_STATE)
                    || test.equals(settings.patternTestCode());
        }

        private boolean isUsed(String test) {
            if (test.equals(TumourResult.LONGEST_DIAMETER)) {
                return !lesion.isNode();
            }
            if (test.equals(TumourResult.LONGEST_PERPENDICULAR)) {
                return lesion.isNode();
            }
            if (test.equals(settings.viableTestCode())) {
                return !lesion.isNode()
                        && !lesion.isNew()
                        && lesion.location().kind() != LesionKind.EFFUSION_OR_ASCITES;
            }
            if (test.equals(settings.patternTestCode())) {
                return lesion.isNew();
            }
            return true;
        }
    }
}
