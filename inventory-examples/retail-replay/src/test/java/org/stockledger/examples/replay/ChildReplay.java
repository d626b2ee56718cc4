package org.stockledger.examples.replay;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program in a JVM of its own, which can be killed. */
final class ChildReplay implements AutoCloseable {
    private static final Pattern PROGRESS = Pattern.compile("(\\d+)/(\\d+) lines");

    private final Process process;
    private final Reader progress;
    private final Path out;
    private final StringBuilder err = new StringBuilder();

    private ChildReplay(Process process, Path out) {
        this.process = process;
        this.progress = process.errorReader(StandardCharsets.UTF_8);
        this.out = out;
    }

    static ChildReplay start(Path folder, List<String> arguments) {
        Path out = folder.resolve("out.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                RetailReplay.class.getName()));
        command.addAll(arguments);
        try {
            return new ChildReplay(
                    new ProcessBuilder(command).redirectOutput(out.toFile()).start(), out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Waits until the progress bar, which counts what is committed, says that this part of the lines is posted.
     *
     * @return the lines posted
     */
    long awaitProgress(int percent) {
        while (readMore()) {
            Matcher said = PROGRESS.matcher(err);
            long posted = 0;
            while (said.find()) {
                posted = Long.parseLong(said.group(1));
                if (posted * 100 >= Long.parseLong(said.group(2)) * percent) {
                    return posted;
                }
            }
        }
        throw new AssertionError("it ended before " + percent + " % were posted: " + err);
    }

    /** Ends it with kill -9; answers the exit code. */
    int kill() {
        process.toHandle().destroyForcibly(); // Process' own way also closes the streams we read
        return end();
    }

    int end() {
        while (readMore()) {
            // until the other side is closed
        }
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new AssertionError("it does not end: " + err);
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    String out() {
        try {
            return Files.readString(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String err() {
        return err.toString();
    }

    private boolean readMore() {
        char[] part = new char[1024];
        try {
            int length = progress.read(part);
            err.append(part, 0, Math.max(0, length));
            return length >= 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
