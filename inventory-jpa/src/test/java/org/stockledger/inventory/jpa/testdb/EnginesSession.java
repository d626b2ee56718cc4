package org.stockledger.inventory.jpa.testdb;

import java.util.Arrays;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts all engines while the first tests still run, and says at the end which ones were really used. */
public final class EnginesSession implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Engine.all().forEach(Engine::startInBackground);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        UsedEngines.take().forEach(description -> System.out.println("Tested on " + description));
        List<Engine> leftOut = Arrays.stream(Engine.values())
                .filter(engine -> !engine.isActive())
                .toList();
        if (!leftOut.isEmpty()) {
            System.out.println("Left out by -Dinventory.test.engines: " + Engine.names(leftOut));
        }
    }
}
