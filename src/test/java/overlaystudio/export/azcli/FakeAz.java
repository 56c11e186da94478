package overlaystudio.export.azcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A folder in which a script runs with an az that only notes how it is called.
///
/// @param folder the folder
record FakeAz(Path folder) {

    /// What a script expects of the next thing is noted, so that the fake az can answer as if it were there as designed.
    private static final String NOTED = """
            expect() {
              printf '%s' "$2" | tr -d '\\n' >>expected
              echo >>expected
              set -- "$1" "$(tr -d '\\n' <<<"$2")" "$3"
            """;

    /// A cluster comes with its first pool.
    private static final String FIRST = "lacks() {\n  touch first\n";

    /// Nothing is there at first; what is created is. `broken` in the folder holds words of a call that fails.
    private static final String AZ = """
            #!/bin/bash
            here="$(dirname "$0")"
            for each; do printf '%s\\0' "$each"; done >>"$here/calls"
            printf '\\1\\0' >>"$here/calls"
            [ -f "$here/broken" ] && case "$*" in *"$(cat "$here/broken")"*) echo 'ERROR: (Broken)' >&2; exit 1 ;; esac
            [ -f "$here/asked" ] && case "$*" in *"$(cat "$here/asked")"*) cat "$here/answer"; exit 0 ;; esac
            case "$*" in
            'account show'*) echo 00000000-0000-0000-0000-000000000001 ;;
            'version'*) echo 2.61.0 ;;
            'aks create'*) touch "$here/clusters" ;;
            'feature register'*) touch "$here/registered" ;;
            'feature show'*) [ -f "$here/registered" ] && echo Registered || echo NotRegistered ;;
            'provider register'*) ;;
            'role assignment list'*) [ -f "$here/granted" ] || [ -f "$here/state" ] && echo 1 || echo 0 ;;
            'role assignment create'*) touch "$here/granted" ;;
            *principalId*) echo 99999999-9999-9999-9999-999999999999 ;;
            *'upgradeSettings.maxSurge '*) echo 10% ;;
            *' show '*)
              case "$*" in 'aks nodepool show'*) [ -f "$here/clusters" ] && [ -f "$here/first" ] && there=yes ;; esac
              rm -f "$here/first"
              [ -n "${there:-}" ] || [ -f "$here/state" ] || { : >"$here/expected"; exit 3; }
              if [ -f "$here/state" ]; then cat "$here/state"; echo; else echo Succeeded; fi
              if [ -f "$here/other" ]; then sed "$(cat "$here/other")" "$here/expected"; else cat "$here/expected"; fi
              : >"$here/expected" ;;
            esac
            """;

    /// What a run left.
    record Run(int exitCode, String output, List<List<String>> calls) {

        /// The calls that would change something.
        List<List<String>> changes() {
            return calls.stream()
                    .filter(call -> call.contains("create") || call.contains("add") || call.contains("update"))
                    .filter(call -> !call.getFirst().equals("extension"))
                    .toList();
        }
    }

    /// Whether there is a bash to run scripts in.
    static boolean hasBash() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "bash")));
    }

    static FakeAz in(Path folder) throws IOException {
        Path az = Files.writeString(folder.resolve("az"), AZ);
        Files.writeString(folder.resolve("expected"), "");
        assertThat(az.toFile().setExecutable(true)).isTrue();
        return new FakeAz(folder);
    }

    FakeAz withState(String state) throws IOException {
        Files.writeString(folder.resolve("state"), state);
        return this;
    }

    /// What is there has another value than the one that the script expects.
    FakeAz having(String value, String expected) throws IOException {
        Files.writeString(folder.resolve("other"), "s|^" + expected + "$|" + value + "|");
        return withState("Succeeded");
    }

    /// Calls with some words get an answer.
    FakeAz answering(String words, String answer) throws IOException {
        Files.writeString(folder.resolve("asked"), words);
        Files.writeString(folder.resolve("answer"), answer);
        return this;
    }

    FakeAz broken(String words) throws IOException {
        Files.writeString(folder.resolve("broken"), words);
        return this;
    }

    /// Runs a script with options.
    Run run(String script, String... options) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.sh"),
                script.replace("expect() {\n", NOTED).replace("lacks() {\n", FIRST));
        ProcessBuilder bash = new ProcessBuilder(
                Stream.concat(Stream.of("bash", file.toString()), Stream.of(options)).toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .directory(folder.toFile());
        bash.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        Process process = bash.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(folder.resolve("output")), calls());
    }

    private List<List<String>> calls() throws IOException {
        Path calls = folder.resolve("calls");
        String text = Files.exists(calls) ? Files.readString(calls, StandardCharsets.UTF_8) : "";
        return Stream.of(text.split("\1\0"))
                .filter(call -> !call.isEmpty())
                .map(call -> List.of(call.substring(0, call.length() - 1).split("\0", -1)))
                .toList();
    }
}
