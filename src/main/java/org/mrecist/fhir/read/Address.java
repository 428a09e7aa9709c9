package org.mrecist.fhir.read;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The addresses of resources: absolute, or type and id below the address of the server.
final class Address {
    private static final Pattern VERSION = Pattern.compile("/_history/[^/]+$");

    /// One that ends in type and id: the base, then both.
    private static final Pattern LOCATED = Pattern.compile("(.*?)/?([A-Z][A-Za-z]+/[^/]+)");

    private Address() {}

    static boolean isAbsolute(String address) {
        return address.startsWith("http://") || address.startsWith("https://") || address.startsWith("urn:");
    }

    /// Type and id of an address that ends in them, else the address.
    static String located(String address) {
        var plain = withoutVersion(address);
        var located = LOCATED.matcher(plain);
        return located.matches() ? located.group(2) : plain;
    }

    /// The address without a version; a relative one from the base of the resource that refers, where that is known.
    ///
    /// @param from the address of the resource that refers; null if not known
    static String absolute(String address, @Nullable String from) {
        var plain = withoutVersion(address);
        if (isAbsolute(plain) || from == null) {
            return plain;
        }
        var base = LOCATED.matcher(withoutVersion(from));
        return base.matches() && isAbsolute(base.group(1)) ? base.group(1) + "/" + plain : plain;
    }

    static String withoutVersion(String address) {
        return VERSION.matcher(address).replaceFirst("");
    }
}
