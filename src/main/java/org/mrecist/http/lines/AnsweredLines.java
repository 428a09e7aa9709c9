package org.mrecist.http.lines;

/// The answers to a block of lines.
public final class AnsweredLines {
    private final byte[] text;
    private final int assessments;
    private final int problems;

    AnsweredLines(byte[] text, int assessments, int problems) {
        this.text = text;
        this.assessments = assessments;
        this.problems = problems;
    }

    /// NDJSON in UTF-8, each line with its end. Not to be modified.
    public byte[] text() {
        return text;
    }

    public int assessments() {
        return assessments;
    }

    /// How many of the answers are problems.
    public int problems() {
        return problems;
    }
}
