package org.mrecist.fhir.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Concept;
import org.mrecist.fhir.data.Quantity;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.IssueType;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Place;
import org.mrecist.fhir.issue.Severity;
import org.mrecist.fhir.json.Element;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.fhir.terminology.Systems;
import org.mrecist.fhir.terminology.ValueList;

/// What is stated by properties of this project's own, each with its place. Said again it must be said alike.
final class Stated {
    private final Map<Property, Value> values = new EnumMap<>(Property.class);
    private final Issues issues;

    /// @param value of the type that the form of the property has: an enum constant, a Boolean, a String or a length
    private record Value(Object value, Place place) {}

    /// @param issues takes what contradicts what was stated before
    Stated(Issues issues) {
        this.issues = issues;
    }

    /// Reads the value of a property from an element that has one.
    void read(Property property, Element element) {
        var value = switch (property.form()) {
            case Property.Choice(var list) -> choice(list, element);
            case Property.Flag _ -> element.flag("value");
            case Property.Words _ -> element.text("value", "String");
            case Property.Length _ -> length(element);
            case Property.Percentage _, Property.Date _ -> null;
        };
        if (value != null) {
            add(property, value, element.placeOf("value"));
        } else if (!element.has("dataAbsentReason") && !holdsValue(property, element)) {
            issues.addFault(
                    element.placeOf("value"),
                    IssueCode.VALUE_MISSING,
                    "The component " + property.code().code() + " must have " + inWords(property) + ".");
        }
    }

    private static Quantity.@Nullable Length length(Element element) {
        var quantity = Quantity.read(element.find("value", "Quantity"));
        return quantity == null ? null : quantity.toLength();
    }

    private @Nullable Object choice(ValueList list, Element element) {
        var concept = Concept.read(element.find("value", "CodeableConcept"));
        if (concept == null) {
            return null;
        }
        var code = concept.find(Systems.OWN);
        var value = code.flatMap(list::findValue);
        if (value.isEmpty()) {
            issues.addFault(
                    concept.place(),
                    IssueCode.UNKNOWN_CODE,
                    "The value must be one of the codes of the value set " + list.id() + ".");
        }
        return value.orElse(null);
    }

    /// Whether there is a value of the right type, whose own fault is told already.
    private static boolean holdsValue(Property property, Element element) {
        return element.has("value"
                + switch (property.form()) {
                    case Property.Choice _ -> "CodeableConcept";
                    case Property.Flag _ -> "Boolean";
                    case Property.Words _ -> "String";
                    case Property.Length _, Property.Percentage _ -> "Quantity";
                    case Property.Date _ -> "DateTime";
                });
    }

    private static String inWords(Property property) {
        return switch (property.form()) {
            case Property.Choice(var list) -> "a code of the value set " + list.id();
            case Property.Flag _ -> "true or false";
            case Property.Words _ -> "a text";
            case Property.Length _ -> "a length in mm or cm";
            case Property.Percentage _ -> "a percentage";
            case Property.Date _ -> "a date";
        };
    }

    /// Adds everything stated elsewhere of this scope.
    void addAll(Stated other, Property.Scope scope) {
        other.values.forEach((property, value) -> {
            if (property.scope() == scope) {
                add(property, value.value, value.place);
            }
        });
    }

    void add(Property property, Object value, Place place) {
        var known = values.putIfAbsent(property, new Value(value, place));
        if (known != null && !known.value.equals(value)) {
            issues.add(new Issue(
                    Severity.ERROR,
                    IssueType.BUSINESS_RULE,
                    IssueCode.CONTRADICTION.code(),
                    "The value of " + property.code().code()
                            + " must be the same wherever it is stated of the same thing.",
                    List.of(known.place.expression(), place.expression())));
        }
    }

    boolean has(Property property) {
        return values.containsKey(property);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /// The place where a property is stated.
    Place place(Property property) {
        return Objects.requireNonNull(values.get(property)).place;
    }

    <E> @Nullable E find(Property property, Class<E> type) {
        var value = values.get(property);
        return value == null ? null : type.cast(value.value);
    }

    @Nullable
    Boolean flag(Property property) {
        return find(property, Boolean.class);
    }

    Quantity.@Nullable Length length(Property property) {
        return find(property, Quantity.Length.class);
    }

    @Nullable
    String words(Property property) {
        return find(property, String.class);
    }
}
