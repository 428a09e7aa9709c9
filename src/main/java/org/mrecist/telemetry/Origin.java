package org.mrecist.telemetry;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// From what kind of network a call comes. The address itself would tell who reads which record.
enum Origin {
    LOOPBACK("loopback"),
    LINK_LOCAL("link-local"),
    PRIVATE("private"),
    PUBLIC("public"),
    UNKNOWN("unknown");

    /// Of the unique local addresses of IPv6 (RFC 4193), fc00::/7.
    private static final int UNIQUE_LOCAL = 0xfc;

    private static final int UNIQUE_LOCAL_MASK = 0xfe;

    private final String words;

    Origin(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Origin of(@Nullable SocketAddress caller) {
        var literal = caller == null ? null : caller.hostAddress();
        if (literal == null) {
            return UNKNOWN;
        }
        try {
            return of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException other) {
            return UNKNOWN;
        }
    }

    private static Origin of(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return LOOPBACK;
        }
        if (address.isLinkLocalAddress()) {
            return LINK_LOCAL;
        }
        return address.isSiteLocalAddress() || isUniqueLocal(address) ? PRIVATE : PUBLIC;
    }

    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }
}
