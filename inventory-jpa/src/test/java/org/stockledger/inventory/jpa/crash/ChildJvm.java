package org.stockledger.inventory.jpa.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.stockledger.inventory.jpa.host.Waiting;

/**
 * Another process with a ledger on the class path of the tests. Closing it kills it, as a crash would; its own end of the
 * line makes it end when this process is gone.
 */
final class ChildJvm implements AutoCloseable {
    private static final String END = "the process has ended";

    private final Process process;
    private final PrintWriter orders;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final List<String> all = new ArrayList<>();

    private ChildJvm(Process process) {
        this.process = process;
        this.orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Starts the program. */
    static ChildJvm running(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(List.of(arguments));
        ChildJvm child = new ChildJvm(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        Thread listening = new Thread(child::listen);
        listening.setDaemon(true);
        listening.start();
        return child;
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        } catch (IOException killed) {
            // nothing more will be said
        }
        said.add(END);
    }

    /** Gives the process an order of one line. */
    void tell(String order) {
        orders.println(order);
    }

    /** Waits for a line that begins like this, and answers the rest of it. */
    String hear(String beginning) {
        while (true) {
            String line = next();
            all.add(line);
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).strip();
            }
            if (line.equals(END)) {
                throw new AssertionError("waited for '" + beginning + "' and heard: " + String.join("\n", all));
            }
        }
    }

    private String next() {
        try {
            String line = said.poll(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return line == null ? END : line;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while listening", interrupted);
        }
    }

    /** Ends the process at once ({@code kill -9}) and returns when it is gone. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while killing a process", interrupted);
        }
    }

    @Override
    public void close() {
        kill();
        try {
            process.getOutputStream().close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
