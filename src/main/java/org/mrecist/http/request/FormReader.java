package org.mrecist.http.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jspecify.annotations.Nullable;

/// Reads a form (`multipart/form-data`) from memory. What the server does with a form of its own accord writes its
/// files to disk, and they hold patients' data.
public final class FormReader {
    private FormReader() {}

    /// @param body not modified
    /// @param contentType the header of this name
    /// @return the parts in their order; empty where it is no whole form
    public static Optional<List<FormPart>> read(byte[] body, String contentType) {
        var boundary = HeaderUtil.extractQuotedValueFromHeader(contentType, "boundary");
        if (boundary == null || boundary.isEmpty()) {
            return Optional.empty();
        }
        var parts = new Parts();
        var parsing = MultipartParser.beginParse(
                parts, boundary.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
        try {
            parsing.parse(ByteBuffer.wrap(body).asReadOnlyBuffer());
        } catch (IOException malformed) {
            return Optional.empty();
        }
        return parsing.isComplete() ? Optional.of(parts.read) : Optional.empty();
    }

    private static final class Parts implements MultipartParser.PartHandler {
        private final List<FormPart> read = new ArrayList<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String name = "";

        @Override
        public void beginPart(CaseInsensitiveMap<String> headers) {
            @Nullable String disposition = headers.getFirst("Content-Disposition");
            name = disposition == null
                    ? ""
                    : Objects.requireNonNullElse(
                            HeaderUtil.extractQuotedValueFromHeaderWithEncoding(disposition, "name"), "");
        }

        @Override
        public void data(ByteBuffer buffer) {
            while (buffer.hasRemaining()) {
                bytes.write(buffer.get());
            }
        }

        @Override
        public void endPart() {
            read.add(new FormPart(name, bytes.toByteArray()));
            bytes.reset();
        }
    }
}
