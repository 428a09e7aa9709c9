package org.mrecist.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.mrecist.knowledge.YamlDocument.Item;
import org.mrecist.trace.Interpretation;
import org.mrecist.trace.Literature;
import org.mrecist.trace.Mark;
import org.mrecist.trace.Source;

/// Reads the works and the interpretations that decisions may cite, and refuses them unless all of it is sound.
///
/// The hash of what was read is the SHA-256 of the sources' bytes followed by the interpretations' bytes.
public final class LiteratureReader {
    private static final String SOURCES_FILE = "sources.yaml";
    private static final String INTERPRETATIONS_FILE = "interpretations.yaml";
    private static final SchemaCheck SOURCES_SCHEMA = SchemaCheck.against("sources.schema.json");
    private static final SchemaCheck INTERPRETATIONS_SCHEMA = SchemaCheck.against("interpretations.schema.json");
    private static final String SOURCES = "/sources";
    private static final String INTERPRETATIONS = "/interpretations";

    private LiteratureReader() {}

    /// Reads the files of the class path.
    ///
    /// @throws KnowledgeException with every fault of both files
    public static Literature read() {
        return read(resource(SOURCES_FILE), resource(INTERPRETATIONS_FILE));
    }

    /// Reads two files. The streams are read to their end and not closed.
    ///
    /// @throws KnowledgeException with every fault of both files
    /// @throws UncheckedIOException if a stream cannot be read
    public static Literature read(InputStream sources, InputStream interpretations) {
        try {
            return read(sources.readAllBytes(), interpretations.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Literature read(byte[] sources, byte[] interpretations) {
        var sourceFaults = new ArrayList<KnowledgeFault>();
        var sourcesRead = readChecked(SOURCES_FILE, sources, SOURCES_SCHEMA, sourceFaults);
        sourcesRead.ifPresent(document -> sourceFaults.addAll(repeated(document, SOURCES, "key")));

        var faults = new ArrayList<KnowledgeFault>();
        var interpretationsRead = readChecked(INTERPRETATIONS_FILE, interpretations, INTERPRETATIONS_SCHEMA, faults);
        interpretationsRead.ifPresent(document -> {
            faults.addAll(repeated(document, INTERPRETATIONS, "id"));
            sourcesRead.ifPresent(known -> {
                faults.addAll(unknownSources(document, known));
                faults.addAll(otherVersion(document, known));
            });
        });

        KnowledgeException.throwIfAny(Stream.of(sourceFaults, faults)
                .flatMap(each -> each.stream().sorted(KnowledgeFault.BY_LINE))
                .toList());
        var document = sourcesRead.orElseThrow();
        return new Literature(
                byName(document.items(SOURCES), LiteratureReader::source, Source::key),
                byName(
                        interpretationsRead.orElseThrow().items(INTERPRETATIONS),
                        LiteratureReader::interpretation,
                        Interpretation::id),
                document.root().path("version").asText(),
                hash(sources, interpretations));
    }

    private static Optional<YamlDocument> readChecked(
            String file, byte[] bytes, SchemaCheck schema, List<KnowledgeFault> faults) {
        var document = YamlReader.read(file, bytes, faults);
        document.ifPresent(read -> faults.addAll(schema.faults(read)));
        return document;
    }

    private static List<KnowledgeFault> repeated(YamlDocument document, String list, String name) {
        var first = new HashMap<String, Integer>();
        var faults = new ArrayList<KnowledgeFault>();
        for (var item : document.items(list)) {
            var place = item.pointer() + "/" + name;
            var value = item.text(name);
            var line = first.putIfAbsent(value, document.line(place));
            if (line != null && !value.isEmpty()) {
                faults.add(document.fault(place, "repeats the " + name + " " + value + " of line " + line));
            }
        }
        return faults;
    }

    private static List<KnowledgeFault> unknownSources(YamlDocument document, YamlDocument sources) {
        var known =
                sources.items(SOURCES).stream().map(item -> item.text("key")).collect(Collectors.toSet());
        // A source whose key could not be read may be the one that is cited.
        if (known.isEmpty() || known.contains("")) {
            return List.of();
        }
        return document.items(INTERPRETATIONS).stream()
                .flatMap(item -> document.items(item.pointer() + "/sources").stream())
                .filter(cited -> cited.value().isTextual()
                        && !known.contains(cited.value().asText()))
                .map(cited -> document.fault(
                        cited.pointer(),
                        "cites the unknown source " + cited.value().asText()))
                .toList();
    }

    private static List<KnowledgeFault> otherVersion(YamlDocument document, YamlDocument sources) {
        var own = document.root().path("version");
        var other = sources.root().path("version");
        return own.isTextual() && other.isTextual() && !own.equals(other)
                ? List.of(document.fault(
                        "/version", "has the version " + own.asText() + ", but the sources have " + other.asText()))
                : List.of();
    }

    /// A work, as the schema of sources describes it.
    static Source source(Item item) {
        return new Source(
                item.text("key"),
                item.text("citation"),
                optional(item, "doi"),
                optional(item, "url"),
                optional(item, "note"));
    }

    private static Interpretation interpretation(Item item) {
        return new Interpretation(
                item.text("id"),
                Mark.valueOf(item.text("mark")),
                item.text("question"),
                item.text("reading"),
                texts(item, "reasons"),
                texts(item, "sources"));
    }

    private static @Nullable String optional(Item item, String member) {
        return item.value().has(member) ? item.text(member) : null;
    }

    private static List<String> texts(Item item, String member) {
        return StreamSupport.stream(item.value().path(member).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static <T> Map<String, T> byName(List<Item> items, Function<Item, T> read, Function<T, String> name) {
        return items.stream().map(read).collect(Collectors.toMap(name, each -> each));
    }

    private static String hash(byte[] sources, byte[] interpretations) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(sources);
            digest.update(interpretations);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static byte[] resource(String file) {
        try (var stream = LiteratureReader.class.getResourceAsStream("/knowledge/" + file)) {
            if (stream == null) {
                throw new KnowledgeException(List.of(new KnowledgeFault(file, 0, "is missing")));
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
