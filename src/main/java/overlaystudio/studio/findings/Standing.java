package overlaystudio.studio.findings;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import overlaystudio.plan.Words;
import overlaystudio.rules.Severity;
import overlaystudio.studio.theme.Icons;

/// How a row of the list stands by the rules of the design's day, the worst first.
enum Standing {
    ERROR("error", "errors"),
    WARNING("warning", "warnings"),
    NOTE("note", "notes"),
    AHEAD("ahead", "what later rules bring"),
    ACCEPTED("accepted", "accepted risks"),
    UNFOUND("accepted", "accepted risks"),
    HELP("help", "help");

    private final String word;
    private final String all;

    Standing(String word, String all) {
        this.word = word;
        this.all = all;
    }

    static Standing of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> NOTE;
        };
    }

    String word() {
        return word;
    }

    /// All of them in words, such as "warnings".
    String all() {
        return all;
    }

    /// A number of them in words, such as "2 warnings" or "5 ahead".
    String counted(long count) {
        return switch (this) {
            case ERROR, WARNING, NOTE -> Words.count(count, word);
            case AHEAD, ACCEPTED, UNFOUND, HELP -> Words.number(count) + " " + word;
        };
    }

    FontIcon icon() {
        return switch (this) {
            case ERROR -> Icons.of(Severity.ERROR);
            case WARNING -> Icons.of(Severity.WARNING);
            case NOTE, HELP -> Icons.of(Severity.INFO);
            case AHEAD -> marked(Feather.CLOCK, word);
            case ACCEPTED, UNFOUND -> marked(Feather.CHECK_CIRCLE, word);
        };
    }

    private static FontIcon marked(Feather shape, String word) {
        FontIcon icon = Icons.of(shape);
        icon.getStyleClass().add(word);
        icon.setAccessibleText(word);
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
