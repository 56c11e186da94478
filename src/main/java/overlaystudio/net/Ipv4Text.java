package overlaystudio.net;

/// Reader of IPv4 addresses and ranges.
final class Ipv4Text {

    private static final int NUMBERS = 4;

    private final Cursor cursor;
    private final TypedText typed;

    private Ipv4Text(String text, Form form) {
        this.cursor = new Cursor(new TypedText(text, form));
        this.typed = cursor.typed();
    }

    static IpAddress address(String text) {
        Ipv4Text reader = new Ipv4Text(text, Form.ADDRESS);
        IpAddress address = reader.numbers();
        if (!reader.cursor.atEnd()) {
            throw reader.afterAddress(address);
        }
        return address;
    }

    static Cidr range(String text) {
        Ipv4Text reader = new Ipv4Text(text, Form.RANGE);
        IpAddress network = reader.numbers();
        if (reader.cursor.sees('.')) {
            throw reader.tooMany();
        }
        int prefix = new PrefixText(reader.cursor, network.needed(), p -> Cidr.of(network, p).toString()).read();
        return new Cidr(network, prefix);
    }

    private IpAddress numbers() {
        int bits = number(0);
        for (int index = 1; index < NUMBERS; index++) {
            dot(index);
            bits = (bits << 8) | number(index);
        }
        return new IpAddress(bits);
    }

    private int number(int index) {
        String digits = cursor.run(Cursor::decimal);
        if (digits.isEmpty()) {
            throw cursor.atEnd() ? incomplete("0", NUMBERS - 1 - index) : missing();
        }
        if (digits.length() > 1 && digits.startsWith("0")) {
            throw typed.leadingZero(digits);
        }
        if (digits.length() > 3 || Integer.parseInt(digits) > 255) {
            throw typed.wrong("%s in %s is above 255".formatted(TypedText.shown(digits), typed.shown()), null);
        }
        return Integer.parseInt(digits);
    }

    private void dot(int read) {
        if (cursor.atEnd()) {
            throw incomplete("", NUMBERS - read);
        }
        if (cursor.sees('/')) {
            throw tooFew(read);
        }
        if (!cursor.takes('.')) {
            throw cursor.stranger();
        }
    }

    private AddressSyntaxException incomplete(String end, int missing) {
        String address = typed.text() + end + ".0".repeat(missing);
        return typed.incomplete(typed.form() == Form.ADDRESS ? address : ranged(address));
    }

    private static String ranged(String address) {
        return address + '/' + Form.RANGE.continuation("", IpAddress.parse(address).needed()).orElseThrow();
    }

    private AddressSyntaxException missing() {
        boolean separator = cursor.sees('.') || cursor.sees('/');
        int position = cursor.before().length() + 1;
        String wrong = "a number is missing at position %s of %s".formatted(position, typed.shown());
        return separator ? typed.breaksRule(wrong, null) : cursor.stranger();
    }

    private AddressSyntaxException tooFew(int read) {
        String prefix = typed.form() == Form.ADDRESS ? "" : cursor.after();
        String meant = typed.meant(cursor.before() + ".0".repeat(NUMBERS - read) + prefix);
        String count = read == 1 ? "one number" : read + " numbers";
        return typed.breaksRule("%s has only %s before the slash".formatted(typed.shown(), count), meant);
    }

    private AddressSyntaxException tooMany() {
        return typed.breaksRule(typed.shown() + " has more than four numbers", null);
    }

    private AddressSyntaxException afterAddress(IpAddress address) {
        if (cursor.sees('.')) {
            return tooMany();
        }
        String wrong = typed.shown() + " is a range and not one address";
        return cursor.sees('/') ? typed.breaksRule(wrong, address.toString()) : cursor.stranger();
    }
}
