package org.mrecist.http.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderedAnswersTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void answers_come_in_the_order_of_the_questions_however_long_each_takes() throws IOException {
        var answers = new Answers();
        new OrderedAnswers<>(new Numbers(2000, 1000), block -> slowly(block), threads).writeTo(answers, () -> false);
        assertThat(answers.given)
                .isEqualTo(IntStream.rangeClosed(1, 2000).boxed().toList());
    }

    @Test
    void little_is_under_way_when_answers_are_taken_slowly() throws IOException {
        var read = new AtomicInteger();
        var written = new AtomicInteger();
        var most = new AtomicInteger();
        new OrderedAnswers<Integer, List<Integer>>(
                        new Numbers(5000, 10_000) {
                            @Override
                            public @Nullable Integer next() {
                                most.accumulateAndGet(read.incrementAndGet() - written.get(), Math::max);
                                return super.next();
                            }
                        },
                        block -> block,
                        threads)
                .writeTo(
                        new Answers() {
                            @Override
                            public void write(List<Integer> answer) {
                                written.addAndGet(answer.size());
                            }
                        },
                        () -> false);
        assertThat(written.get()).isEqualTo(5000);
        assertThat(most.get()).isLessThan(70);
    }

    @Test
    void answers_are_flushed_before_a_question_is_waited_for() throws IOException {
        var answers = new Answers();
        var source = new Numbers(50, 100) {
            @Override
            public boolean isReady() {
                return false;
            }

            @Override
            public @Nullable Integer next() {
                assertThat(answers.flushed).isEqualTo(given);
                return super.next();
            }
        };
        new OrderedAnswers<>(source, block -> slowly(block), threads).writeTo(answers, () -> false);
        assertThat(answers.flushed).isEqualTo(50);
    }

    @Test
    void what_was_read_is_answered_when_it_is_stopped() throws IOException {
        var source = new Numbers(1_000_000, 5000);
        var answers = new Answers();
        new OrderedAnswers<>(source, block -> slowly(block), threads).writeTo(answers, () -> source.given >= 500);
        assertThat(answers.given).hasSize(source.given).hasSizeLessThan(1000);
    }

    @Test
    void a_receiver_that_fails_ends_it() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new OrderedAnswers<>(new Numbers(1_000_000, 100), block -> block, threads)
                        .writeTo(
                                new Answers() {
                                    @Override
                                    public void write(List<Integer> answer) throws IOException {
                                        throw new IOException("gone");
                                    }
                                },
                                () -> false))
                .withMessage("gone");
    }

    private static List<Integer> slowly(List<Integer> block) {
        try {
            Thread.sleep(new Random(block.getFirst()).nextInt(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return block;
    }

    /// The numbers from 1.
    private static class Numbers implements Source<Integer> {
        private final int count;
        private final int size;
        int given;

        Numbers(int count, int size) {
            this.count = count;
            this.size = size;
        }

        @Override
        public @Nullable Integer next() {
            if (given == count) {
                return null;
            }
            given++;
            return given;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public int sizeOf(Integer question) {
            return size;
        }
    }

    private static class Answers implements OrderedAnswers.Sink<List<Integer>> {
        final List<Integer> given = new ArrayList<>();
        int flushed;

        @Override
        public void write(List<Integer> answer) throws IOException {
            given.addAll(answer);
        }

        @Override
        public void flush() {
            flushed = given.size();
        }
    }
}
