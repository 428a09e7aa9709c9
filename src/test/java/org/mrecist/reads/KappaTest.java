package org.mrecist.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Against worked examples that others have published.
class KappaTest {
    private static final Offset<Double> AS_PRINTED_TO_2 = within(0.005);
    private static final Offset<Double> AS_PRINTED_TO_3 = within(0.0005);
    private static final Offset<Double> AS_PRINTED_TO_4 = within(0.00005);
    private static final Offset<Double> AS_PRINTED_TO_5 = within(0.000005);

    /// Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 3rd edition, table 18.1: the diagnoses
    /// of 100 patients by two raters; kappa 0.68.
    @Test
    void cohens_kappa_of_two_diagnosticians_is_as_published() {
        var kappa = cohen(new int[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});
        assertThat(kappa.value()).isEqualTo(0.68, AS_PRINTED_TO_2);
    }

    /// SAS/STAT User's Guide, The FREQ Procedure, Agreement Study: two dermatologists on a skin condition; simple
    /// kappa 0.3449, ASE 0.0724, 95 % limits 0.2030 and 0.4868.
    @Test
    void cohens_kappa_of_two_dermatologists_is_as_published_with_its_interval() {
        var kappa = cohen(new int[][] {{10, 4, 1, 0}, {5, 10, 12, 2}, {2, 4, 12, 5}, {0, 2, 6, 13}});
        assertThat(kappa.value()).isEqualTo(0.3449, AS_PRINTED_TO_4);
        assertThat(kappa.standardError()).isEqualTo(0.0724, AS_PRINTED_TO_4);
        assertThat(interval(kappa).lower()).isEqualTo(0.2030, AS_PRINTED_TO_4);
        assertThat(interval(kappa).upper()).isEqualTo(0.4868, AS_PRINTED_TO_4);
    }

    /// Gwet, vignette of the R package irrCAC 1.0, cont3x3abstractors: 0.7964094, standard error 0.05891072.
    @Test
    void cohens_kappa_of_two_abstractors_is_as_published_with_its_standard_error() {
        var kappa = cohen(new int[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}});
        assertThat(kappa.value()).isEqualTo(0.7964094, AS_PRINTED_TO_5);
        assertThat(kappa.standardError()).isEqualTo(0.05891072, AS_PRINTED_TO_5);
    }

    /// Fleiss, Psychol Bull 1971;76:378-382, table 1: 30 patients, six psychiatrists each, five diagnoses; 0.430.
    @Test
    void fleiss_kappa_of_six_psychiatrists_is_as_published() {
        var kappa = fleiss("""
                00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031
                00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006
                """);
        assertThat(kappa.value()).isEqualTo(0.430, AS_PRINTED_TO_3);
    }

    /// Gwet, Handbook of Inter-Rater Reliability, and the vignette of the R package irrCAC 1.0, cac.raw4raters: twelve
    /// subjects, four raters of whom some are missing; 0.76117 with standard error 0.15302.
    @Test
    void fleiss_kappa_with_missing_readings_is_as_published_with_its_standard_error() {
        var kappa = Kappa.fleiss(Stream.of(
                                "111", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", "555", "11", "3")
                        .map(KappaTest::readings)
                        .toList())
                .orElseThrow();
        assertThat(kappa.value()).isEqualTo(0.76117, AS_PRINTED_TO_5);
        assertThat(kappa.standardError()).isEqualTo(0.15302, AS_PRINTED_TO_5);
    }

    @Test
    void full_agreement_is_1_and_has_no_interval() {
        var all = List.of("CR", "PR", "SD");
        assertThat(Kappa.cohen(all, all)).hasValueSatisfying(kappa -> {
            assertThat(kappa.value()).isEqualTo(1, within(1e-12));
            assertThat(kappa.interval()).isNull();
        });
    }

    @Test
    void one_category_only_has_no_kappa() {
        assertThat(Kappa.cohen(List.of("SD", "SD"), List.of("SD", "SD"))).isEmpty();
        assertThat(Kappa.fleiss(List.of(List.of("SD", "SD"), List.of("SD", "SD"))))
                .isEmpty();
        assertThat(Kappa.fleiss(List.of(List.of("SD"), List.of("PR")))).isEmpty();
        assertThat(Kappa.cohen(List.of(), List.of())).isEmpty();
    }

    @Test
    void kappa_is_the_same_whichever_reader_is_named_first_and_lies_between_minus_1_and_1() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new SplittableRandom(seed);
            var cases = random.nextInt(1, 40);
            var first =
                    IntStream.range(0, cases).mapToObj(_ -> random.nextInt(4)).toList();
            var second =
                    IntStream.range(0, cases).mapToObj(_ -> random.nextInt(4)).toList();
            var one = Kappa.cohen(first, second);
            var other = Kappa.cohen(second, first);
            assertThat(one.isPresent()).as("seed %d", seed).isEqualTo(other.isPresent());
            if (one.isPresent() && other.isPresent()) {
                assertThat(one.get().value())
                        .as("seed %d", seed)
                        .isBetween(-1.0, 1.0)
                        .isEqualTo(other.get().value(), within(1e-12));
                assertThat(one.get().standardError())
                        .as("seed %d", seed)
                        .isEqualTo(other.get().standardError(), within(1e-9));
            }
        }
    }

    private static Kappa cohen(int[][] table) {
        var first = new ArrayList<Integer>();
        var second = new ArrayList<Integer>();
        for (var row = 0; row < table.length; row++) {
            for (var column = 0; column < table[row].length; column++) {
                for (var i = 0; i < table[row][column]; i++) {
                    first.add(row);
                    second.add(column);
                }
            }
        }
        return Kappa.cohen(first, second).orElseThrow();
    }

    /// Cases as the count of each category, a digit each.
    private static Kappa fleiss(String cases) {
        return Kappa.fleiss(Stream.of(cases.strip().split("\\s+", -1))
                        .map(counts -> IntStream.range(0, counts.length())
                                .boxed()
                                .flatMap(category -> IntStream.range(0, counts.charAt(category) - '0')
                                        .mapToObj(_ -> category))
                                .toList())
                        .toList())
                .orElseThrow();
    }

    private static List<Integer> readings(String categories) {
        return categories.chars().boxed().toList();
    }

    private static Kappa.Interval interval(Kappa kappa) {
        return Objects.requireNonNull(kappa.interval());
    }
}
