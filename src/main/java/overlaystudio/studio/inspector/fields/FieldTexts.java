package overlaystudio.studio.inspector.fields;

import java.util.Locale;

import overlaystudio.studio.messages.Messages;

/// The texts of a field, by the field's key in the message file.
///
/// @param key the last part of its name as message files write it, such as `pod-cidr`, unless that is another field's
/// @param item which item of a list it is, from 1; 0 if it is no item
public record FieldTexts(String key, int item) {

    private static final Messages MESSAGES = Messages.of(FieldTexts.class);

    /// The texts of a field with a name such as `podCidr` or `first.allowGatewayTransit`.
    static FieldTexts of(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return new FieldTexts(last.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), 0);
    }

    /// The words above it.
    public String label() {
        String label = MESSAGES.say("label." + key);
        return item == 0 ? label : MESSAGES.say("item", label, item);
    }

    /// What Undo calls a change of it, such as "Change pod CIDR".
    public String change() {
        String label = label();
        boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return MESSAGES.say("change", word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label);
    }

    /// What the texts are that a person may choose instead of typing, such as "Free blocks".
    public String offers() {
        return MESSAGES.say("offers." + key);
    }

    /// The words on the button that adds an item.
    public String add() {
        return MESSAGES.say("add." + key);
    }

    /// What is said where there is nothing to choose from.
    public String nothing() {
        return MESSAGES.say("nothing." + key);
    }

    /// A line of help that always says the same.
    String help() {
        return MESSAGES.say("help." + key);
    }
}
