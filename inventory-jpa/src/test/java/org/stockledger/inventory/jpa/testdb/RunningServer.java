package org.stockledger.inventory.jpa.testdb;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A server's process, written down on disk while it runs: a JVM that is killed cannot end its servers, so the next one
 * does.
 */
final class RunningServer {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ProcessHandle process;
    private final Path note;

    private RunningServer(ProcessHandle process, Path note) {
        this.process = process;
        this.note = note;
    }

    static RunningServer remember(ProcessHandle process, Path home, RunFolder folder, String endSignal)
            throws IOException {
        Properties facts = new Properties();
        write(facts, "server", process);
        write(facts, "owner", ProcessHandle.current());
        facts.setProperty("home", home.toString());
        facts.setProperty("folder", folder.root().toString());
        facts.setProperty("signal", endSignal);
        Path note = notes().resolve(process.pid() + ".properties");
        Path draft = Files.createTempFile(notes(), "draft-", ".tmp");
        try (Writer out = Files.newBufferedWriter(draft)) {
            facts.store(out, null);
        }
        Files.move(draft, note, StandardCopyOption.REPLACE_EXISTING);
        return new RunningServer(process, note);
    }

    /** Ends the servers whose JVM is gone, and deletes their folders. */
    static synchronized void endForgottenOnes() throws IOException {
        try (DirectoryStream<Path> notes = Files.newDirectoryStream(notes(), "*.properties")) {
            for (Path note : notes) {
                endIfForgotten(note);
            }
        }
    }

    private static void endIfForgotten(Path note) throws IOException {
        Properties facts = new Properties();
        try (Reader in = Files.newBufferedReader(note)) {
            facts.load(in);
        } catch (NoSuchFileException e) {
            return; // ended meanwhile, by itself or by another JVM
        }
        if (read(facts, "owner").isPresent()) {
            return;
        }
        read(facts, "server")
                .filter(server -> runsFrom(server, facts.getProperty("home")))
                .ifPresent(server -> new RunningServer(server, note).end(facts.getProperty("signal")));
        Folders.delete(Path.of(facts.getProperty("folder")));
        Files.deleteIfExists(note);
    }

    boolean isAlive() {
        return !isGone(process);
    }

    void kill() {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            for (ProcessHandle each : all) {
                awaitEnd(each, PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        forget();
    }

    void end(String signal) {
        try {
            List<String> command = List.of("sh", "-c", "kill -" + signal + " " + process.pid());
            new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
            if (awaitEnd(process, Duration.ofSeconds(30))) {
                forget();
                return;
            }
        } catch (IOException e) {
            // without a shell there is still the other way
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    private void forget() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            // the next JVM finds a note of a process that is no more, and deletes it
        }
    }

    private static boolean awaitEnd(ProcessHandle process, Duration patience) throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (!isGone(process)) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            Thread.sleep(5);
        }
        return true;
    }

    /** A process that ended but whose parent does not care is still listed; only, it runs no program any more. */
    private static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    private static Path notes() throws IOException {
        return Files.createDirectories(ServerSoftware.cache().resolve("running"));
    }

    private static void write(Properties facts, String who, ProcessHandle process) {
        facts.setProperty(who, Long.toString(process.pid()));
        process.info().startInstant().ifPresent(start -> facts.setProperty(who + ".started", start.toString()));
    }

    /**
     * The process, if it still runs; another one that got the same number later is not it. Where the clock is set, the
     * system tells another start of the same process: a minute is no sign of another one.
     */
    private static Optional<ProcessHandle> read(Properties facts, String who) {
        Instant started = Instant.parse(facts.getProperty(who + ".started", Instant.EPOCH.toString()));
        return ProcessHandle.of(Long.parseLong(facts.getProperty(who)))
                .filter(process -> process.info()
                        .startInstant()
                        .filter(start -> Duration.between(started, start).abs().toMinutes() < 1)
                        .isPresent());
    }

    private static boolean runsFrom(ProcessHandle process, String home) {
        return process.info()
                .command()
                .filter(command -> command.startsWith(home + "/"))
                .isPresent();
    }
}
