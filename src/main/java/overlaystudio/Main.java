package overlaystudio;

/** Starts Overlay Studio. */
public final class Main {
    private Main() {}

    /** Starts the studio, or the command line when the first argument is a verb. */
    public static void main(String[] arguments) {
        System.out.println("Overlay Studio");
    }
}
