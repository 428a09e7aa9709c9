package org.mrecist.fhir.data;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.issue.Place;
import org.mrecist.fhir.json.Element;

/// A reference to a resource, by its address or by what identifies the thing.
///
/// @param address such as `Patient/1`, `urn:uuid:…` or `#contained`; null if not given
/// @param identifier null if not given
public record Reference(@Nullable String address, @Nullable Identifier identifier, Place place) {
    /// What can be sent on: type and id, or an absolute address without anything that no address has.
    private static final Pattern ADDRESS = Pattern.compile("[A-Z][A-Za-z]{1,63}/[A-Za-z0-9.-]{1,64}"
            + "(?:/_history/[A-Za-z0-9.-]{1,64})?"
            + "|https?://[A-Za-z0-9._~:/?@!$&'()*+,;=%\\[\\]-]+"
            + "|urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|urn:oid:[0-2](?:\\.[0-9]+)+");

    /// @param element null stays null, and so does one that refers to nothing
    public static @Nullable Reference read(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        var address = element.text("reference");
        var identifier = Identifier.read(element.find("identifier"));
        return address == null && identifier == null ? null : new Reference(address, identifier, element.place());
    }

    /// Whether it leads to a resource inside the one that refers.
    public boolean isContained() {
        return address != null && address.startsWith("#");
    }

    /// Whether an address, as it was received, can be sent as one.
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
