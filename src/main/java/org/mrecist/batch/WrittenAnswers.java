package org.mrecist.batch;

import java.io.IOException;
import java.util.Locale;
import org.mrecist.batch.KeptAnswers.Kept;
import org.mrecist.http.lines.OrderedAnswers;

/// The answers written so far, those of an earlier run among them.
final class WrittenAnswers implements OrderedAnswers.Sink<PackedBlock> {
    private final AnswerOutput output;
    private final Progress progress;
    private final InputFile input;
    private final Kept kept;
    private long assessments;
    private long problems;
    private long lastLine;

    WrittenAnswers(AnswerOutput output, Progress progress, InputFile input, Kept kept) {
        this.output = output;
        this.progress = progress;
        this.input = input;
        this.kept = kept;
        assessments = kept.assessments();
        problems = kept.problems();
        lastLine = kept.lastLine();
    }

    @Override
    public void write(PackedBlock block) throws IOException {
        writeOut(block.bytes());
        assessments += block.answers().assessments();
        problems += block.answers().problems();
        lastLine = block.lastLine();
        progress.tell(assessments + problems - kept.assessments() - kept.problems(), input.bytesRead());
    }

    @Override
    public void flush() {
        // Every block is written out at once.
    }

    /// Ends the file.
    void complete(boolean isPacked) throws IOException {
        if (isPacked && lastLine == 0) {
            // No bytes at all are no gzip.
            writeOut(PackedBlock.packed(new byte[0]));
        }
        try {
            output.complete();
        } catch (IOException e) {
            throw new WritingFailedException(e);
        }
    }

    private void writeOut(byte[] bytes) throws WritingFailedException {
        try {
            output.write(bytes);
        } catch (IOException e) {
            throw new WritingFailedException(e);
        }
    }

    boolean hasProblems() {
        return problems > 0;
    }

    boolean isEveryAnswerProblem() {
        return problems > 0 && assessments == 0;
    }

    /// Such as `1,000 courses: 990 assessed, 10 problems`.
    String inWords() {
        return String.format(
                Locale.ROOT, "%,d courses: %,d assessed, %,d problems", assessments + problems, assessments, problems);
    }

    long lastLine() {
        return lastLine;
    }
}
