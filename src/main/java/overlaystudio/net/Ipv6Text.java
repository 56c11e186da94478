package overlaystudio.net;

import java.util.Arrays;

/// Reader of IPv6 ranges.
final class Ipv6Text {

    private static final int GROUPS = Ipv6Groups.COUNT;

    private final Cursor cursor;
    private final TypedText typed;
    private final int[] groups = new int[GROUPS];
    private int count;
    private int gap = -1;

    private Ipv6Text(String text) {
        this.cursor = new Cursor(new TypedText(text, Form.IPV6_RANGE));
        this.typed = cursor.typed();
    }

    static Ipv6Cidr range(String text) {
        Ipv6Text reader = new Ipv6Text(text);
        reader.readGroups();
        return reader.finished();
    }

    private Ipv6Cidr finished() {
        if (cursor.sees('.')) {
            throw stranger();
        }
        int[] all = spread();
        long high = Ipv6Groups.bits(all, 0);
        long low = Ipv6Groups.bits(all, GROUPS / 2);
        int prefix = new PrefixText(cursor, Ipv6Cidr.needed(high, low), p -> Ipv6Cidr.of(high, low, p).toString())
                .read();
        return new Ipv6Cidr(high, low, prefix);
    }

    private void readGroups() {
        if (cursor.takes(':')) {
            secondColon();
        }
        boolean more = gap < 0 || !(cursor.atEnd() || cursor.sees('/'));
        while (more) {
            readGroup();
            more = separator();
        }
        if (gap < 0 && count < GROUPS) {
            throw tooFew();
        }
    }

    private void readGroup() {
        String digits = cursor.run(Cursor::hexadecimal);
        if (digits.isEmpty()) {
            throw cursor.atEnd() ? continued("0") : stranger();
        }
        if (digits.length() > 4) {
            throw typed.wrong("%s in %s has more than four digits".formatted(TypedText.shown(digits), typed.shown()),
                    null);
        }
        requireRoom();
        groups[count++] = Integer.parseInt(digits, 16);
    }

    /// Whether a group follows what has been read.
    private boolean separator() {
        if (!cursor.takes(':')) {
            return false;
        }
        requireRoom();
        if (cursor.sees(':') || (cursor.atEnd() && gap < 0)) {
            secondColon();
            return !cursor.atEnd() && !cursor.sees('/');
        }
        return true;
    }

    private void secondColon() {
        if (cursor.atEnd()) {
            throw continued(":");
        }
        if (gap >= 0) {
            throw typed.breaksRule(typed.shown() + " has :: twice", null);
        }
        if (!cursor.takes(':')) {
            throw typed.breaksRule(typed.shown() + " starts with a single colon", typed.meant(cursor.after()));
        }
        gap = count;
    }

    private void requireRoom() {
        if (count == (gap < 0 ? GROUPS : GROUPS - 1)) {
            throw typed.breaksRule(typed.shown() + " has too many groups", null);
        }
    }

    private AddressSyntaxException tooFew() {
        String wrong = "%s has only %s of eight groups".formatted(typed.shown(), count);
        return cursor.atEnd()
                ? continued("::")
                : cursor.sees('/')
                        ? typed.breaksRule(wrong, typed.meant(cursor.before() + "::" + cursor.after()))
                        : stranger();
    }

    private AddressSyntaxException continued(String end) {
        try {
            Ipv6Cidr.parse(typed.text() + end);
            throw new IllegalStateException(typed.shown() + " is complete without a prefix length");
        } catch (AddressSyntaxException refusal) {
            return typed.incomplete(refusal.suggestion().orElseThrow());
        }
    }

    private AddressSyntaxException stranger() {
        String wrong = typed.shown() + " has an IPv4 address inside; write it in hexadecimal";
        return cursor.sees('.') ? typed.breaksRule(wrong, null) : cursor.stranger();
    }

    /// All eight groups, with zeros for the gap.
    private int[] spread() {
        int[] all = Arrays.copyOf(groups, GROUPS);
        if (gap >= 0) {
            int behind = count - gap;
            Arrays.fill(all, gap, GROUPS, 0);
            System.arraycopy(groups, gap, all, GROUPS - behind, behind);
        }
        return all;
    }
}
