package org.mrecist.http.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a JSON value must be to be read as a `T`.
///
/// @param <T> the type of the value read
public sealed interface Form<T>
        permits TextForm, NumberForm, WholeNumberForm, FlagForm, DateForm, ChoiceForm, ListForm, MapForm, RecordForm {
    /// Reads a value, or reports what is wrong with it.
    ///
    /// @param value the value as sent
    /// @param place where it stands
    /// @param faults takes what is wrong with it and with everything in it
    /// @return the value; null if it cannot be one. Where only a part of it cannot be read, the value is returned
    ///     with a stand-in for that part, whose place is among the unsound ones
    @Nullable
    T read(Json value, Place place, Faults faults);

    /// Stands for a required value that was missing or could not be read. Nothing may be concluded from it.
    T standIn();

    /// What it asks for, such as `a text`.
    String inWords();

    /// Reports that a value is of another type, unless its fault is reported already.
    default @Nullable T refuse(Json value, Place place, Faults faults) {
        switch (value) {
            case Json.Refused _ -> {}
            case Json.JsonNull _ ->
                faults.addStructural(
                        place, "null-value", "must be " + inWords() + " or be left out; null says neither");
            case Json.JsonObject _ -> wrongType("an object", place, faults);
            case Json.JsonArray _ -> wrongType("an array", place, faults);
            case Json.JsonText _ -> wrongType("a text", place, faults);
            case Json.JsonNumber _ -> wrongType("a number", place, faults);
            case Json.JsonFlag _ -> wrongType("a truth value", place, faults);
        }
        return null;
    }

    private void wrongType(String given, Place place, Faults faults) {
        faults.addStructural(place, "wrong-type", "must be " + inWords() + ", not " + given);
    }

    /// The form of a record of a request, as its components and their constraints (Jakarta Validation) say.
    ///
    /// Every constraint of a component is checked; one that is not known here is refused when the form is made.
    ///
    /// @param names the name that a constant of an enum has in documents
    static <T> Form<T> ofRecord(Class<T> type, Function<Enum<?>, String> names) {
        return new RecordForm<>(type, names);
    }
}
