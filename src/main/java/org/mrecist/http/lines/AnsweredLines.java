package org.mrecist.http.lines;

import java.util.Map;

/// The answers to a block of lines.
public final class AnsweredLines {
    private final byte[] text;
    private final int assessments;
    private final Map<String, Integer> problems;

    private AnsweredLines(byte[] text, int assessments, Map<String, Integer> problems) {
        this.text = text;
        this.assessments = assessments;
        this.problems = problems;
    }

    /// @param lines how many there are
    /// @param problems how many of them are problems, by their kind
    static AnsweredLines of(byte[] text, int lines, Map<String, Integer> problems) {
        return new AnsweredLines(text, lines - sum(problems), Map.copyOf(problems));
    }

    private static int sum(Map<String, Integer> problems) {
        return problems.values().stream().mapToInt(Integer::intValue).sum();
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
        return sum(problems);
    }

    /// How many there are of each kind of problem.
    public Map<String, Integer> problemsByKind() {
        return problems;
    }
}
