package org.mrecist.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.reader.StreamReader;

/// Reads one YAML file, more strictly than YAML is: UTF-8 without tabs, one document, no member twice, no tags, no
/// anchors, no aliases.
///
/// A plain scalar is null, a truth value or a number only where JSON writes it so; `no`, `2024-05-01` and `1.0.0`
/// are texts, as in YAML 1.2.
final class YamlReader {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");
    private static final int DEEPEST = 20;
    private static final int LONGEST_BYTES = 1 << 20;

    private final String file;
    private final List<KnowledgeFault> faults;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> unread = new HashSet<>();
    private final Set<Integer> linesWithTab = new HashSet<>();
    private @Nullable JsonNode root;
    private int lastLine = 1;

    private YamlReader(String file, List<KnowledgeFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /// Reads a file.
    ///
    /// @param file its name, for the faults
    /// @param faults takes every fault that is found
    /// @return what could be read, in spite of faults; empty if that is nothing, or broken off
    static Optional<YamlDocument> read(String file, byte[] bytes, List<KnowledgeFault> faults) {
        return new YamlReader(file, faults).read(bytes);
    }

    private Optional<YamlDocument> read(byte[] bytes) {
        if (bytes.length > LONGEST_BYTES) {
            fault(1, "is longer than " + LONGEST_BYTES + " bytes");
            return Optional.empty();
        }
        var text = decoded(bytes);
        if (text.isEmpty() || !hasOnlyAllowedCharacters(text.get())) {
            return Optional.empty();
        }
        try {
            documents(new Yaml(new LoaderOptions())
                    .parse(new StringReader(text.get()))
                    .iterator());
        } catch (MarkedYAMLException broken) {
            var line = lineOf(broken);
            // The tab there is a fault already.
            if (!linesWithTab.contains(line)) {
                fault(line, "is not YAML: " + inWords(broken));
            }
            return Optional.empty();
        } catch (YAMLException | IllegalArgumentException broken) {
            // The library throws these, without a place, at an escape that stands for no character.
            fault(lastLine, "is not YAML from here on: an escape stands for no character");
            return Optional.empty();
        }
        if (root == null) {
            fault(1, "is empty");
            return Optional.empty();
        }
        return Optional.of(new YamlDocument(file, root, lines, unread));
    }

    private Optional<String> decoded(byte[] bytes) {
        var characters = CharBuffer.allocate(bytes.length);
        // A new decoder reports what it cannot decode.
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        characters.flip();
        if (result.isError()) {
            fault(1 + (int) characters.chars().filter(c -> c == '\n').count(), "is not UTF-8");
            return Optional.empty();
        }
        return Optional.of(characters.toString());
    }

    private boolean hasOnlyAllowedCharacters(String text) {
        var allowed = true;
        var line = 0;
        for (var each : text.split("\r?\n", -1)) {
            line++;
            if (each.indexOf('\t') >= 0) {
                linesWithTab.add(line);
                fault(line, "has a tab; use spaces");
            }
            var refused = each.codePoints().filter(YamlReader::isRefused).findFirst();
            if (refused.isPresent()) {
                allowed = false;
                fault(line, "has the character U+%04X, which is not allowed".formatted(refused.getAsInt()));
            }
        }
        return allowed;
    }

    /// Whether a character within a line is refused: what cannot be printed, the byte order mark, and what YAML 1.1
    /// takes for the end of a line.
    private static boolean isRefused(int codePoint) {
        return switch (codePoint) {
            case '\r', 0x85, 0x2028, 0x2029, 0xFEFF -> true;
            default -> !StreamReader.isPrintable(codePoint);
        };
    }

    private void documents(Iterator<Event> events) {
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof DocumentStartEvent start) {
                if (root == null) {
                    root = value(events.next(), "", events);
                } else {
                    fault(lineOf(start), "begins another document");
                    skip(events.next(), events);
                }
            }
        }
    }

    private JsonNode value(Event event, String pointer, Iterator<Event> events) {
        lastLine = lineOf(event);
        lines.putIfAbsent(pointer, lastLine);
        refuseAnchorAndTag(event, pointer);
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case CollectionStartEvent start
            when depth(pointer) > DEEPEST -> {
                unread(pointer, lineOf(start), "is nested too deeply");
                skip(start, events);
                yield NullNode.instance;
            }
            case SequenceStartEvent start -> list(pointer, events);
            case MappingStartEvent start -> object(pointer, events);
            case AliasEvent alias -> {
                unread(pointer, lineOf(alias), "has an alias; write out what it stands for");
                yield NullNode.instance;
            }
            default -> throw new IllegalStateException("no value begins with " + event);
        };
    }

    private JsonNode list(String pointer, Iterator<Event> events) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var item = events.next(); !(item instanceof SequenceEndEvent); item = events.next()) {
            list.add(value(item, pointer + "/" + list.size(), events));
        }
        return list;
    }

    private JsonNode object(String pointer, Iterator<Event> events) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var key = events.next(); !(key instanceof MappingEndEvent); key = events.next()) {
            if (!(key instanceof ScalarEvent name)) {
                fault(lineOf(key), "has a member whose name is not a text");
                skip(key, events);
                skip(events.next(), events);
                continue;
            }
            var member = YamlDocument.member(pointer, name.getValue());
            if (object.has(name.getValue())) {
                fault(lineOf(name), "repeats the member " + name.getValue() + " of line " + lines.get(member));
                skip(events.next(), events);
                continue;
            }
            lines.put(member, lineOf(name));
            refuseAnchorAndTag(name, member);
            object.set(name.getValue(), value(events.next(), member, events));
        }
        return object;
    }

    private static JsonNode scalar(ScalarEvent scalar) {
        var text = scalar.getValue();
        if (!scalar.isPlain()) {
            return TextNode.valueOf(text);
        }
        return switch (text) {
            case "", "~", "null" -> NullNode.instance;
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default ->
                NUMBER.matcher(text).matches() ? DecimalNode.valueOf(new BigDecimal(text)) : TextNode.valueOf(text);
        };
    }

    private void refuseAnchorAndTag(Event event, String pointer) {
        if (event instanceof AliasEvent) {
            return;
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            fault(lineOf(event), "has an anchor; write out each value where it stands");
        }
        var tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent start -> start.getTag();
            default -> null;
        };
        if (tag != null) {
            unread(pointer, lineOf(event), "has a tag; quote a value that is to be a text");
        }
    }

    /// Passes over a whole value.
    private static void skip(Event first, Iterator<Event> events) {
        var open = first instanceof CollectionStartEvent ? 1 : 0;
        while (open > 0) {
            open += switch (events.next()) {
                case CollectionStartEvent _ -> 1;
                case CollectionEndEvent _ -> -1;
                default -> 0;
            };
        }
    }

    private static long depth(String pointer) {
        return pointer.chars().filter(c -> c == '/').count();
    }

    private static int lineOf(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private static int lineOf(MarkedYAMLException broken) {
        var mark = broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
        return mark == null ? 0 : mark.getLine() + 1;
    }

    private static String inWords(MarkedYAMLException broken) {
        var words = new ArrayList<String>();
        if (broken.getContext() != null) {
            var begun = broken.getContextMark();
            var elsewhere = begun != null && begun.getLine() + 1 != lineOf(broken);
            words.add(broken.getContext() + (elsewhere ? " (from line " + (begun.getLine() + 1) + " on)" : ""));
        }
        if (broken.getProblem() != null) {
            words.add(broken.getProblem());
        }
        return String.join(", ", words);
    }

    private void unread(String pointer, int line, String reason) {
        unread.add(pointer);
        fault(line, reason);
    }

    private void fault(int line, String reason) {
        faults.add(new KnowledgeFault(file, line, reason));
    }
}
