package org.mrecist.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A language that answers can be worded in. A further one is a message file and a line here.
public enum Language {
    /// The one where no other is asked for.
    ENGLISH("en"),
    SPANISH("es");

    private static final String ANY = "*";
    private static final int LONGEST_HEADER = 1000;
    private static final List<String> TAGS =
            Arrays.stream(values()).map(Language::tag).toList();

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// The language tag (BCP 47), such as `es`.
    public String tag() {
        return tag;
    }

    /// The language that suits a request best.
    ///
    /// A range that names a region stands for its language too (`es-MX` for `es`), and `*` for each language
    /// that the header does not name. A weight of 0 refuses a language.
    ///
    /// Published in: RFC 9110, section 12.5.4, with the lookup of RFC 4647, section 3.4.
    ///
    /// @param acceptLanguage each line of the header as sent, none if there is none
    /// @return English where no language on offer is asked for, and where the header is malformed or far longer
    ///     than a person's settings make it
    public static Language negotiated(List<String> acceptLanguage) {
        var header = String.join(",", acceptLanguage);
        if (header.isEmpty() || header.length() > LONGEST_HEADER) {
            return ENGLISH;
        }
        try {
            var asked = Locale.lookupTag(withoutWildcard(ranges(header)), TAGS);
            return Arrays.stream(values())
                    .filter(each -> each.tag.equals(asked))
                    .findFirst()
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }

    /// The ranges by descending weight. Empty elements of a list are ignored, as RFC 9110 asks of a recipient.
    private static List<LanguageRange> ranges(String header) {
        return LanguageRange.parse(Arrays.stream(header.replace('\t', ' ').split(",", -1))
                .filter(element -> !element.isBlank())
                .collect(Collectors.joining(",")));
    }

    /// With `*` replaced by the languages on offer that no other range names, which a lookup would pass over.
    private static List<LanguageRange> withoutWildcard(List<LanguageRange> ranges) {
        var replaced = new ArrayList<LanguageRange>();
        for (var range : ranges) {
            if (range.getRange().equals(ANY)) {
                TAGS.stream()
                        .filter(tag -> ranges.stream().noneMatch(each -> names(each, tag)))
                        .forEach(tag -> replaced.add(new LanguageRange(tag, range.getWeight())));
            } else {
                replaced.add(range);
            }
        }
        return replaced;
    }

    private static boolean names(LanguageRange range, String tag) {
        return Stream.of(range.getRange().split("-", 2))
                .findFirst()
                .filter(tag::equals)
                .isPresent();
    }
}
