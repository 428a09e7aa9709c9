package org.mrecist.cdisc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.Dataset.Cell;
import org.mrecist.cdisc.Dataset.Row;

/// Reads a dataset of Dataset-JSON 1.1, as one JSON document or as NDJSON: the metadata in the first line and a row in
/// each further one.
///
/// Rows are read one after the other and equal values are kept once, so that a dataset takes little more memory than
/// its bytes. A fault of JSON within a line of NDJSON costs that row, anywhere else the dataset.
public final class DatasetReader {
    /// More than any attribute of the standard lies in others.
    private static final int DEEPEST = 32;

    /// More than the request of a trial holds in rows of the usual width.
    static final int MOST_ROWS = 250_000;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(100_000)
                    .build())
            .build();

    private final byte[] text;
    private final DatasetChecks checks;
    private final Map<String, Cell> texts = new HashMap<>();
    private final Map<String, Cell> numbers = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private int rowCount;

    private DatasetReader(byte[] text, DatasetChecks checks) {
        this.text = text;
        this.checks = checks;
    }

    /// @param pointer the place of the dataset in the request, such as `/tr`
    /// @param text holds the dataset; not modified
    /// @param from the place of its first byte
    /// @param to the place behind its last byte
    public static DatasetReading read(Domain domain, String pointer, byte[] text, int from, int to) {
        var checks = new DatasetChecks(domain, pointer);
        var reader = new DatasetReader(text, checks);
        try {
            reader.readAll(reader.startsWithMark(from, to) ? from + BYTE_ORDER_MARK.length : from, to);
        } catch (StreamConstraintsException e) {
            checks.structural("", "value-too-large", "has a value too long, or nested too deep, to be read");
            return checks.refused();
        } catch (JsonProcessingException e) {
            checks.malformed(e);
            return checks.refused();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
        return checks.reading(reader.rows, reader.rowCount);
    }

    /// Whether it begins with the mark that some systems put in front of UTF-8.
    private boolean startsWithMark(int from, int to) {
        var end = from + BYTE_ORDER_MARK.length;
        return end <= to && Arrays.equals(text, from, end, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private void readAll(int from, int to) throws IOException {
        int end;
        boolean hasRows;
        try (var parser = FACTORY.createParser(text, from, to - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                checks.structural("", "wrong-type", "must be a dataset, which is a JSON object");
                return;
            }
            hasRows = readMembers(parser);
            end = from + (int) parser.currentLocation().getByteOffset();
        }
        if (hasRows) {
            if (!isBlank(end, to)) {
                checks.structural("", "malformed-json", "goes on behind the end of the dataset");
            }
        } else {
            readLines(end, to);
        }
    }

    /// @return whether the rows are among the members
    private boolean readMembers(JsonParser parser) throws IOException {
        var hasRows = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var token = parser.nextToken();
            switch (name) {
                case "columns" -> readColumns(parser);
                case "rows" -> {
                    hasRows = true;
                    readRows(parser);
                }
                case "records" -> {
                    checks.records(token == JsonToken.VALUE_NUMBER_INT ? number(parser) : null);
                    parser.skipChildren();
                }
                default -> {
                    checks.attribute(name, token == JsonToken.VALUE_STRING ? parser.getText() : null, token);
                    parser.skipChildren();
                }
            }
        }
        return hasRows;
    }

    private void readColumns(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            checks.noColumns();
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var attributes = new HashMap<String, String>();
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var name = parser.currentName();
                    if (parser.nextToken() == JsonToken.VALUE_STRING) {
                        attributes.put(name, parser.getText());
                    }
                    parser.skipChildren();
                }
            }
            checks.column(attributes);
            parser.skipChildren();
        }
    }

    private void readRows(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            checks.structural("/rows", "wrong-type", "must be a list of rows");
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            rowCount++;
            if (parser.currentToken() == JsonToken.START_ARRAY && rowCount <= MOST_ROWS) {
                rows.add(new Row(rowCount, cells(parser)));
            } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else {
                checks.malformedRow(rowCount);
                parser.skipChildren();
            }
        }
    }

    private void readLines(int from, int to) throws IOException {
        var start = from;
        while (start < to) {
            var end = start;
            while (end < to && text[end] != '\n') {
                end++;
            }
            if (!isBlank(start, end)) {
                rowCount++;
                if (rowCount <= MOST_ROWS) {
                    readLine(start, end);
                }
            }
            start = end + 1;
        }
    }

    private void readLine(int from, int to) throws IOException {
        try (var parser = FACTORY.createParser(text, from, to - from)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                var cells = cells(parser);
                if (parser.nextToken() == null) {
                    rows.add(new Row(rowCount, cells));
                    return;
                }
            }
        } catch (JsonProcessingException malformed) {
            // What is wrong within the line plays no part: the row is left out and named.
        }
        checks.malformedRow(rowCount);
    }

    private List<Cell> cells(JsonParser parser) throws IOException {
        var cells = new ArrayList<Cell>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (cells.size() > DatasetChecks.MOST_COLUMNS) {
                parser.skipChildren();
            } else {
                cells.add(cell(parser));
            }
        }
        return Collections.unmodifiableList(cells);
    }

    private Cell cell(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> texts.computeIfAbsent(parser.getText(), Cell.Text::new);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                var value = number(parser);
                yield value == null
                        ? Cell.Unusable.UNUSABLE
                        : numbers.computeIfAbsent(parser.getText(), _ -> new Cell.Decimal(value));
            }
            case VALUE_NULL -> Cell.Missing.MISSING;
            case VALUE_TRUE, VALUE_FALSE -> Cell.Unusable.UNUSABLE;
            case START_OBJECT, START_ARRAY -> {
                parser.skipChildren();
                yield Cell.Unusable.UNUSABLE;
            }
            case null -> throw new IllegalStateException("a cell begins with a token");
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no cell begins with " + parser.currentToken());
        };
    }

    /// The number as written, null where its exponent is beyond every range.
    private static @Nullable BigDecimal number(JsonParser parser) throws IOException {
        try {
            return new BigDecimal(parser.getText());
        } catch (NumberFormatException exponentBeyondInt) {
            return null;
        }
    }

    private boolean isBlank(int from, int to) {
        for (var i = from; i < to; i++) {
            if (text[i] != ' ' && text[i] != '\n' && text[i] != '\r' && text[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
