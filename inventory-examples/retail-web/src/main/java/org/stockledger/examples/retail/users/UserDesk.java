package org.stockledger.examples.retail.users;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stockledger.examples.retail.Trade;
import org.stockledger.examples.retail.catalogue.Counters;
import org.stockledger.examples.retail.web.ClientMistake;

/** Looks after the users. The first one to register becomes the manager; after that only a manager adds others. */
@Service
class UserDesk implements UserDetailsService {
    /** Without the characters that people take for one another. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int ID_LENGTH = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ShopUsers users;
    private final Counters counters;
    private final PasswordEncoder encoder;

    UserDesk(ShopUsers users, Counters counters, PasswordEncoder encoder) {
        this.users = users;
        this.counters = counters;
        this.encoder = encoder;
    }

    /** Adds a user; one at a time, so that only one is the first. */
    @Trade
    public ShopUser register(UserForm form, boolean byManager) {
        counters.locked("user").next();
        boolean first = users.count() == 0;
        if (!first && !byManager) {
            throw CurrentUser.id() == null
                    ? ClientMistake.of(HttpStatus.UNAUTHORIZED, "login_required", "Please log in.")
                    : ClientMistake.of(HttpStatus.FORBIDDEN, "forbidden", "Only a manager may add users.");
        }
        if (users.existsByEmail(form.email())) {
            throw ClientMistake.in("email", "Email already registered.");
        }
        return users.save(new ShopUser(
                newId(),
                form.email(),
                encoder.encode(form.password()),
                first ? Role.MANAGER : form.role(),
                Instant.now().truncatedTo(ChronoUnit.MICROS)));
    }

    private static String newId() {
        return RANDOM.ints(ID_LENGTH, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether nobody has registered yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return users.count() == 0;
    }

    @Transactional(readOnly = true)
    public List<ShopUser> list() {
        return users.findAll(Sort.by("createdAt", "id"));
    }

    /** The user of this id, who must be there. */
    @Transactional(readOnly = true)
    public ShopUser find(String id) {
        return users.findById(id).orElseThrow(() -> new UsernameNotFoundException("no such user"));
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String id) {
        ShopUser user = find(id);
        return User.withUsername(user.id())
                .password(user.password())
                .roles(user.role().name())
                .build();
    }
}
