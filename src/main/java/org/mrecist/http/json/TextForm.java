package org.mrecist.http.json;

import org.jspecify.annotations.Nullable;

/// @param longest in UTF-16 code units, as Jakarta Validation counts
/// @param pattern what the whole text must match; null for any text
/// @param patternInWords such as `must be a text without spaces`, empty where there is no pattern
record TextForm(int longest, @Nullable TextPattern pattern, String patternInWords) implements Form<String> {
    @Override
    public @Nullable String read(Json value, Place place, Faults faults) {
        if (!(value instanceof Json.JsonText(var text))) {
            return refuse(value, place, faults);
        }
        if (text.length() > longest) {
            faults.add(place, "text-too-long", "must have at most " + longest + " characters");
            return null;
        }
        if (pattern != null && !pattern.isMatchedBy(text)) {
            faults.add(place, "malformed-text", patternInWords);
            return null;
        }
        return text;
    }

    @Override
    public String standIn() {
        return "";
    }

    @Override
    public String inWords() {
        return "a text";
    }
}
