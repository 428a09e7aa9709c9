package org.mrecist.http.json;

import java.util.BitSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the whole of a text must match.
///
/// Most patterns only tell of which characters and how long a text is, such as the one of an id. These are not matched,
/// but looked up character by character.
///
/// @param repeated the characters and how many of them there may be; null where the pattern says more
record TextPattern(Pattern whole, @Nullable Repeated repeated) {
    private static final Pattern OF_CHARACTERS = Pattern.compile("\\^?(\\[[^\\[\\]\\\\&]+])\\{(\\d+),(\\d+)}\\$?");

    private static final int ASCII = 128;

    private record Repeated(BitSet characters, int fewest, int most) {}

    static TextPattern of(String regularExpression) {
        return new TextPattern(Pattern.compile(regularExpression), repeated(regularExpression));
    }

    private static @Nullable Repeated repeated(String regularExpression) {
        var parts = OF_CHARACTERS.matcher(regularExpression);
        if (!parts.matches()) {
            return null;
        }
        var one = Pattern.compile(parts.group(1));
        var characters = new BitSet(ASCII);
        for (var unit = 0; unit < ASCII; unit++) {
            characters.set(unit, one.matcher(Character.toString(unit)).matches());
        }
        return new Repeated(characters, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    boolean isMatchedBy(String text) {
        if (repeated == null || text.length() < repeated.fewest() || text.length() > repeated.most()) {
            return whole.matcher(text).matches();
        }
        for (var i = 0; i < text.length(); i++) {
            if (!repeated.characters().get(text.charAt(i))) {
                return whole.matcher(text).matches();
            }
        }
        return true;
    }
}
