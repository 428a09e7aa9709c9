package org.mrecist.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mrecist.explanation.Language;
import org.mrecist.explanation.Messages;
import org.mrecist.explanation.Translations;

/// Reads what the service says in each language, and refuses it unless every language has every message, each
/// with the same places.
///
/// A message file is YAML: texts in groups, a text's path being its name (`finding.held-response`).
public final class MessagesReader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    private final Function<Language, Optional<byte[]>> files;
    private final List<KnowledgeFault> faults = new ArrayList<>();

    private MessagesReader(Function<Language, Optional<byte[]>> files) {
        this.files = files;
    }

    /// Reads the files of the class path, one for each language on offer.
    ///
    /// @throws KnowledgeException with every fault of all files
    public static Translations read() {
        return read(MessagesReader::resource);
    }

    /// @param files the bytes of the file of a language; empty if there is none
    static Translations read(Function<Language, Optional<byte[]>> files) {
        return new MessagesReader(files).readAll();
    }

    private Translations readAll() {
        var messages = new EnumMap<Language, Messages>(Language.class);
        for (var language : Language.values()) {
            readFile(language)
                    .flatMap(document -> readMessages(language, document))
                    .ifPresent(read -> messages.put(language, read));
        }
        KnowledgeException.throwIfAny(faults);
        return new Translations(messages);
    }

    private Optional<YamlDocument> readFile(Language language) {
        var bytes = files.apply(language);
        if (bytes.isEmpty()) {
            faults.add(new KnowledgeFault(fileName(language), 0, "is missing"));
            return Optional.empty();
        }
        var found = new ArrayList<KnowledgeFault>();
        var document = YamlReader.read(fileName(language), bytes.get(), found);
        faults.addAll(found.stream().sorted(KnowledgeFault.BY_LINE).toList());
        return found.isEmpty() ? document : Optional.empty();
    }

    private Optional<Messages> readMessages(Language language, YamlDocument document) {
        var found = new ArrayList<KnowledgeFault>();
        var texts = new LinkedHashMap<String, String>();
        texts(document, "", document.root(), texts, found);
        Messages.faults(texts).stream()
                // What stands there and is no text is a fault already.
                .filter(fault -> texts.containsKey(fault.name())
                        || document.root().at(pointer(fault.name())).isMissingNode())
                .map(fault -> document.fault(pointer(fault.name()), fault.reason()))
                .forEach(found::add);
        faults.addAll(found.stream().sorted(KnowledgeFault.BY_LINE).toList());
        return found.isEmpty() ? Optional.of(Messages.of(language, texts)) : Optional.empty();
    }

    private static void texts(
            YamlDocument document,
            String pointer,
            JsonNode node,
            Map<String, String> texts,
            List<KnowledgeFault> found) {
        if (node.isObject()) {
            node.properties().forEach(member -> {
                var place = YamlDocument.member(pointer, member.getKey());
                if (NAME.matcher(member.getKey()).matches()) {
                    texts(document, place, member.getValue(), texts, found);
                } else {
                    found.add(document.fault(place, "has a name that is not of small letters, digits and hyphens"));
                }
            });
        } else if (node.isTextual() && !pointer.isEmpty()) {
            texts.put(pointer.substring(1).replace('/', '.'), node.asText());
        } else {
            found.add(document.fault(pointer, "must be a text or a group of texts"));
        }
    }

    private static String pointer(String name) {
        return "/" + name.replace('.', '/');
    }

    private static String fileName(Language language) {
        return language.tag() + ".yaml";
    }

    private static Optional<byte[]> resource(Language language) {
        try (var stream = MessagesReader.class.getResourceAsStream("/explanation/" + fileName(language))) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
