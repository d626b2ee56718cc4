package org.stockledger.inventory.jpa.crash;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A line to a database server that can be cut at the very moment at which a commit passes. It reads along, which works as
 * long as nothing is encrypted and a commit is sent as text.
 */
final class CutLine implements AutoCloseable {
    /** Where a commit is when the line breaks. */
    enum Cut {
        /** It has not reached the server: nothing was done. */
        BEFORE_DELIVERY,
        /** The server has done it, and its answer is lost. */
        BEFORE_ANSWER
    }

    private final int serverPort;
    private final ServerSocket entrance;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Cut> planned = new AtomicReference<>();
    private final AtomicInteger cuts = new AtomicInteger();

    private CutLine(int serverPort, ServerSocket entrance) {
        this.serverPort = serverPort;
        this.entrance = entrance;
    }

    /** A line to the server on this port of this machine. */
    static CutLine to(int serverPort) throws IOException {
        CutLine line = new CutLine(serverPort, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        line.inBackground(line::takeCalls);
        return line;
    }

    /** Where to call instead of the server. */
    int port() {
        return entrance.getLocalPort();
    }

    /** The next commit is cut off like this. */
    void cutNextCommit(Cut cut) {
        planned.set(cut);
    }

    /** How many commits were cut off. */
    int cuts() {
        return cuts.get();
    }

    private void takeCalls() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            Call call = new Call(client, server);
            open.add(call);
            inBackground(call::carryQuestions);
            inBackground(call::carryAnswers);
        }
    }

    /** One connection of a client with the server. */
    private final class Call implements Closeable {
        private final Socket client;
        private final Socket server;
        private volatile boolean answerLost;

        private Call(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        private void carryQuestions() throws IOException {
            byte[] buffer = new byte[1 << 16];
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                Cut cut = isCommit(buffer, length) ? planned.getAndSet(null) : null;
                if (cut == Cut.BEFORE_DELIVERY) {
                    cuts.incrementAndGet();
                    break;
                }
                answerLost |= cut == Cut.BEFORE_ANSWER; // a commit may come in two pieces
                out.write(buffer, 0, length);
            }
            close();
        }

        private void carryAnswers() throws IOException {
            byte[] buffer = new byte[1 << 16];
            InputStream in = server.getInputStream();
            OutputStream out = client.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (answerLost) {
                    cuts.incrementAndGet();
                    break;
                }
                out.write(buffer, 0, length);
            }
            close();
        }

        private boolean isCommit(byte[] buffer, int length) {
            String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
            return text.toUpperCase(Locale.ROOT).contains("COMMIT\0")
                    || text.toUpperCase(Locale.ROOT).endsWith("COMMIT");
        }

        @Override
        public void close() throws IOException {
            open.remove(this);
            client.close();
            server.close();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // one end has hung up
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (Closeable call : open) {
            call.close();
        }
    }
}
