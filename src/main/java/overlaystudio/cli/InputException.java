package overlaystudio.cli;

/// A file that cannot be read or written, with a message for people.
final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
