package org.mrecist.reads;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far readers agree beyond chance: 1 for full agreement, 0 for what chance alone gives.
///
/// The interval is value ± 1.96 standard errors, cut off at -1 and 1; both are those of a kappa that is not 0.
/// Where the standard error is 0, as in full agreement, or cannot be had, there is no interval. Figures are for
/// description and decide nothing, hence binary floating point.
///
/// @param standardError null where it cannot be had
public record Kappa(double value, @Nullable Double standardError) {
    /// The 97.5 % quantile of the standard normal distribution.
    private static final double QUANTILE = 1.959963984540054;

    /// The 95 % confidence interval.
    public record Interval(double lower, double upper) {}

    /// The 95 % confidence interval, null where there is none.
    public @Nullable Interval interval() {
        if (standardError == null || standardError == 0) {
            return null;
        }
        var half = QUANTILE * standardError;
        return new Interval(Math.max(-1, value - half), Math.min(1, value + half));
    }

    /// Cohen's kappa of two readers, not weighted, with its large-sample standard error.
    ///
    /// Published in: Cohen, Educ Psychol Meas 1960;20:37-46; the standard error in Fleiss, Cohen and Everitt,
    /// Psychol Bull 1969;72:323-327.
    ///
    /// @param first what the first reader called each case, in order
    /// @param second what the second one called the same cases
    /// @return empty without a case, and where both use one category only, so that chance alone gives full
    ///     agreement
    /// @throws IllegalArgumentException if the lists differ in length
    public static <T> Optional<Kappa> cohen(List<T> first, List<T> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException("two readers must have read the same cases");
        }
        var cases = first.size();
        var ofFirst = proportions(first.stream(), cases);
        var ofSecond = proportions(second.stream(), cases);
        Function<T, Double> rows = category -> ofFirst.getOrDefault(category, 0.0);
        Function<T, Double> columns = category -> ofSecond.getOrDefault(category, 0.0);
        var categories = new LinkedHashSet<T>();
        categories.addAll(first);
        categories.addAll(second);
        var observed = 0.0;
        for (var i = 0; i < cases; i++) {
            observed += first.get(i).equals(second.get(i)) ? 1.0 / cases : 0;
        }
        var chance = categories.stream()
                .mapToDouble(each -> rows.apply(each) * columns.apply(each))
                .sum();
        if (cases == 0 || isCertain(chance)) {
            return Optional.empty();
        }
        var kappa = (observed - chance) / (1 - chance);
        var agreeing = 0.0;
        var differing = 0.0;
        for (var i = 0; i < cases; i++) {
            var one = first.get(i);
            var other = second.get(i);
            if (one.equals(other)) {
                agreeing += square(1 - (rows.apply(one) + columns.apply(one)) * (1 - kappa)) / cases;
            } else {
                differing += square(columns.apply(one) + rows.apply(other)) / cases;
            }
        }
        var spread = agreeing + square(1 - kappa) * differing - square(kappa - chance * (1 - kappa));
        return Optional.of(new Kappa(kappa, Math.sqrt(Math.max(0, spread) / cases) / (1 - chance)));
    }

    /// Fleiss' kappa of several readers, who need not have read every case, nor be the same for each.
    ///
    /// A case with one reader counts for how often categories are used, and not for agreement.
    ///
    /// Published in: Fleiss, Psychol Bull 1971;76:378-382; for missing readings and the standard error Gwet, Br J
    /// Math Stat Psychol 2008;61:29-48.
    ///
    /// @param cases for each case what its readers called it
    /// @return empty where no case has two readers, and where all use one category only
    public static <T> Optional<Kappa> fleiss(List<List<T>> cases) {
        var read = cases.stream().filter(each -> !each.isEmpty()).toList();
        var comparable = read.stream().filter(each -> each.size() > 1).count();
        var use = new LinkedHashMap<T, Double>();
        for (var readings : read) {
            proportions(readings.stream(), readings.size())
                    .forEach((category, share) -> use.merge(category, share / read.size(), Double::sum));
        }
        var chance = use.values().stream().mapToDouble(Kappa::square).sum();
        if (comparable == 0 || isCertain(chance)) {
            return Optional.empty();
        }
        var observed = read.stream()
                .filter(each -> each.size() > 1)
                .mapToDouble(Kappa::agreement)
                .average()
                .orElseThrow();
        var kappa = (observed - chance) / (1 - chance);
        var squares = 0.0;
        for (var readings : read) {
            var ofCase = readings.size() > 1
                    ? (double) read.size() / comparable * (agreement(readings) - chance) / (1 - chance)
                    : 0;
            var chanceOfCase = readings.stream().mapToDouble(use::get).sum() / readings.size();
            squares += square(ofCase - 2 * (1 - kappa) * (chanceOfCase - chance) / (1 - chance) - kappa);
        }
        return Optional.of(
                new Kappa(kappa, read.size() < 2 ? null : Math.sqrt(squares / read.size() / (read.size() - 1))));
    }

    /// The share of the pairs of readings of one case that agree.
    private static <T> double agreement(List<T> readings) {
        var pairs = (double) readings.size() * (readings.size() - 1);
        return readings.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .values()
                        .stream()
                        .mapToDouble(count -> count * (count - 1.0))
                        .sum()
                / pairs;
    }

    private static <T> Map<T, Double> proportions(Stream<T> readings, int of) {
        return readings.collect(Collectors.groupingBy(
                Function.identity(), LinkedHashMap::new, Collectors.summingDouble(_ -> 1.0 / of)));
    }

    private static boolean isCertain(double chance) {
        return chance > 1 - 1e-9;
    }

    private static double square(double number) {
        return number * number;
    }
}
