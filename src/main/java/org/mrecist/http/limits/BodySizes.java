package org.mrecist.http.limits;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/// How large the body of a request may be, by its path.
@Singleton
public class BodySizes {
    private static final int LEAST_BYTES = 1024;
    private static final int MOST_BYTES_OF_LARGE = 16 << 20;

    /// What is worked on takes some twenty times its size, beside what else there is.
    private static final int HEAP_PER_BYTE = 32;

    private final int usual;
    private final int large;
    private final Map<String, Integer> routes = new HashMap<>();
    private final long underWay;

    /// @throws IllegalArgumentException if a size is none
    public BodySizes(Limits limits) {
        var body = limits.body();
        usual = bytes("body.usual", body.usual());
        var roomByHeap = Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE;
        large = body.large().map(size -> bytes("body.large", size)).orElse((int)
                Math.min(MOST_BYTES_OF_LARGE, roomByHeap));
        body.routes().forEach((path, size) -> routes.put(path, bytes("body.routes." + path, size)));
        underWay = body.underWay()
                .map(size -> (long) bytes("body.under-way", size))
                .orElse(roomByHeap);
    }

    /// In bytes, of a line of a batch.
    ///
    /// @throws IllegalArgumentException if the size is none
    public static int ofLine(Limits limits) {
        return bytes("batch.line", limits.batch().line());
    }

    private static int bytes(String name, MemorySize size) {
        var bytes = size.asLongValue();
        // An array holds no more.
        if (bytes < LEAST_BYTES || bytes > Integer.MAX_VALUE - LEAST_BYTES) {
            throw new IllegalArgumentException("mrecist.limits." + name + " must be at least 1K and less than 2G");
        }
        return (int) bytes;
    }

    /// In bytes, of a body that is read whole.
    ///
    /// @param path normalised, without the query
    /// @param kind of the bodies that are sent there
    int most(String path, BodyKind kind) {
        var own = routes.get(path);
        if (own != null) {
            return own;
        }
        return kind == BodyKind.LARGE ? large : usual;
    }

    /// In bytes, of all large bodies at a time.
    long underWay() {
        return underWay;
    }
}
