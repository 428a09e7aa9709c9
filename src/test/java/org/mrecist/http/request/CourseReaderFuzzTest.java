package org.mrecist.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mrecist.http.json.Json;

class CourseReaderFuzzTest {
    private static final long SEED = 20240301;

    private static final CourseReader READER = new CourseReader(List.of("MRECIST", "RECIST_1_1"));

    /// Stand for a patient's values: what is found in a fault has been echoed.
    private static final List<String> MARKS = List.of("Qx7Secret", "314.15", "2099-09-09", "27182");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "\"Qx7Secret\"",
            "\"\"",
            "314.15",
            "-314.15",
            "27182",
            "31415926e-5",
            "1e999999",
            "[]",
            "{}",
            "[[]]",
            "{\"a\": 27182}",
            "\"2099-09-09\"",
            "\"2099-09-0\"",
            "\"T1\"",
            "\"V0\"",
            "\"N1\"",
            "\"MASS\"",
            "\"LYMPH_NODE\"",
            "\"TARGET\"",
            "\"NON_TARGET\"",
            "\"ABSENT\"",
            "\"MEASURED\"",
            "\"\\ud800\"",
            "0",
            "500");

    @Test
    void whatever_is_changed_in_the_tree_is_read_or_refused_with_places_and_without_values() {
        var random = new SplittableRandom(SEED);
        for (var i = 0; i < 4_000; i++) {
            var tree = Bodies.soundTree();
            for (var changes = random.nextInt(1, 5); changes > 0; changes--) {
                change(tree, random);
            }
            check(tree.toString().getBytes(StandardCharsets.UTF_8), "tree " + i);
        }
    }

    @Test
    void whatever_is_changed_in_the_bytes_is_read_or_refused_with_places_and_without_values() {
        var random = new SplittableRandom(SEED);
        var sound = new String(Bodies.sound(), StandardCharsets.UTF_8)
                .replace("segment VIII", "Qx7Secret")
                .replace("S-01", "Qx7Secret")
                .replace("52.25", "314.15")
                .getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < 4_000; i++) {
            var body = sound.clone();
            for (var changes = random.nextInt(1, 4); changes > 0; changes--) {
                body = change(body, random);
            }
            check(body, "bytes " + i);
        }
    }

    private static void change(ObjectNode tree, SplittableRandom random) {
        JsonNode place = tree;
        while (true) {
            var children = new ArrayList<JsonNode>();
            place.elements().forEachRemaining(child -> {
                if (child.isContainerNode() && !child.isEmpty()) {
                    children.add(child);
                }
            });
            if (children.isEmpty() || random.nextInt(4) == 0) {
                break;
            }
            place = children.get(random.nextInt(children.size()));
        }
        var value = Bodies.JSON.getNodeFactory().rawValueNode(new RawValue(VALUES.get(random.nextInt(VALUES.size()))));
        switch (place) {
            case ObjectNode object -> {
                var names = new ArrayList<String>();
                object.fieldNames().forEachRemaining(names::add);
                var name = names.isEmpty() ? "id" : names.get(random.nextInt(names.size()));
                switch (random.nextInt(4)) {
                    case 0 -> object.remove(name);
                    case 1 -> object.set("unknown" + random.nextInt(3), value);
                    default -> object.set(name, value);
                }
            }
            case ArrayNode array
            when !array.isEmpty() -> {
                var index = random.nextInt(array.size());
                switch (random.nextInt(4)) {
                    case 0 -> array.remove(index);
                    case 1 -> array.add(array.get(index).deepCopy());
                    default -> array.set(index, value);
                }
            }
            default -> {}
        }
    }

    private static byte[] change(byte[] body, SplittableRandom random) {
        if (body.length < 2) {
            return body;
        }
        var from = random.nextInt(body.length);
        var to = Math.min(body.length, from + random.nextInt(1, 30));
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(body, from);
            case 1 -> join(Arrays.copyOf(body, from), Arrays.copyOfRange(body, to, body.length));
            case 2 -> join(Arrays.copyOf(body, to), Arrays.copyOfRange(body, from, body.length));
            case 3 -> {
                var changed = body.clone();
                changed[from] = (byte) random.nextInt(256);
                yield changed;
            }
            default -> {
                var changed = body.clone();
                var signs = "{}[],:\"\\0-. ntf";
                changed[from] = (byte) signs.charAt(random.nextInt(signs.length()));
                yield changed;
            }
        };
    }

    private static byte[] join(byte[] one, byte[] other) {
        var joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static void check(byte[] body, String name) {
        Reading<ReadCourse> reading;
        try {
            reading = READER.read(body);
        } catch (RuntimeException e) {
            fail("seed %d, %s: %s".formatted(SEED, name, new String(body, StandardCharsets.UTF_8)), e);
            return;
        }
        switch (reading) {
            case Reading.Read<ReadCourse>(var read) -> {
                assertThat(read.source()).isInstanceOf(Json.JsonObject.class);
                assertThat(read.inputDigest()).startsWith("sha256:");
            }
            case Reading.Refused<ReadCourse> refused ->
                assertThat(refused.faults())
                        .as("seed %d, %s: %s", SEED, name, new String(body, StandardCharsets.UTF_8))
                        .isNotEmpty()
                        .isSortedAccordingTo(org.mrecist.timeline.Fault.BY_PLACE)
                        .doesNotHaveDuplicates()
                        .allSatisfy(fault -> {
                            assertThat(fault.pointer()).matches("(?s)(/.*)?");
                            assertThat(fault.code()).matches("[a-z]+(-[a-z0-9]+)+");
                            assertThat(fault.detail()).isNotBlank();
                            MARKS.forEach(mark -> assertThat(fault.detail()).doesNotContain(mark));
                        });
        }
    }
}
