package org.mrecist.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.mrecist.guideline.Gate;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Option;
import org.mrecist.guideline.Pack;
import org.mrecist.guideline.Question;
import org.mrecist.knowledge.QuestionTranslations.Translation;
import org.mrecist.trace.Literature;

/// Reads packs of guideline options, and refuses them unless all of it is sound.
///
/// A pack is a directory with `pack.yaml`, which names the other files: those that list rows, and those that have the
/// questions in other languages. Its hash is the SHA-256 of the bytes of `pack.yaml` followed by those of the other
/// files in the order named.
public final class GuidelineReader {
    private static final String DELIVERED = "/knowledge/guidelines/hcc-response/";
    private static final String HEAD = "pack.yaml";
    private static final SchemaCheck HEAD_SCHEMA = SchemaCheck.against("guideline-pack.schema.json");
    private static final SchemaCheck OPTIONS_SCHEMA = SchemaCheck.against("guideline-options.schema.json");
    private static final SchemaCheck TRANSLATION_SCHEMA = SchemaCheck.against("guideline-translation.schema.json");
    private static final Guideline NOTHING = new Guideline(List.of(), List.of(), List.of(), List.of());

    private final PackFiles files;
    private final MessageDigest digest = sha256();
    private final List<KnowledgeFault> faults = new ArrayList<>();

    private GuidelineReader(PackFiles files) {
        this.files = files;
    }

    /// The files of a pack.
    @FunctionalInterface
    interface PackFiles {
        /// The bytes of a file; empty if there is none of that name.
        Optional<byte[]> find(String name);
    }

    /// Reads the pack of the class path.
    ///
    /// @param literature the works that it may cite
    /// @throws KnowledgeException with every fault that was found
    public static Guideline read(Literature literature) {
        return read(NOTHING, GuidelineReader::resource, literature);
    }

    /// Reads a further pack, such as a site's own: what has an id that stands already replaces it, all else is
    /// added.
    ///
    /// @param base what stands already
    /// @param directory the directory with the files of the pack
    /// @param literature the works that it may cite
    /// @return both together
    /// @throws KnowledgeException with every fault that was found
    /// @throws UncheckedIOException if a file cannot be read
    public static Guideline read(Guideline base, Path directory, Literature literature) {
        return read(base, name -> file(directory.resolve(name)), literature);
    }

    static Guideline read(Guideline base, PackFiles files, Literature literature) {
        return new GuidelineReader(files).readOnTopOf(base, literature);
    }

    private Guideline readOnTopOf(Guideline base, Literature literature) {
        var head = readChecked(HEAD, HEAD_SCHEMA);
        KnowledgeException.throwIfAny(faults);
        var pack = head.orElseThrow();
        var documents = pack.items("/files").stream()
                .flatMap(file -> readChecked(file.value().asText(), OPTIONS_SCHEMA).stream())
                .toList();
        var translations = pack.items("/translations").stream()
                .flatMap(item -> readChecked(item.text("file"), TRANSLATION_SCHEMA).stream()
                        .map(document -> new Translation(item.text("language"), document)))
                .toList();
        var own = guideline(pack, documents, translations);
        KnowledgeException.throwIfAny(faults);

        // What rests on other rows is only asked of rows that could all be read.
        var checks = new PackChecks(pack, documents, base, own, literature);
        faults.addAll(checks.faults());
        KnowledgeException.throwIfAny(faults);
        return checks.together();
    }

    private Guideline guideline(YamlDocument head, List<YamlDocument> documents, List<Translation> translations) {
        var id = head.root().path("id").asText();
        var gates = new ArrayList<Gate>();
        var options = new ArrayList<Option>();
        var questions = new ArrayList<Question>();
        var pack = pack(id, head, new OptionReader(id, head, faults));
        for (var document : documents) {
            var found = new ArrayList<KnowledgeFault>();
            var reader = new OptionReader(id, document, found);
            gates.addAll(reader.gates());
            options.addAll(reader.options());
            questions.addAll(reader.questions());
            faults.addAll(found.stream().sorted(KnowledgeFault.BY_LINE).toList());
        }
        // What a translation lacks is only asked once every question could be read.
        KnowledgeException.throwIfAny(faults);
        var translated = new QuestionTranslations(head, translations, questions);
        faults.addAll(translated.faults());
        return new Guideline(
                List.of(pack),
                gates,
                options,
                questions.stream().map(translated::translated).toList());
    }

    private Pack pack(String id, YamlDocument head, OptionReader dates) {
        var root = head.root();
        var releases = head.items("/changelog").stream()
                .flatMap(item -> dates.date(item.pointer() + "/date").stream()
                        .map(date -> new Pack.Release(
                                item.text("version"), date, texts(item.value().path("changes")))))
                .toList();
        var version = root.path("version").asText();
        if (!releases.isEmpty() && !releases.getFirst().version().equals(version)) {
            faults.add(head.fault("/version", "is not the version of the first entry of the changelog"));
        }
        return new Pack(
                id,
                root.path("title").asText(),
                version,
                Stream.of(Pack.Status.values())
                        .filter(status ->
                                status.printed().equals(root.path("status").asText()))
                        .findFirst()
                        .orElseThrow(),
                root.path("notice").asText(),
                texts(root.path("notConsidered")),
                head.items("/sources").stream().map(LiteratureReader::source).toList(),
                releases,
                HexFormat.of().formatHex(digest.digest()));
    }

    private Optional<YamlDocument> readChecked(String file, SchemaCheck schema) {
        var bytes = files.find(file);
        if (bytes.isEmpty()) {
            faults.add(new KnowledgeFault(file, 0, "is missing"));
            return Optional.empty();
        }
        digest.update(bytes.get());
        var found = new ArrayList<KnowledgeFault>();
        var document = YamlReader.read(file, bytes.get(), found);
        document.ifPresent(read -> found.addAll(schema.faults(read)));
        faults.addAll(found.stream().sorted(KnowledgeFault.BY_LINE).toList());
        return found.isEmpty() ? document : Optional.empty();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Optional<byte[]> resource(String name) {
        try (var stream = GuidelineReader.class.getResourceAsStream(DELIVERED + name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<byte[]> file(Path path) {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
