package org.stockledger.inventory.jpa.crash;

import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.InsufficientStockException;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.host.BookingClock;
import org.stockledger.inventory.testkit.Crowd;

/**
 * A shop in a process of its own. It opens its ledger, says "open", and does what it is told line by line until nobody
 * tells it anything any more:
 *
 * <ul>
 *   <li>{@code sell SKU THREADS EACH}: so many threads sell single units, so many each;
 *   <li>{@code carry SKU FROM TO THREADS EACH}: the same with transfers of single units;
 *   <li>{@code repeat SKU THREADS RECEIPTS SEED}: each thread receives the same numbered receipts, each in its own order;
 *   <li>{@code log FILE SKU THREADS PREFIX}: threads sell without end under numbered ids, each of which stands in the file
 *       as soon as the ledger has answered it.
 * </ul>
 *
 * <p>Each order but the last is answered by {@code done}, how many commands were posted, and how many transactions that
 * took; to the last one each sale is answered by {@code acknowledged} and how many transactions there were so far.
 */
final class ShopProcess {
    private final Inventory inventory;
    private final BookingClock clock;

    private ShopProcess(Inventory inventory, BookingClock clock) {
        this.inventory = inventory;
        this.clock = clock;
    }

    /** @param arguments URL, user and password, or the path of a file */
    public static void main(String[] arguments) throws IOException {
        BookingClock clock = new BookingClock();
        try (OpenInventory inventory = arguments.length == 1
                ? JpaInventory.embedded(Path.of(arguments[0]), clock.settings())
                : JpaInventory.open(arguments[0], arguments[1], arguments[2], clock.settings())) {
            System.out.println("open");
            ShopProcess shop = new ShopProcess(inventory, clock);
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                int before = clock.transactions();
                System.out.println("done " + shop.follow(order.split(" ")) + " " + (clock.transactions() - before));
            }
        } finally {
            Runtime.getRuntime().halt(0); // threads that still sell do not keep a process that nobody talks to
        }
    }

    private long follow(String[] order) throws IOException {
        return switch (order[0]) {
            case "sell" ->
                posted(
                        number(order[2]),
                        number(order[3]),
                        () -> SaleRequest.at(SHOP).line(order[1], 1));
            case "carry" ->
                posted(
                        number(order[4]),
                        number(order[5]),
                        () -> Transfer.between(order[2], order[3]).line(order[1], 1));
            case "repeat" -> repeated(order[1], number(order[2]), number(order[3]), number(order[4]));
            case "log" -> {
                sellWithoutEnd(Path.of(order[1]), order[2], number(order[3]), order[4]);
                yield 0;
            }
            default -> throw new IllegalArgumentException(order[0]);
        };
    }

    private interface Wish {
        Command next();
    }

    private long posted(int threads, int each, Wish wish) {
        return Crowd.of(
                        threads,
                        thread -> IntStream.range(0, each)
                                .filter(number -> isPosted(wish.next()))
                                .count())
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private boolean isPosted(Command command) {
        try {
            inventory.post(command);
            return true;
        } catch (InsufficientStockException soldOut) {
            return false;
        }
    }

    /** How many of the answers were not repeats. */
    private long repeated(String sku, int threads, int receipts, int seed) {
        Function<Integer, List<Integer>> orderOf = thread -> {
            List<Integer> numbers =
                    new ArrayList<>(IntStream.range(0, receipts).boxed().toList());
            Collections.shuffle(numbers, new Random(seed * 1_000L + thread));
            return numbers;
        };
        return Crowd.of(
                        threads,
                        thread -> orderOf.apply(thread).stream()
                                .map(number -> inventory.post(
                                        Receipt.into(SHOP).line(sku, 1).id(sku + "/" + number)))
                                .filter(posting -> !posting.replayed())
                                .count())
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void sellWithoutEnd(Path file, String sku, int threads, String prefix) throws IOException {
        FileChannel log = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        for (int thread = 0; thread < threads; thread++) {
            String ids = prefix + "-" + thread + "/";
            Thread selling = new Thread(() -> {
                for (int number = 0; ; number++) {
                    String id = ids + number;
                    inventory.post(SaleRequest.at(SHOP).line(sku, 1).id(id));
                    acknowledge(log, id);
                }
            });
            selling.setDaemon(true);
            selling.start();
        }
    }

    /** What is written outlives the process. It is not forced to the disk, which would keep the callers apart. */
    private void acknowledge(FileChannel log, String id) {
        synchronized (log) {
            try {
                log.write(ByteBuffer.wrap((id + "\n").getBytes(StandardCharsets.UTF_8)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            System.out.println("acknowledged " + clock.transactions());
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
