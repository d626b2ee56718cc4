package org.stockledger.examples.retail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** An open page's line to the server. */
public final class Listening implements AutoCloseable {
    private final InputStream line;
    private final List<Expected> expected = new CopyOnWriteArrayList<>();

    private record Expected(String event, String part, CompletableFuture<String> data) {}

    private Listening(InputStream line) {
        this.line = line;
    }

    /** Opens the line in the client's session and waits until the server has answered on it; reads nothing before somebody waits for news. */
    public static Listening to(Client client) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(client.base() + "/api/events"))
                .header("Cookie", "JSESSIONID=" + client.cookie("JSESSIONID"))
                .build();
        try {
            HttpResponse<InputStream> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IOException("no line: " + response.statusCode());
            }
            return new Listening(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The data of the next event of this name with this text in it. */
    public CompletableFuture<String> next(String event, String part) {
        CompletableFuture<String> data = new CompletableFuture<>();
        expected.add(new Expected(event, part, data));
        if (expected.size() == 1) {
            Thread reader = new Thread(this::read, "listening");
            reader.setDaemon(true);
            reader.start();
        }
        return data;
    }

    /** Reads until the server closes the line. */
    public void untilItEnds() throws IOException {
        line.transferTo(OutputStream.nullOutputStream());
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(line, StandardCharsets.UTF_8))) {
            String event = "";
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                if (text.startsWith("event:")) {
                    event = text.substring(6).strip();
                } else if (text.startsWith("data:")) {
                    arrived(event, text.substring(5));
                }
            }
        } catch (IOException closed) {
            expected.forEach(waiting -> waiting.data.completeExceptionally(new UncheckedIOException(closed)));
        }
    }

    private void arrived(String event, String data) {
        expected.stream()
                .filter(waiting -> waiting.event.equals(event) && data.contains(waiting.part))
                .forEach(waiting -> waiting.data.complete(data));
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
