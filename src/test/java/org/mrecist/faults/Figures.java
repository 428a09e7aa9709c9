package org.mrecist.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes what was measured, a row of a table for each run.
final class Figures {
    private static final Path TABLE = Path.of("target/faults.md");

    private Figures() {}

    static void write(String fault, Load.Outcome outcome, ProcessHandle service) throws IOException {
        write("| %s | %,d | %,d | %,d | %,d | %d MB |"
                .formatted(
                        fault,
                        outcome.sent(),
                        outcome.answered(),
                        outcome.refused(),
                        outcome.lost(),
                        peakMegabytes(service.pid())));
    }

    static void write(String row) throws IOException {
        if (Files.notExists(TABLE)) {
            Files.writeString(TABLE, """
                    | fault | sent | answered | refused | lost | peak memory |
                    |---|---|---|---|---|---|
                    """);
        }
        Files.writeString(TABLE, row + "\n", StandardOpenOption.APPEND);
    }

    /// The most that a process had in memory; 0 where the system does not tell.
    static long peakMegabytes(long process) throws IOException {
        var status = Path.of("/proc", Long.toString(process), "status");
        if (Files.notExists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
