package overlaystudio.file;

import org.jspecify.annotations.Nullable;

/// Refusal to read or to write a design file, with a message that a person can act on.
public final class DesignFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    DesignFileException(String message, @Nullable Throwable cause) {
        this(message, cause, 0, 0);
    }

    DesignFileException(String message, @Nullable Throwable cause, int line, int column) {
        super(message, cause);
        this.line = line;
        this.column = column;
    }

    /// The line of the text that is refused, from 1; 0 where no line is to blame.
    public int line() {
        return line;
    }

    /// The column in that line in characters, from 1; 0 where no line is to blame.
    public int column() {
        return column;
    }
}
