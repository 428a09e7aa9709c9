package org.mrecist.batch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Starts the service, or runs a command by the same application without serving.
@QuarkusMain
public final class Main {
    private Main() {}

    /// @param arguments none to serve, else a command and what it takes
    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run();
        } else {
            System.exit(new CommandLine(new Commands())
                    .addSubcommand(new BatchOptions())
                    .execute(arguments));
        }
    }

    @Command(
            name = "quarkus-run.jar",
            description = "Without a command it serves HTTP.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            exitCodeOnExecutionException = ExitStatus.COULD_NOT_RUN)
    private static final class Commands implements Runnable {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Which command?");
        }
    }
}
