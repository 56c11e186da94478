package overlaystudio.cli;

/// The exit codes of the command line, which pipelines rely on.
public final class ExitCode {

    /// No error was found, and what was asked for is done.
    public static final int NO_ERROR = 0;

    /// The design has errors.
    public static final int ERRORS_FOUND = 1;

    /// The command line is wrong.
    public static final int WRONG_USAGE = 2;

    /// A file could not be read or written.
    public static final int UNREADABLE = 3;

    /// The window cannot be opened here (`EX_UNAVAILABLE` of sysexits.h).
    public static final int NO_WINDOW = 69;

    /// The program has a mistake (`EX_SOFTWARE` of sysexits.h).
    public static final int BROKEN = 70;

    private ExitCode() {}
}
