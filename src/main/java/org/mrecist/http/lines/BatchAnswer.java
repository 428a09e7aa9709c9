package org.mrecist.http.lines;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.zip.GZIPOutputStream;
import org.mrecist.http.answer.BatchLine.BatchSummary;
import org.mrecist.http.body.ContentCoding;
import org.mrecist.http.body.StreamedAnswer;
import org.mrecist.telemetry.Call;

/// Answers the lines of one batch while they come.
///
/// @param call is told what became of the lines
/// @param isSummed whether a last line counts them, where all were answered
/// @param place is given back at the end
record BatchAnswer(
        LineReader lines,
        LineAnswers answers,
        Wanted wanted,
        Call call,
        boolean isSummed,
        ContentCoding packing,
        BatchPlaces.Place place,
        ExecutorService threads)
        implements StreamedAnswer {
    private static final int PACKING_BUFFER_BYTES = 16 * 1024;

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (place) {
            switch (packing) {
                case IDENTITY -> write(out);
                case GZIP -> {
                    var packed = new GZIPOutputStream(out, PACKING_BUFFER_BYTES, true);
                    write(packed);
                    packed.finish();
                }
            }
        }
    }

    private void write(OutputStream out) throws IOException {
        var written = new Written(out, call);
        new OrderedAnswers<Line, AnsweredLines>(lines, block -> call.logged(() -> answers.of(block, wanted)), threads)
                .writeTo(written, () -> false);
        if (isSummed && !lines.isCutOff()) {
            out.write(answers.summary(
                    new BatchSummary(lines.lines(), written.assessments, written.problems, lines.blank())));
        }
    }

    /// Writes and counts.
    private static final class Written implements OrderedAnswers.Sink<AnsweredLines> {
        private final OutputStream out;
        private final Call call;
        private long assessments;
        private long problems;

        Written(OutputStream out, Call call) {
            this.out = out;
            this.call = call;
        }

        @Override
        public void write(AnsweredLines answer) throws IOException {
            call.answeredLines(answer.assessments(), answer.problemsByKind());
            out.write(answer.text());
            assessments += answer.assessments();
            problems += answer.problems();
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
