package overlaystudio.studio.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/// A studio without a window in a process of its own, for tests: it says which requests it takes, until it is killed or its
/// input ends.
final class OtherStudio implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private OtherStudio(Process process) {
        this.process = process;
        out = process.inputReader();
    }

    /// Starts one and waits until it is there.
    static OtherStudio in(Path folder) throws IOException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), OtherStudio.class.getName(),
                folder.toString());
        OtherStudio studio = new OtherStudio(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
        if (!studio.nextLine().equals("ready")) {
            studio.close();
            throw new IOException("The other studio did not start");
        }
        return studio;
    }

    /// What it says next.
    String nextLine() throws IOException {
        return String.valueOf(out.readLine());
    }

    /// The number of its process.
    long process() {
        return process.pid();
    }

    /// Ends it as a crash would.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// The other process.
    ///
    /// @param arguments the folder of the user's studio
    public static void main(String[] arguments) throws IOException {
        RunningStudio studio = RunningStudio.begin(Path.of(arguments[0]), ":0").orElseThrow();
        say("ready");
        studio.listen(file -> say(file.map(Path::toString).orElse("new window")));
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
