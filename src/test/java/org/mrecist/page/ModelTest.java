package org.mrecist.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pure functions of the page, in a browser and without a service.
class ModelTest {
    private static final String ORIGIN = "http://page.test";

    private @Nullable Page page;

    @BeforeEach
    void open() {
        page = Chromium.browser().newContext().newPage();
        page.route("**/*", ModelTest::serve);
        page.navigate(ORIGIN);
    }

    @AfterEach
    void close() {
        // Null where there is no browser and the test is skipped.
        if (page != null) {
            page.context().close();
        }
    }

    /// Serves the sources of the page as they are, and an empty document.
    private static void serve(Route route) {
        var path = URI.create(route.request().url()).getPath();
        if (!path.endsWith(".js")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<!DOCTYPE html>"));
            return;
        }
        try (var file = Objects.requireNonNull(ModelTest.class.getResourceAsStream("/web/app" + path), path)) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/javascript")
                    .setBody(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String call(String module, String expression) {
        return (String) page.evaluate("async () => { const m = await import('/model/%s.js'); return String(%s); }"
                .formatted(module, expression));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            12            | length 12
            12.50         | length 12.50
            0             | length 0
            1e1           | length 1e1
            -3            | length -3
            12,5          | length 12.5 note.comma
            .5            | length 0.5
            12.           | length 12
            007           | length 7
            3.2 cm        | length 32 note.centimetres
            3,25cm        | length 32.5 note.centimetres
            0.456 cm      | length 4.56 note.centimetres
            10 cm         | length 100 note.centimetres
            12 mm         | length 12 note.unit
            n.a.          | state NOT_EVALUABLE note.state
            NE            | state NOT_EVALUABLE note.state
            absent        | state ABSENT note.state
            Too small     | state TOO_SMALL_TO_MEASURE note.state
            too_small_to_measure | state TOO_SMALL_TO_MEASURE note.state
            ausente       | state ABSENT note.state
            8 x 9         | other 8 x 9 note.other
            <5            | other <5 note.other
            1.234,5       | other 1.234,5 note.other
            12 inch       | other 12 inch note.other
            .             | other . note.other
            cm            | other cm note.other
            """)
    void an_entry_is_read_with_all_its_digits_and_what_is_changed_has_a_note(String typed, String read) {
        var entry = call(
                "entry",
                "(e => [e.kind, e.text ?? e.state, e.note].filter(Boolean).join(' '))(m.readEntry('" + typed + "'))");
        assertThat(entry).isEqualTo(read);
    }

    @Test
    void an_empty_entry_is_nothing() {
        assertThat(call("entry", "m.readEntry('  ').kind")).isEqualTo("empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":[1.50,-0,2e3,"1.5 \\" 2"],"b":{"c":null,"d":true}}
            {"longestDiameterMm":123456789012345678901234567890.12}
            []
            {"\\u00e4":"\\u0000 12"}
            """)
    void numbers_keep_their_digits_through_reading_and_writing(String text) {
        page.evaluate("text => { window.text = text; }", text);
        var written = call("exact-json", "m.writeJson(m.readJson(window.text))");
        assertThat(written.replace("ä", "\\u00e4")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a\\tb\\r\\nc\\td\\r\\n      | [["a","b"],["c","d"]]
            1;2,5\\n3;4               | [["1","2,5"],["3","4"]]
            1,2,3\\n4,5,6             | [["1","2","3"],["4","5","6"]]
            1,5\\n2,5                 | [["1,5"],["2,5"]] paste.commas
            "a;b";"c ""d\"""\\n1;2    | [["a;b","c \\"d\\""],["1","2"]]
            1\\n2                     | [["1"],["2"]]
            \\t1\\n\\t2               | [["","1"],["","2"]]
            """)
    void a_table_is_cut_into_cells(String table, String cells) {
        var read = call(
                "paste",
                "(t => [JSON.stringify(t.cells), ...t.notes].join(' '))(m.readTable('" + table.replace("'", "\\'")
                        + "'))");
        assertThat(read).isEqualTo(cells);
    }

    @Test
    void edits_of_one_place_are_undone_together_and_no_state_is_ever_changed() {
        assertThat(call("history", """
                (() => {
                  let h = m.begin(Object.freeze({ a: 0 }));
                  h = m.commit(h, Object.freeze({ a: 1 }), 'x');
                  h = m.commit(h, Object.freeze({ a: 12 }), 'x');
                  h = m.commit(h, Object.freeze({ a: 3 }), 'y');
                  const states = [h.present.a];
                  h = m.undo(h); states.push(h.present.a);
                  h = m.undo(h); states.push(h.present.a);
                  h = m.undo(h); states.push(h.present.a);
                  h = m.redo(h); states.push(h.present.a);
                  h = m.commit(h, { a: 9 });
                  states.push(h.future.length);
                  return states;
                })()
                """)).isEqualTo("3,12,0,0,12,0");
    }

    @Test
    void renaming_a_lesion_renames_it_wherever_it_is_named() {
        assertThat(call("course", """
                JSON.stringify(m.renameLesion({
                  lesions: [{ id: 'T1' }, { id: 'T2', partOf: 'T1' }],
                  visits: [{ id: 'V', findings: [{ lesion: 'T1' }, { lesion: 'T2', mergedInto: 'T1' }] }],
                  interventions: [{ lesions: ['T1', 'T2'] }],
                }, 0, 'L'))
                """))
                .isEqualTo("{\"lesions\":[{\"id\":\"L\"},{\"id\":\"T2\",\"partOf\":\"L\"}],"
                        + "\"visits\":[{\"id\":\"V\",\"findings\":[{\"lesion\":\"L\"},"
                        + "{\"lesion\":\"T2\",\"mergedInto\":\"L\"}]}],"
                        + "\"interventions\":[{\"lesions\":[\"L\",\"T2\"]}]}");
    }

    @Test
    void a_pointer_finds_the_nearest_place_of_the_table() {
        assertThat(call("places", """
                ['/visits/0/findings/0/viableDiameterMm', '/visits/0/findings/0/state', '/visits/0/findings/9', '/visits/0/date',
                 '/visits/0/imaging/modality', '/visits/0/newLesions/0/certainty', '/lesions/0/kind', '/lesions/0/location',
                 '/context/ecog', ''].map(pointer => m.placeOf({
                  lesions: [{ id: 'T1', kind: 'MASS' }],
                  visits: [{ id: 'V', findings: [{ lesion: 'T1' }], newLesions: [{ id: 'N1', kind: 'LYMPH_NODE' }] }],
                }, pointer)).join(' ')
                """))
                .isEqualTo("cell:T1:0:viableDiameterMm cell:T1:0:viableDiameterMm visit:0 visit:0:date visit:0"
                        + " cell:N1:0:shortAxisMm lesion:T1:kind lesion:T1 context course");
    }
}
