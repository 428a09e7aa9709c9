package org.mrecist.batch;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mrecist.explanation.Language;
import org.mrecist.http.answer.Include;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What the command is asked for.
@Command(
        name = "batch",
        description = "Answers a file of courses, one on each line (or as CSV), with a file of assessments, one on each"
                + " line in the same order. Files whose names end with .gz are packed.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every course is assessed",
            "1:everything is answered, some courses by problems",
            "2:it could not run or was ended before its time"
        })
final class BatchOptions implements Callable<Integer> {
    /// Stands for the standard input or output.
    static final String STANDARD = "-";

    /// Nothing is served, and the standard output is left to the answers.
    private static final Map<String, String> SETTINGS_OF_THE_APPLICATION = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.shutdown.delay", "0",
            "quarkus.log.level", "WARN",
            "quarkus.log.console.stderr", "true");

    /// How a file holds courses.
    enum Format {
        NDJSON("NDJSON, one JSON object on each line"),
        CSV("CSV with the columns that the README lists");

        private final String words;

        Format(String words) {
            this.words = words;
        }

        String inWords() {
            return words;
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "INPUT",
            defaultValue = STANDARD,
            description = "The file of courses; - or nothing for the standard input.")
    private String input = STANDARD;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUTPUT",
            defaultValue = STANDARD,
            description = "The file of answers; - or nothing for the standard output.")
    private String output = STANDARD;

    @Option(
            names = "--include",
            paramLabel = "PARTS",
            description =
                    "The parts of each answer, as for ?include= over HTTP: a comma list, or none. All if left out.")
    private @Nullable String include;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "The language of the words in the answers, en if left out.")
    private String language = "en";

    @Option(
            names = "--format",
            paramLabel = "ndjson|csv",
            description = "How the input holds courses. By its name (.csv, .csv.gz) if left out, else ndjson.")
    private @Nullable String format;

    @Option(names = "--resume", description = "Go on with an output that was interrupted; begin if there is none.")
    private boolean isResumed;

    @Option(names = "--force", description = "Overwrite the output if it exists.")
    private boolean isForced;

    BatchOptions() {}

    /// @throws ParameterException if they cannot be asked for
    static BatchOptions parse(String... arguments) {
        var options = new BatchOptions();
        new CommandLine(options).parseArgs(arguments);
        return options;
    }

    /// Starts the application without serving and runs the command in it.
    @Override
    public Integer call() {
        check();
        SETTINGS_OF_THE_APPLICATION.forEach(System::setProperty);
        var status = new AtomicInteger(ExitStatus.COULD_NOT_RUN);
        var arguments = spec.commandLine().getParseResult().originalArgs().toArray(String[]::new);
        Quarkus.run(
                BatchApplication.class,
                (code, failure) -> {
                    if (failure == null) {
                        status.set(code);
                    } else {
                        System.err.println("The application could not start: " + failure);
                    }
                },
                arguments);
        return status.get();
    }

    private void check() {
        if (isResumed && isForced) {
            throw new ParameterException(spec.commandLine(), "--resume and --force exclude one another");
        }
        if (isResumed && outputPath() == null) {
            throw new ParameterException(spec.commandLine(), "--resume needs an output file: -o FILE");
        }
        parts();
        format();
        language();
    }

    /// Null for the standard input.
    @Nullable
    Path inputPath() {
        return input.equals(STANDARD) ? null : Path.of(input);
    }

    /// Null for the standard output.
    @Nullable
    Path outputPath() {
        return output.equals(STANDARD) ? null : Path.of(output);
    }

    Set<Include> parts() {
        try {
            return Include.parse(include);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--include " + e.getMessage());
        }
    }

    Format format() {
        return switch (format) {
            case null -> input.toLowerCase(Locale.ROOT).matches(".*\\.csv(\\.gz)?") ? Format.CSV : Format.NDJSON;
            case "ndjson" -> Format.NDJSON;
            case "csv" -> Format.CSV;
            default -> throw new ParameterException(spec.commandLine(), "--format must be ndjson or csv");
        };
    }

    Language language() {
        return Arrays.stream(Language.values())
                .filter(each -> each.tag().equals(language))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--language must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Language.values())
                                                .map(Language::tag)
                                                .toList())));
    }

    boolean isResumed() {
        return isResumed;
    }

    boolean isForced() {
        return isForced;
    }
}
