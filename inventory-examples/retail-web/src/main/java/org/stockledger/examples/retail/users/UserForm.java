package org.stockledger.examples.retail.users;

import java.util.Locale;
import java.util.regex.Pattern;
import org.stockledger.examples.retail.web.Body;
import org.stockledger.examples.retail.web.ClientMistake;

/** What is said about a new user: an e-mail address, and a password by RetailDash's rule. */
record UserForm(String email, String password, Role role) {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\\p{Cntrl}@]{1,64}@[^\\s\\p{Cntrl}@.]+(\\.[^\\s\\p{Cntrl}@.]+)+");
    private static final Pattern PASSWORD =
            Pattern.compile("(?=.*\\p{L})(?=.*\\d)(?=.*[^\\p{L}\\d\\s])\\P{Cntrl}{8,12}", Pattern.DOTALL);
    private static final int LONGEST_EMAIL = 200;

    UserForm {
        email = email.strip().toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw ClientMistake.in("email", "email must be an e-mail address");
        }
        if (!PASSWORD.matcher(password).matches()) {
            throw ClientMistake.in(
                    "password", "Password must have 8 to 12 characters with a letter, a digit and a symbol.");
        }
    }

    static UserForm of(Body body) {
        return new UserForm(body.text("email", ""), body.text("password", ""), Role.named(body.text("role", "clerk")));
    }
}
