package org.stockledger.examples.pos;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lines of text that survive a crash: a line is on the disk when {@link #append} returns, and it is whole when its line
 * end is there. What comes after the last line end was being written when the power went; nobody was told of it, and it
 * is set aside. One process at a time. For one thread.
 */
final class JournalFile implements AutoCloseable {
    private final Path file;
    private final FileChannel lockFile;
    private final FileOutputStream end;
    private final List<String> lines;
    private final @Nullable Path setAside;
    private boolean broken;

    private JournalFile(Path file, FileChannel lockFile) throws IOException {
        this.file = file;
        this.lockFile = lockFile;
        byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        int whole = content.length;
        while (whole > 0 && content[whole - 1] != '\n') {
            whole--;
        }
        this.lines =
                new String(content, 0, whole, StandardCharsets.UTF_8).lines().toList();
        this.setAside = whole == content.length ? null : setAside(Arrays.copyOfRange(content, whole, content.length));
        this.end = new FileOutputStream(file.toFile(), true);
        end.getChannel().truncate(whole);
        end.getFD().sync();
        syncFolder();
    }

    /**
     * Opens the file, or makes it.
     *
     * @throws JournalException if another process has it, or it cannot be read
     */
    static JournalFile open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new JournalFile(file, locked(file));
        } catch (IOException failure) {
            throw new JournalException("the journal " + file + " cannot be opened", failure);
        }
    }

    /** The lock is on a file of its own: closing any stream on a locked file would give the lock away. */
    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException ofThisProcess) {
            // taken is taken
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw new JournalException("another till has the journal " + file + ": give this one a name of its own");
        }
        return channel;
    }

    private Path setAside(byte[] torn) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".torn");
        Files.write(aside, torn, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.writeString(aside, "\n", StandardOpenOption.APPEND);
        return aside;
    }

    /** A new file is there for good when its folder says so. */
    private void syncFolder() {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
            folder.force(true);
        } catch (IOException notEverySystemOpensFolders) {
            // there the file system takes care of it
        }
    }

    /** What was in the file when it was opened. */
    List<String> lines() {
        return lines;
    }

    /** Where a torn last line was put, if there was one. */
    Optional<Path> setAside() {
        return Optional.ofNullable(setAside);
    }

    /**
     * Adds a line, and returns when the disk has it.
     *
     * @throws JournalException if the disk would not take it; then no further line is taken either, because nobody
     *     knows what is on it
     */
    void append(String line) {
        if (broken) {
            throw new JournalException("the journal " + file + " could not be written before: start the till again");
        }
        try {
            end.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            end.getFD().sync();
        } catch (IOException failure) {
            broken = true;
            throw new JournalException("the journal " + file + " cannot be written", failure);
        }
    }

    @Override
    public void close() {
        try (lockFile) {
            end.close();
        } catch (IOException failure) {
            throw new JournalException("the journal " + file + " cannot be closed", failure);
        }
    }
}
