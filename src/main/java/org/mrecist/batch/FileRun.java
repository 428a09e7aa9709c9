package org.mrecist.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mrecist.batch.AnswerOutput.Existing;
import org.mrecist.batch.KeptAnswers.Kept;
import org.mrecist.http.lines.AnsweredLines;
import org.mrecist.http.lines.LineAnswers;
import org.mrecist.http.lines.OrderedAnswers;

/// Answers the courses of one file, from its beginning or from where an earlier run was interrupted.
///
/// @param <Q> what is read of the file for one course
final class FileRun<Q> {
    private final Courses<Q> courses;
    private final InputFile input;
    private final LineAnswers answers;
    private final BatchOptions options;
    private final PrintStream messages;
    private final boolean isPacked;
    private Kept kept = Kept.NOTHING;
    private long sizeFound;

    FileRun(Courses<Q> courses, InputFile input, LineAnswers answers, BatchOptions options, PrintStream messages) {
        this.courses = courses;
        this.input = input;
        this.answers = answers;
        this.options = options;
        this.messages = messages;
        var path = options.outputPath();
        isPacked = path != null && path.toString().endsWith(".gz");
    }

    /// @param interruption whether to end before the end
    /// @return the status to end with
    int run(Interruption interruption) throws CouldNotRunException {
        var path = options.outputPath();
        try {
            if (path != null) {
                refuseInputAsOutput(path);
                if (options.isResumed() && Files.exists(path)) {
                    findKept(path);
                }
            }
            passOverAnswered();
        } catch (IOException e) {
            throw CouldNotRunException.of("cannot begin", e);
        }
        return tell(answer(path, interruption));
    }

    private void refuseInputAsOutput(Path path) throws IOException, CouldNotRunException {
        var from = options.inputPath();
        if (from != null && Files.exists(path) && Files.isSameFile(from, path)) {
            throw new CouldNotRunException("cannot write " + path + ": it is the input");
        }
    }

    private void findKept(Path path) throws IOException, CouldNotRunException {
        if (!Files.isRegularFile(path) || !KeptAnswers.canBeIn(path, isPacked)) {
            throw new CouldNotRunException("cannot go on with " + path + ": it is no file of answers");
        }
        sizeFound = Files.size(path);
        kept = KeptAnswers.of(path, isPacked);
        if (sizeFound > 0) {
            messages.println(String.format(
                    Locale.ROOT,
                    "Going on behind line %,d: %,d assessments and %,d problems are there.",
                    kept.lastLine(),
                    kept.assessments(),
                    kept.problems()));
        }
    }

    /// Reads up to the last course that is answered already, and makes sure that the answers are those to this input.
    private void passOverAnswered() throws IOException, CouldNotRunException {
        for (var line = 0L; line < kept.lastLine(); ) {
            var course = courses.next();
            if (course == null) {
                throw otherInput("it has more answers than the input has courses");
            }
            line = courses.lineOf(course);
            if (line == kept.lineOfSample()
                    && !SameAnswer.is(
                            kept.sample(), new String(written(List.of(course)).text(), UTF_8))) {
                throw otherInput("its answer to line " + line
                        + " is another one than that of this input, these options and this version");
            }
            if (line > kept.lastLine()) {
                throw otherInput("line " + kept.lastLine() + " of the input holds no course");
            }
        }
    }

    private CouldNotRunException otherInput(String reason) {
        return new CouldNotRunException(
                "cannot go on with " + options.outputPath() + ": " + reason + "; --force overwrites it");
    }

    private AnsweredLines written(List<Q> block) {
        return answers.written(block, courses::answer);
    }

    private WrittenAnswers answer(@Nullable Path path, Interruption interruption) throws CouldNotRunException {
        try (var threads = LineAnswers.threads();
                var output = AnswerOutput.open(path, existing(), sizeFound, kept.bytes());
                var progress = Progress.to(messages, input.size(), input.bytesRead())) {
            var written = new WrittenAnswers(output, progress, input, kept);
            try {
                new OrderedAnswers<Q, PackedBlock>(courses, this::packed, threads)
                        .writeTo(written, interruption::isAsked);
                written.complete(isPacked);
            } catch (WritingFailedException e) {
                throw new CouldNotRunException("cannot write on: " + e.getMessage() + howToGoOn(output, written));
            }
            if (interruption.isAsked()) {
                throw new CouldNotRunException("ended before its time" + howToGoOn(output, written));
            }
            return written;
        } catch (IOException e) {
            throw CouldNotRunException.of("cannot read on", e);
        }
    }

    private Existing existing() {
        if (options.isResumed()) {
            return Existing.GONE_ON_WITH;
        }
        return options.isForced() ? Existing.OVERWRITTEN : Existing.REFUSED;
    }

    private PackedBlock packed(List<Q> block) {
        return PackedBlock.of(written(block), courses.lineOf(block.getLast()), isPacked);
    }

    private String howToGoOn(AnswerOutput output, WrittenAnswers written) {
        return output.isResumable()
                ? ". The answers up to line " + written.lastLine() + " are in " + options.outputPath()
                        + "; the same command with --resume goes on behind them"
                : "";
    }

    private int tell(WrittenAnswers written) {
        messages.println(written.inWords() + ", " + courses.blank() + " blank lines");
        courses.whereItBroke().ifPresent(place -> messages.println("The input breaks off: " + place));
        if (written.isEveryAnswerProblem()) {
            messages.println(
                    "Nothing was assessed: is the input " + options.format().inWords() + "?");
        }
        return written.hasProblems() ? ExitStatus.SOME_PROBLEMS : ExitStatus.EVERYTHING_ASSESSED;
    }
}
