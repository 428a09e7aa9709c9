package org.mrecist.knowledge;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Runs of words, by which a copied sentence is told.
public final class WordRuns {
    private static final int LENGTH = 7;

    private WordRuns() {}

    /// Every run of seven words of an English text.
    public static Set<String> of(String text) {
        var words = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .split(" ", -1);
        return IntStream.rangeClosed(0, words.length - LENGTH)
                .mapToObj(start -> String.join(" ", Arrays.copyOfRange(words, start, start + LENGTH)))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
