package org.stockledger.inventory.jpa.testdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that runs to its end. */
final class Tool {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Tool() {}

    /** What the program wrote and whether it succeeded. */
    record Outcome(boolean succeeded, String output) {
        void orFail(String what) {
            if (!succeeded) {
                throw new IllegalStateException(what + " failed: " + output);
            }
        }
    }

    static Outcome run(List<String> command) throws IOException {
        return run(command, Path.of("/dev/null"));
    }

    static Outcome run(List<String> command, Path input) throws IOException {
        Path output = Files.createTempFile(ServerSoftware.cache(), "output-", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(input.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean succeeded = awaitEnd(process);
            return new Outcome(succeeded, Files.readString(output));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean awaitEnd(Process process) {
        Runnable ending = process::destroyForcibly;
        try {
            AtExit.add(ending);
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
            AtExit.remove(ending);
        }
    }
}
