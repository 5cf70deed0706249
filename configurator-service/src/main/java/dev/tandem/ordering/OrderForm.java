package dev.tandem.ordering;

import dev.tandem.ordering.Customer.Address;
import dev.tandem.ordering.PlaceOrderInput.AddressInput;
import dev.tandem.ordering.PlaceOrderInput.CustomerInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an order says beside its lines; every mistake is noted, and what is read is used only if there is none. */
final class OrderForm {

    private static final int LONG = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_ADDRESS_LINES = 5;
    private static final int MOST_WARNINGS = 500;
    private static final int LARGEST_GROSS_DIGITS = 15;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{2,38}");
    private static final Pattern POSTAL_CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} -]{0,15}");

    private final Mistakes mistakes;

    OrderForm(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Customer customer(CustomerInput input) {
        String name = text(input.name(), LONG, "customer", "name");
        String email = shaped(input.email(), text -> text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches(),
                "an e-mail address like ada@example.org of at most " + LONGEST_EMAIL + " characters", "customer", "email");
        String phone = input.phone() == null
                ? null
                : shaped(input.phone(), text -> PHONE.matcher(text).matches(), "a phone number like +49 30 123456", "customer", "phone");
        return new Customer(name, email, phone, address(input.address()));
    }

    private Address address(AddressInput input) {
        List<String> lines = new ArrayList<>();
        if (input.lines().isEmpty() || input.lines().size() > MOST_ADDRESS_LINES) {
            mistakes.invalid("The address has " + input.lines().size() + " lines", String.valueOf(input.lines().size()),
                    "1 to " + MOST_ADDRESS_LINES + " lines", "customer", "address", "lines");
        } else {
            for (int index = 0; index < input.lines().size(); index++) {
                lines.add(text(input.lines().get(index), LONG, "customer", "address", "lines", String.valueOf(index)));
            }
        }
        String postalCode = shaped(input.postalCode(), text -> POSTAL_CODE.matcher(text).matches(),
                "1 to 16 letters, digits, blanks and hyphens", "customer", "address", "postalCode");
        String city = text(input.city(), LONG, "customer", "address", "city");
        return new Address(lines, postalCode, city, DeliveryCountries.read(input.country(), mistakes, "customer", "address", "country"));
    }

    @Nullable String externalReference(@Nullable String given) {
        return given == null ? null : text(given, LONG, "externalReference");
    }

    @Nullable String reason(@Nullable String given) {
        return given == null || given.isBlank() ? null : text(given, LONGEST_REASON, "reason");
    }

    @Nullable Instant dueAt(@Nullable Instant given, Instant now) {
        if (given != null && !given.isAfter(now)) {
            mistakes.invalid("dueAt is " + given + ", which is past", given.toString(), "a moment after " + now, "dueAt");
        }
        return given;
    }

    void expectedGross(@Nullable BigDecimal given) {
        if (given != null && (given.signum() < 0 || given.precision() - given.scale() > LARGEST_GROSS_DIGITS)) {
            mistakes.invalid("expectedGross is " + given.toPlainString(), given.toPlainString(),
                    "an amount of money, from 0 and of at most " + LARGEST_GROSS_DIGITS + " digits", "expectedGross");
        }
    }

    void acknowledgedWarnings(List<String> given) {
        if (given.size() > MOST_WARNINGS) {
            mistakes.invalid(given.size() + " acknowledged warnings are given", given.size() + " entries",
                    "at most " + MOST_WARNINGS + " entries", "acknowledgedWarnings");
        }
    }

    private String text(String given, int longest, String... path) {
        String text = given.strip();
        int length = text.codePointCount(0, text.length());
        boolean unprintable = text.codePoints().anyMatch(OrderForm::unprintable);
        if (length == 0 || length > longest || unprintable) {
            String what = length == 0 ? "is empty" : unprintable ? "contains a control character" : "has " + length + " characters";
            mistakes.invalid(path[path.length - 1] + " " + what, given,
                    "1 to " + longest + " characters on one line", path);
        }
        return text;
    }

    private String shaped(String given, Predicate<String> shape, String allowed, String... path) {
        String text = given.strip();
        if (text.codePoints().anyMatch(OrderForm::unprintable) || !shape.test(text)) {
            mistakes.invalid(path[path.length - 1] + " '" + Mistakes.shown(given) + "' cannot be used", given, allowed, path);
        }
        return text;
    }

    private static boolean unprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
