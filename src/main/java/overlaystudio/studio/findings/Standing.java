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
            case AHEAD, HELP -> Words.number(count) + " " + word;
        };
    }

    FontIcon icon() {
        return switch (this) {
            case ERROR -> Icons.of(Severity.ERROR);
            case WARNING -> Icons.of(Severity.WARNING);
            case NOTE, HELP -> Icons.of(Severity.INFO);
            case AHEAD -> clock();
        };
    }

    private static FontIcon clock() {
        FontIcon clock = Icons.of(Feather.CLOCK);
        clock.getStyleClass().add("ahead");
        clock.setAccessibleText("ahead");
        return clock;
    }
}
