package org.stockledger.inventory.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run as it can be kept, read and run again: the plan, and every decision of fate that was not as usual. Lines with a
 * {@code #} are for readers only.
 */
record Script(Plan plan, Map<String, String> decisions) {
    private static final String DECISIONS = "decisions:";

    static Script parse(List<String> lines) {
        List<String> read = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        int middle = read.indexOf(DECISIONS);
        Map<String, String> decisions = new LinkedHashMap<>();
        for (String line : read.subList(middle + 1, read.size())) {
            int equals = line.indexOf(" = ");
            decisions.put(line.substring(0, equals), line.substring(equals + 3));
        }
        return new Script(Plan.parse(read.subList(0, middle).stream()), decisions);
    }

    static Script read(Path file) throws IOException {
        return parse(Files.readAllLines(file));
    }

    /** As text, with what went wrong at the top and the story at the end. */
    List<String> lines(String title, List<String> faults, List<String> journal) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + title);
        faults.forEach(fault -> fault.lines().forEach(line -> lines.add("# " + line)));
        lines.addAll(plan.lines());
        lines.add(DECISIONS);
        decisions.forEach((about, answer) -> lines.add(about + " = " + answer));
        lines.add("# the story");
        journal.forEach(line -> lines.add("# " + line));
        return lines;
    }

    Path write(Path file, String title, List<String> faults, List<String> journal) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, lines(title, faults, journal));
    }
}
