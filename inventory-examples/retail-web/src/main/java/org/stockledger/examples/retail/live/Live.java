package org.stockledger.examples.retail.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.security.web.session.HttpSessionIdChangedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.stockledger.examples.retail.catalogue.CatalogueChanged;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Posting;

/** Tells the open pages what was posted here, as soon as it is committed, and what the watch saw elsewhere. */
@Component
class Live {
    private static final int MOST_PAGES = 500;
    private static final int MESSENGERS = 8;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Set<Subscriber> pages = ConcurrentHashMap.newKeySet();
    private final ExecutorService messengers = Executors.newFixedThreadPool(MESSENGERS, Live::messenger);
    private final Inventory inventory;
    private final LedgerWatch watch;

    Live(Inventory inventory, LedgerWatch watch) {
        this.inventory = inventory;
        this.watch = watch;
    }

    private static Thread messenger(Runnable work) {
        Thread thread = new Thread(work, "live");
        thread.setDaemon(true);
        return thread;
    }

    @PostConstruct
    void listen() {
        inventory.onPosted(this::posted);
    }

    private void posted(Posting posting) {
        watch.saw(posting.id());
        tell(News.of(posting.movements(), posting.recordedAt()));
    }

    @TransactionalEventListener
    void edited(CatalogueChanged change) {
        tell(News.of(change, Instant.now()));
    }

    /** What other processes posted on the same database. */
    @Scheduled(fixedDelay = 1_000)
    void look() {
        if (!pages.isEmpty()) {
            watch.unseen().ifPresent(this::tell);
        }
    }

    @Scheduled(fixedDelay = 15_000)
    void beat() {
        pages.forEach(Subscriber::beat);
    }

    private void tell(News news) {
        pages.forEach(page -> page.tell(news));
    }

    /** A page more, of this session. */
    SseEmitter open(String session) {
        if (pages.size() >= MOST_PAGES) {
            throw ClientMistake.of(HttpStatus.SERVICE_UNAVAILABLE, "too_many_pages", "Too many pages are open.");
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Subscriber page = new Subscriber(emitter, session, messengers);
        emitter.onCompletion(() -> close(page));
        emitter.onTimeout(() -> close(page));
        emitter.onError(failure -> close(page));
        if (pages.isEmpty()) {
            watch.catchUp();
        }
        pages.add(page);
        page.beat();
        return emitter;
    }

    /** Who has logged out hears nothing any more. */
    @EventListener
    void ended(HttpSessionDestroyedEvent session) {
        pages.stream().filter(page -> page.isOf(session.getId())).forEach(this::close);
    }

    /** Who logs in again gets a session with another id; the pages that are open stay in it. */
    @EventListener
    void renamed(HttpSessionIdChangedEvent session) {
        pages.forEach(page -> page.moves(session.getOldSessionId(), session.getNewSessionId()));
    }

    private void close(Subscriber page) {
        if (pages.remove(page) && page.isAlive()) {
            page.end();
        }
    }

    @PreDestroy
    void close() {
        pages.forEach(Subscriber::end);
        messengers.shutdownNow();
    }
}
