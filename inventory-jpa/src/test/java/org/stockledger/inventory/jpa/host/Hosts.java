package org.stockledger.inventory.jpa.host;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.stockledger.inventory.jpa.testdb.Engine;

/**
 * The host applications of a test run: on every engine, at both isolations that hosts run at, with and without Spring.
 * All of an engine share one database. They are started when a test asks for them and stopped behind the last test.
 */
final class Hosts implements BeforeAllCallback, AutoCloseable {
    private static final Map<Engine, HostDatabase> RUNNING = new EnumMap<>(Engine.class);

    /** Every host. */
    static Stream<Host> all() {
        return Engine.all().stream()
                .flatMap(engine -> Arrays.stream(Isolation.values())
                        .flatMap(isolation -> Arrays.stream(Host.Style.values())
                                .map(style -> new Host(running(engine), isolation, style))));
    }

    /** Every host that needs no framework: enough where only the database matters. */
    static Stream<Host> withoutFramework() {
        return all().filter(host -> host.style() == Host.Style.RESOURCE_LOCAL);
    }

    /** On every engine one host with Spring and one without. */
    static Stream<Host> atReadCommitted() {
        return all().filter(host -> host.isolation() == Isolation.READ_COMMITTED);
    }

    /** One host with Spring on every engine. */
    static Stream<Host> springAtReadCommitted() {
        return atReadCommitted().filter(host -> host.style() == Host.Style.SPRING);
    }

    /** One host on every engine. */
    static Stream<Host> oneForEachEngine() {
        return withoutFramework().filter(host -> host.isolation() == Isolation.READ_COMMITTED);
    }

    private static synchronized HostDatabase running(Engine engine) {
        return RUNNING.computeIfAbsent(engine, HostDatabase::new);
    }

    private static synchronized void stopAll() {
        RUNNING.values().forEach(HostDatabase::close);
        RUNNING.clear();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Hosts.class, key -> this, Hosts.class);
    }

    @Override
    public void close() {
        stopAll();
    }
}
