package overlaystudio.studio.findings;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import overlaystudio.rules.Severity;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Icons;

/// How a row of the list stands by the rules of the design's day, the worst first.
enum Standing {
    ERROR("error"),
    WARNING("warning"),
    NOTE("note"),
    AHEAD("ahead"),
    ACCEPTED("accepted"),
    UNFOUND("accepted"),
    HELP("help");

    private static final Messages MESSAGES = Messages.of(Standing.class);

    private final String id;

    Standing(String id) {
        this.id = id;
    }

    static Standing of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> NOTE;
        };
    }

    /// What tells it from others in ids, styles and keys.
    String id() {
        return id;
    }

    /// It in a word.
    String word() {
        return MESSAGES.say("standing." + id);
    }

    /// A number of them in words, such as "2 warnings" or "5 ahead"; help and what is found no more are not counted.
    String counted(long count) {
        return MESSAGES.say("counted." + id, count);
    }

    FontIcon icon() {
        return switch (this) {
            case ERROR -> Icons.of(Severity.ERROR);
            case WARNING -> Icons.of(Severity.WARNING);
            case NOTE, HELP -> Icons.of(Severity.INFO);
            case AHEAD -> marked(Feather.CLOCK);
            case ACCEPTED, UNFOUND -> marked(Feather.CHECK_CIRCLE);
        };
    }

    private FontIcon marked(Feather shape) {
        FontIcon icon = Icons.of(shape);
        icon.getStyleClass().add(id);
        icon.setAccessibleText(word());
        return icon;
    }

    /// The one by whose switch it is shown or hidden: what is accepted is so whether it is found or not.
    Standing shownBy() {
        return this == UNFOUND ? ACCEPTED : this;
    }

    /// Whether it asks for somebody to look at it.
    boolean isOpen() {
        return this != ACCEPTED && this != UNFOUND;
    }
}
