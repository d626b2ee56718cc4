package org.stockledger.examples.retail.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody at the page: finds things by what they are called, and notes what the page asks the server. */
final class Visitor implements AutoCloseable {
    private static final int PATIENCE_MS = 10_000;

    private final Page page;
    private final Shop shop;
    private final BrowserContext context;
    private final List<String> calls = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Shop shop, Browser.NewContextOptions device) {
        this.shop = shop;
        this.context = Chromium.browser().newContext(device.setLocale("en-GB").setTimezoneId("UTC"));
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onRequest(this::note);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("a dialog of the browser: " + dialog.message());
            dialog.dismiss();
        });
    }

    /** At a desk. */
    static Visitor of(Shop shop) {
        return at(shop, 1280, ColorScheme.LIGHT);
    }

    /** The manager with a phone. */
    static Visitor onAPhone(Shop shop) {
        return manager(shop, 390, ColorScheme.LIGHT);
    }

    static Visitor at(Shop shop, int width, ColorScheme theme) {
        return new Visitor(shop, device(width, theme));
    }

    private static Browser.NewContextOptions device(int width, ColorScheme theme) {
        int height = width < 600 ? 844 : 800;
        return new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(theme);
    }

    /** The manager, signed in, on a screen of this width. */
    static Visitor manager(Shop shop, int width, ColorScheme theme) {
        return new Visitor(shop, device(width, theme).setStorageState(shop.session()));
    }

    /** The manager at a desk, with this view open. */
    static Visitor manager(Shop shop, String view) {
        Visitor visitor = manager(shop, 1280, ColorScheme.LIGHT);
        visitor.opens(view);
        return visitor;
    }

    private void note(Request request) {
        URI uri = URI.create(request.url());
        if (uri.getPath().startsWith("/api/")) {
            calls.add(request.method() + " " + uri.getPath()
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        }
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** What the browser complained of. */
    List<String> complaints() {
        return complaints;
    }

    /** What the page asked the server, newest last. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    /** What the page wrote to the server while this was done. */
    List<String> writes(Runnable action) {
        int before = calls.size();
        action.run();
        return calls().subList(before, calls.size()).stream()
                .filter(call -> !call.startsWith("GET "))
                .toList();
    }

    Visitor signsIn(Account account) {
        page.navigate(shop.url() + "/");
        field("User id").fill(account.id());
        field("Password").fill(account.password());
        button("Sign in").click();
        page.locator(".shell").waitFor();
        return this;
    }

    /** Opens a view by its address and waits until it shows something. */
    void opens(String view) {
        page.navigate(shop.url() + "/#/" + view);
        heading().waitFor();
        page.waitForFunction("() => !document.querySelector('.skeleton')");
    }

    Locator heading() {
        return page.locator("h1");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** The field of this name in the open form. */
    Locator input(String name) {
        return dialog().locator("[name='" + name + "']");
    }

    Locator dialog() {
        return page.locator("dialog[open]");
    }

    /** The form's button that does it. */
    void submits() {
        dialog().locator("button[type=submit]").click();
    }

    /** Answers the question of a dialog. */
    void answers(String button) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    Locator row(String text) {
        return page.locator("#main tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Chooses a step from the menu of a product or location. */
    void chooses(String step, String subject) {
        button("Steps for " + subject).click();
        page.locator(".menu:popover-open .menu-step", new Page.LocatorOptions().setHasText(step))
                .click();
    }

    /** What the page said last in passing. */
    Locator said() {
        return page.locator(".toast").last();
    }

    void presses(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
