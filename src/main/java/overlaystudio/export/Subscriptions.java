package overlaystudio.export;

import java.util.Objects;

import overlaystudio.design.Placement;

/// What a design says of subscriptions.
public final class Subscriptions {

    /// What stands for a subscription in the document; it is no id.
    public static final String PLACEHOLDER = "aaaaaaa-aaaaa-aaaaaa-aaaa";

    private Subscriptions() {}

    /// The subscription of a placement; empty for the one logged in to.
    public static String of(Placement placement) {
        String subscription = Objects.requireNonNullElse(placement.subscription(), "").strip();
        return subscription.equals(PLACEHOLDER) ? "" : subscription;
    }
}
