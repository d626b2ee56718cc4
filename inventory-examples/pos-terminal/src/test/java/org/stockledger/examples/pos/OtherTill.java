package org.stockledger.examples.pos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs in a process of their own. */
final class OtherTill {
    private OtherTill() {}

    /** A process that has the folder's journal by now, and keeps it until it is ended. */
    static Process holding(Path folder) throws IOException {
        Process process = start(OtherTill.class, folder.toString());
        if (process.getInputStream().read() != '!') {
            throw new AssertionError("it did not get the journal");
        }
        return process;
    }

    /** This main class in another process, its standard error here. */
    static Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        try (Journal journal = Journal.open(Path.of(arguments[0]), "till-1")) {
            System.out.print("!" + journal.waiting());
            System.out.flush();
            System.in.read(); // until this process is ended, or the one that started it
        }
    }
}
