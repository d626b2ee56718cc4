package org.stockledger.examples.retail.users;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.web.Body;
import org.stockledger.examples.retail.web.ClientMistake;

/** Logging in and out, and registering: RetailDash's calls, with a session behind them. */
@RestController
@RequestMapping("/api")
class SessionController {
    private final UserDesk desk;
    private final Login login;
    private final LoginThrottle throttle;
    private final ShopSettings settings;

    SessionController(UserDesk desk, Login login, LoginThrottle throttle, ShopSettings settings) {
        this.desk = desk;
        this.login = login;
        this.throttle = throttle;
        this.settings = settings;
    }

    /** What a page has to know first. */
    record Session(boolean auth, @Nullable User user, String currency, String shop, int lowStock, boolean firstUser) {}

    /** Somebody, without the password. */
    record User(String adminId, String email, String role, Instant createdAt) {
        static User of(ShopUser user) {
            return new User(user.id(), user.email(), user.role().toString(), user.createdAt());
        }
    }

    @GetMapping("/session")
    Session session() {
        String id = CurrentUser.id();
        return new Session(
                settings.auth(),
                id == null ? null : User.of(desk.find(id)),
                settings.currency().getCurrencyCode(),
                settings.shop(),
                settings.lowStock(),
                desk.isEmpty());
    }

    @PostMapping("/login_admin")
    Map<String, Object> login(@RequestBody Body body, HttpServletRequest request, HttpServletResponse response) {
        String id = body.text("admin_id", "");
        if (id.length() > ShopUser.LONGEST_ID) {
            throw wrongLogin(); // nobody's: not worth remembering
        }
        if (!throttle.admits(id)) {
            throw ClientMistake.of(
                    HttpStatus.TOO_MANY_REQUESTS, "too_many_tries", "Too many failed tries. Wait half a minute.");
        }
        try {
            Authentication who = login.open(id, body.text("password", ""), request, response);
            throttle.succeeded(id);
            return answer("Login successful", desk.find(who.getName()));
        } catch (InternalAuthenticationServiceException unavailable) {
            throttle.withdrawn(id);
            throw unavailable;
        } catch (AuthenticationException wrong) {
            throw wrongLogin();
        }
    }

    private static ClientMistake wrongLogin() {
        return ClientMistake.of(HttpStatus.UNAUTHORIZED, "wrong_login", "Invalid admin ID or password.");
    }

    @PostMapping("/logout")
    Map<String, String> logout(HttpServletRequest request, HttpServletResponse response) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        new SecurityContextLogoutHandler().logout(request, response, who);
        return Map.of("message", "Logged out");
    }

    @PostMapping("/register_admin")
    Map<String, Object> register(@RequestBody Body body, HttpServletRequest request) {
        boolean byManager = !settings.auth() || request.isUserInRole(Role.MANAGER.name());
        return answer("Registration successful", desk.register(UserForm.of(body), byManager));
    }

    private static Map<String, Object> answer(String message, ShopUser user) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("message", message);
        answer.put("admin_id", user.id());
        answer.put("email", user.email());
        answer.put("role", user.role().toString());
        return answer;
    }

    @GetMapping("/users")
    List<User> users() {
        return desk.list().stream().map(User::of).toList();
    }
}
