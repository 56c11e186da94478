package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// The bash of a script, for bash 3.2 and newer.
record Bash() implements Shell {

    @Override
    public String suffix() {
        return ".sh";
    }

    @Override
    public String mediaType() {
        return "application/x-sh";
    }

    @Override
    public List<String> opening() {
        return List.of("#!/usr/bin/env bash", "#");
    }

    @Override
    public List<String> beginning(Options options) {
        return List.of("set -euo pipefail");
    }

    @Override
    public List<String> options(Options options) {
        return BashOptions.lines(options);
    }

    @Override
    public List<String> functions(String done, List<String> user) {
        return BashFunctions.lines(done, user);
    }

    @Override
    public String assign(String name, String text) {
        return name + "=" + BashText.value(text);
    }

    @Override
    public String assign(String name, Word word) {
        return name + "=" + word(word);
    }

    @Override
    public List<String> login(List<String> empty) {
        return BashChecks.login(empty);
    }

    @Override
    public List<String> subscription() {
        return BashChecks.subscription();
    }

    @Override
    public List<String> version(String minimum) {
        return BashChecks.version(minimum);
    }

    @Override
    public List<String> feature(String feature) {
        return BashChecks.feature(feature);
    }

    @Override
    public List<String> whereMissing(List<Command> shows, List<String> then) {
        String test = shows.stream().map(Bash::isMissing).collect(Collectors.joining(" || "));
        return block("if [[ " + test + " ]]; then", then, "fi");
    }

    /// The test whether something has yet to be created, without a word about it.
    static String isMissing(Command show) {
        return "\"$(look " + onOneLine(show) + ")\" == missing";
    }

    @Override
    public List<String> sizes(List<RegionSizes> sizes) {
        return BashChecks.sizes(sizes);
    }

    @Override
    public List<String> nodeGroup(Word group, Command exists, Command show, @Nullable Word routed) {
        return BashChecks.nodeGroup(group, exists, show, routed);
    }

    @Override
    public String expect(Expectation it) {
        return "expect " + BashText.quote(it.label()) + " " + word(it.value()) + " " + BashText.quote(it.query());
    }

    @Override
    public List<String> require(Word what, Command show) {
        return List.of("require " + word(what) + " \\", "  " + onOneLine(show));
    }

    @Override
    public List<String> when(Condition condition, Command show, List<String> then) {
        String emptied = condition instanceof Condition.There(Word _, Command contents) && contents != null
                ? " &&\n  emptied " + onOneLine(contents)
                : "";
        return block("if " + test(condition) + " \\\n  " + onOneLine(show) + emptied + "; then", then, "fi");
    }

    private static String test(Condition condition) {
        return switch (condition) {
            case Condition.Missing(Word cluster, Word what) -> due(cluster) + "missing " + word(what);
            case Condition.Lacking it -> due(it.cluster()) + "lacks " + it.query() + " " + word(it.value()) + " "
                    + word(it.what());
            case Condition.There it -> "there " + word(it.what());
        };
    }

    private static String due(@Nullable Word cluster) {
        return cluster == null ? "" : "due " + word(cluster) + " && ";
    }

    @Override
    public List<String> plain(Command command) {
        return lines("", command);
    }

    @Override
    public List<String> run(Command command) {
        return lines("run ", command);
    }

    @Override
    public List<String> runOnOneLine(Command command) {
        return List.of("run " + onOneLine(command));
    }

    @Override
    public List<String> start(Word cluster, Command command) {
        return lines("start " + word(cluster) + " ", command);
    }

    @Override
    public List<String> delete(Command command) {
        return lines("delete ", command);
    }

    @Override
    public List<String> grant(@Nullable Word cluster, Word scope, Command principal) {
        String grant = "grant " + word(scope) + " \\\n  " + onOneLine(principal);
        return cluster == null ? split(grant) : block("if due " + word(cluster) + "; then", split(grant), "fi");
    }

    @Override
    public List<String> revoke(Word scope, Command principal) {
        return List.of("revoke " + word(scope) + " " + onOneLine(principal));
    }

    @Override
    public List<String> askPassword() {
        return List.of(
                "windowsAdmin=\"${WINDOWS_ADMIN_USER:-azureuser}\"",
                "windowsPassword=\"${WINDOWS_ADMIN_PASSWORD:-}\"",
                "if [[ -n \"$dryRun\" ]]; then",
                "  windowsPassword=PASSWORD",
                "elif [[ -z \"$windowsPassword\" ]]; then",
                "  read -r -s -p \"Password for $windowsAdmin on Windows nodes (14 characters or more): \" windowsPassword",
                "  echo",
                "fi");
    }

    @Override
    public Word password() {
        return Word.variable("windowsPassword", "");
    }

    @Override
    public Word administrator() {
        return Word.variable("windowsAdmin", "");
    }

    @Override
    public List<String> list(Word what, Command show) {
        return List.of("listed " + word(what) + " \\", "  " + onOneLine(show));
    }

    @Override
    public List<String> question() {
        return BashChecks.question();
    }

    @Override
    public List<String> credentials(Word cluster, Command get) {
        List<String> then = new ArrayList<>(List.of(step(Word.of("the credentials of ").plus(cluster))));
        then.addAll(run(get));
        return block("if [[ -n \"$credentials\" ]] && due " + word(cluster) + "; then", then, "fi");
    }

    @Override
    public String step(Word step) {
        return "step=" + sentence(step);
    }

    @Override
    public String say(Word text) {
        return "say " + sentence(text);
    }

    /// A sentence is in quotes even where bash could do without.
    private static String sentence(Word text) {
        return text.isText() ? BashText.value(text.text()) : word(text);
    }

    @Override
    public List<String> summary(boolean waits) {
        List<String> lines = new ArrayList<>(List.of(
                "[[ -z \"$dryRun\" ]] || say \"Dry run: nothing was changed; $created to create, $kept there already.\"",
                "[[ -n \"$dryRun\" ]] || say \"$created created, $kept there already.\""));
        if (waits) {
            lines.add("[[ -z \"$busy\" ]] || say 'Not waited for: when it is there, run the script again for what comes"
                    + " after it.'");
        }
        lines.add("say 'Done.'");
        return lines;
    }

    private static String word(Word word) {
        return BashText.word(word);
    }

    /// A command on one line.
    static String onOneLine(Command command) {
        return Stream.concat(Stream.of("az " + command.verb()), command.options().stream().map(Bash::option))
                .collect(Collectors.joining(" "));
    }

    /// A command with each option on a line of its own.
    private static List<String> lines(String before, Command command) {
        List<String> parts = Stream.concat(
                Stream.of(before + "az " + command.verb()),
                command.options().stream().map(option -> "  " + option(option))).toList();
        return IntStream.range(0, parts.size())
                .mapToObj(index -> parts.get(index) + (index < parts.size() - 1 ? " \\" : ""))
                .toList();
    }

    private static String option(Command.Option option) {
        String values = option.values().stream().map(Bash::word).collect(Collectors.joining(" "));
        return option.name() + (values.isEmpty() ? "" : (option.isJoined() ? "=" : " ") + values);
    }

    private static List<String> block(String first, List<String> inside, String last) {
        return Stream.of(split(first).stream(), inside.stream().map(line -> "  " + line), Stream.of(last))
                .flatMap(lines -> lines).toList();
    }

    private static List<String> split(String lines) {
        return lines.lines().toList();
    }
}
