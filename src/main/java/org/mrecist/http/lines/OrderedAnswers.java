package org.mrecist.http.lines;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Answers the questions of a source by several threads and hands the answers on in the order of the questions.
///
/// One thread reads and writes; the questions go to the others in blocks. It reads on only while little is under way,
/// so that memory is bounded by the size of what is asked, however much that is and however slowly the answers are
/// taken. It never waits for a question while it holds the answer to an earlier one.
///
/// @param <Q> the type of a question
/// @param <A> the type of the answer to a block of questions
public final class OrderedAnswers<Q, A> {
    private static final int BLOCK_BYTES = 64 * 1024;
    private static final int MOST_BYTES_UNDER_WAY = 512 * 1024;

    private final Source<Q> source;
    private final Function<List<Q>, A> answer;
    private final ExecutorService threads;
    private final Queue<UnderWay<A>> underWay = new ArrayDeque<>();
    private int bytesUnderWay;

    private record UnderWay<A>(Future<A> answer, int bytes) {}

    /// Takes the answers.
    public interface Sink<A> {
        void write(A answer) throws IOException;

        /// Nothing will follow until a further question has come.
        void flush() throws IOException;
    }

    /// @param answer answers a block of questions, at least one; called by several threads at once
    /// @param threads those that answer
    public OrderedAnswers(Source<Q> source, Function<List<Q>, A> answer, ExecutorService threads) {
        this.source = source;
        this.answer = answer;
        this.threads = threads;
    }

    /// Answers all questions up to the end of the source.
    ///
    /// @param isStopped whether to read no further question; the answers to those read are still handed on
    /// @throws IOException if the source or the sink fails
    public void writeTo(Sink<A> sink, BooleanSupplier isStopped) throws IOException {
        try {
            while (!isStopped.getAsBoolean()) {
                handOn(sink);
                var block = nextBlock();
                if (block.isEmpty()) {
                    break;
                }
                var bytes = block.stream().mapToInt(source::sizeOf).sum();
                bytesUnderWay += bytes;
                underWay.add(new UnderWay<>(threads.submit(() -> answer.apply(block)), bytes));
            }
            while (!underWay.isEmpty()) {
                sink.write(take());
            }
            sink.flush();
        } finally {
            underWay.forEach(each -> each.answer().cancel(false));
        }
    }

    /// Hands on what must be handed on before the next question is read.
    private void handOn(Sink<A> sink) throws IOException {
        while (!underWay.isEmpty()
                && (underWay.element().answer().isDone()
                        || bytesUnderWay >= MOST_BYTES_UNDER_WAY
                        || !source.isReady())) {
            sink.write(take());
            if (underWay.isEmpty() && !source.isReady()) {
                sink.flush();
            }
        }
    }

    private List<Q> nextBlock() throws IOException {
        var block = new ArrayList<Q>();
        var bytes = 0;
        do {
            var question = source.next();
            if (question == null) {
                break;
            }
            block.add(question);
            bytes += source.sizeOf(question);
        } while (bytes < BLOCK_BYTES && source.isReady());
        return block;
    }

    private A take() throws IOException {
        var first = underWay.remove();
        bytesUnderWay -= first.bytes();
        try {
            return first.answer().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while an answer was under way");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a block of questions must be answered, whatever they are", e.getCause());
        }
    }
}
