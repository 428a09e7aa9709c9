package org.mrecist.batch.csv;

/// The header of a file does not say what its columns are.
public final class CsvHeaderException extends Exception {
    CsvHeaderException(String message) {
        super(message);
    }
}
