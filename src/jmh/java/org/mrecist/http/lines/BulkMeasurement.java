package org.mrecist.http.lines;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What a measurement of many courses needs beside the command and the service:
///
/// - `courses N FILE` writes courses made up from the numbers 1 to N, a given number always the same one;
/// - `again FILE OUTPUT` parses each line and writes it again, by all cores and in order as courses are answered, but
///   without any rule: the measure of what is possible;
/// - `digest FILE` tells the SHA-256 of answers, the times of evaluation aside; `-` stands for the standard input.
public final class BulkMeasurement {
    private static final int MOST_BYTES_OF_LINE = 1 << 24;
    private static final byte[] TIME = "\"evaluatedAt\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final ObjectMapper JSON = new ObjectMapper();

    private BulkMeasurement() {}

    static void main(String... arguments) throws IOException, NoSuchAlgorithmException {
        switch (arguments[0]) {
            case "courses" -> {
                try (var out = Files.newOutputStream(Path.of(arguments[2]))) {
                    MadeUpCourses.write(Long.parseLong(arguments[1]), out);
                }
            }
            case "again" -> again(Path.of(arguments[1]), Path.of(arguments[2]));
            case "digest" -> digest(arguments[1]);
            default -> throw new IllegalArgumentException("courses, again or digest");
        }
    }

    private static void again(Path from, Path to) throws IOException {
        var start = System.nanoTime();
        try (var input = Files.newInputStream(from);
                var threads = LineAnswers.threads();
                var out = new FileOutputStream(to.toFile())) {
            var lines = new LineReader(input, MOST_BYTES_OF_LINE);
            new OrderedAnswers<>(lines, BulkMeasurement::writtenAgain, threads).writeTo(new ToStream(out), () -> false);
            var seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%,d lines in %.1f s, %,.0f/s%n", lines.lines(), seconds, lines.lines() / seconds);
        }
    }

    private static byte[] writtenAgain(List<Line> lines) {
        var text = new ByteArrayOutputStream();
        try {
            for (var line : lines) {
                text.write(JSON.writeValueAsBytes(JSON.readTree(((Line.Whole) line).text())));
                text.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }

    private static void digest(String file) throws IOException, NoSuchAlgorithmException {
        var start = System.nanoTime();
        var sha256 = MessageDigest.getInstance("SHA-256");
        var count = 0L;
        try (var input = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            count = update(sha256, input);
        }
        System.out.printf(
                "%s  %,d lines in %,d s%n",
                HexFormat.of().formatHex(sha256.digest()),
                count,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }

    private static long update(MessageDigest sha256, InputStream input) throws IOException {
        var lines = new LineReader(input, MOST_BYTES_OF_LINE);
        for (var line = lines.next(); line != null; line = lines.next()) {
            var text = ((Line.Whole) line).text();
            var time = placeOfTime(text);
            if (time < 0) {
                sha256.update(text);
            } else {
                var behind = time;
                while (text[behind] != '"') {
                    behind++;
                }
                sha256.update(text, 0, time);
                sha256.update(text, behind, text.length - behind);
            }
            sha256.update((byte) '\n');
        }
        return lines.lines();
    }

    /// Where the time of evaluation begins; -1 if the answer is a problem.
    private static int placeOfTime(byte[] line) {
        for (var i = 0; i + TIME.length < line.length; i++) {
            var k = 0;
            while (k < TIME.length && line[i + k] == TIME[k]) {
                k++;
            }
            if (k == TIME.length) {
                return i + k;
            }
        }
        return -1;
    }

    private record ToStream(OutputStream out) implements OrderedAnswers.Sink<byte[]> {
        @Override
        public void write(byte[] answer) throws IOException {
            out.write(answer);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
