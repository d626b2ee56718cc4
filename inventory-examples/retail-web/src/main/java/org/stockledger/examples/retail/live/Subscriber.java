package org.stockledger.examples.retail.live;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * An open page. It is told by threads that do nothing else, one at a time; what comes meanwhile is put together, so that a
 * slow page keeps nobody waiting and nothing grows.
 */
final class Subscriber {
    private final SseEmitter page;
    private final Executor messengers;
    private final Map<String, News> untold = new LinkedHashMap<>();
    private String session;
    private boolean alive = true;
    private boolean beat;
    private boolean telling;

    Subscriber(SseEmitter page, String session, Executor messengers) {
        this.page = page;
        this.session = session;
        this.messengers = messengers;
    }

    /** Never blocks. */
    synchronized void tell(News news) {
        untold.merge(news.name(), news, News::with);
        send();
    }

    /** Lets the page, and whatever stands between, see that the line is open. */
    synchronized void beat() {
        beat = true;
        send();
    }

    private void send() {
        if (!telling && alive) {
            telling = true;
            try {
                messengers.execute(this::run);
            } catch (RejectedExecutionException closing) {
                telling = false;
            }
        }
    }

    private void run() {
        try {
            for (Message next = take(); next != null; next = take()) {
                write(next);
            }
        } catch (IOException | IllegalStateException gone) {
            end();
        }
    }

    /** What there is to tell; null, and the telling is over, if there is nothing. */
    private synchronized @Nullable Message take() {
        Message next = new Message(List.copyOf(untold.values()), beat);
        untold.clear();
        beat = false;
        telling = !next.isEmpty();
        return telling ? next : null;
    }

    private void write(Message message) throws IOException {
        if (message.beat) {
            page.send(SseEmitter.event().comment("still here"));
        }
        for (News news : message.news) {
            Map<String, Object> data = Map.of("products", news.products(), "kinds", news.kinds(), "at", news.at());
            page.send(SseEmitter.event().name(news.name()).data(data, MediaType.APPLICATION_JSON));
        }
    }

    private record Message(List<News> news, boolean beat) {
        boolean isEmpty() {
            return news.isEmpty() && !beat;
        }
    }

    /** The session has another id now, if it was this one. */
    synchronized void moves(String before, String now) {
        session = session.equals(before) ? now : session;
    }

    synchronized boolean isOf(String someSession) {
        return session.equals(someSession);
    }

    synchronized boolean isAlive() {
        return alive;
    }

    void end() {
        synchronized (this) {
            alive = false;
            untold.clear();
        }
        page.complete();
    }
}
