package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// The PowerShell of a script, for Windows PowerShell 5.1 and PowerShell 7.
record PowerShell() implements Shell {

    @Override
    public String suffix() {
        return ".ps1";
    }

    @Override
    public String mediaType() {
        return "application/x-powershell";
    }

    @Override
    public List<String> opening() {
        return List.of("#requires -Version 5.1", "#");
    }

    @Override
    public List<String> beginning(Options options) {
        List<String> lines = new ArrayList<>(List.of("[CmdletBinding()]", "param("));
        List<Options.Option> all = Stream.concat(options.known().stream(), options.others().stream()).toList();
        for (Options.Option option : all) {
            lines.add("    # " + (options.has(option) ? option.help() : "nothing in this design asks for it"));
            lines.add("    [switch]$" + name(option) + (option.equals(all.getLast()) ? "" : ","));
        }
        lines.addAll(List.of(
                ")",
                "",
                "Set-StrictMode -Version 2.0",
                "$ErrorActionPreference = 'Stop'",
                "$PSNativeCommandUseErrorActionPreference = $false"));
        return lines;
    }

    /// An option as PowerShell spells parameters.
    private static String name(Options.Option option) {
        return Character.toUpperCase(option.variable().charAt(0)) + option.variable().substring(1);
    }

    @Override
    public List<String> options(Options options) {
        return List.of();
    }

    @Override
    public List<String> functions(String done, List<String> user) {
        return PowerShellFunctions.lines(done, user);
    }

    @Override
    public String assign(String name, String text) {
        return "$" + name + " = " + PowerShellText.value(text);
    }

    @Override
    public String assign(String name, Word word) {
        return "$" + name + " = " + PowerShellText.expression(word);
    }

    @Override
    public List<String> login(List<String> empty) {
        return PowerShellChecks.login(empty);
    }

    @Override
    public List<String> subscription() {
        return PowerShellChecks.subscription();
    }

    @Override
    public List<String> version(String minimum) {
        return PowerShellChecks.version(minimum);
    }

    @Override
    public List<String> feature(String feature) {
        return PowerShellChecks.feature(feature);
    }

    @Override
    public List<String> whereMissing(List<Command> shows, List<String> then) {
        String test =
                shows.stream().map(show -> "(Test-Absent " + read(show) + ")").collect(Collectors.joining(" -or "));
        return block("if (" + (shows.size() == 1 ? test.substring(1, test.length() - 1) : test) + ") {", then);
    }

    @Override
    public List<String> sizes(List<RegionSizes> sizes) {
        return PowerShellChecks.sizes(sizes);
    }

    @Override
    public List<String> nodeGroup(Word group, Command exists, Command show, @Nullable Word routed) {
        return PowerShellChecks.nodeGroup(group, exists, show, routed);
    }

    @Override
    public String expect(Expectation it) {
        return "Add-Expected " + PowerShellText.value(it.label()) + " " + PowerShellText.expression(it.value()) + " "
                + PowerShellText.value(it.query());
    }

    @Override
    public List<String> require(Word what, Command show) {
        return List.of("Assert-There " + expression(what) + " " + read(show));
    }

    @Override
    public List<String> when(Condition condition, Command show, List<String> then) {
        return block("if (" + test(condition, show) + ") {", then);
    }

    private static String test(Condition condition, Command show) {
        return switch (condition) {
            case Condition.Missing it -> due(it.cluster(), "Test-Missing " + expression(it.what()) + " " + read(show));
            case Condition.Lacking it -> due(it.cluster(), "Test-Lacking " + PowerShellText.value(it.query()) + " "
                    + PowerShellText.expression(it.value()) + " " + expression(it.what()) + " " + read(show));
            case Condition.There(Word what, Command contents) -> contents == null
                    ? there(what, show)
                    : "(" + there(what, show) + ") -and (Test-Empty " + value(contents) + ")";
        };
    }

    private static String there(Word what, Command show) {
        return "Test-There " + expression(what) + " " + read(show);
    }

    private static String due(@Nullable Word cluster, String test) {
        return cluster == null ? test : "(Test-Due " + expression(cluster) + ") -and (" + test + ")";
    }

    @Override
    public List<String> plain(Command command) {
        return lines("az", command);
    }

    @Override
    public List<String> run(Command command) {
        return lines("Invoke-Az", command);
    }

    @Override
    public List<String> runOnOneLine(Command command) {
        return List.of("Invoke-Az " + words(command));
    }

    @Override
    public List<String> start(Word cluster, Command command) {
        return block("Start-Long " + expression(cluster) + " {", run(command));
    }

    @Override
    public List<String> delete(Command command) {
        return Stream.concat(Stream.of("Write-Deletion"), run(command).stream()).toList();
    }

    @Override
    public List<String> grant(@Nullable Word cluster, Word scope, Command principal) {
        List<String> grant = List.of("Grant-Role " + expression(scope) + " " + value(principal));
        return cluster == null ? grant : block("if (Test-Due " + expression(cluster) + ") {", grant);
    }

    @Override
    public List<String> revoke(Word scope, Command principal) {
        return List.of("Revoke-Role " + expression(scope) + " " + value(principal));
    }

    @Override
    public List<String> askPassword() {
        return PowerShellChecks.askPassword();
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
        return List.of("Show-There " + expression(what) + " " + read(show));
    }

    @Override
    public List<String> question() {
        return PowerShellChecks.question();
    }

    @Override
    public List<String> credentials(Word cluster, Command get) {
        List<String> then = new ArrayList<>(List.of(step(Word.of("the credentials of ").plus(cluster))));
        then.addAll(run(get));
        return block("if ($Credentials -and (Test-Due " + expression(cluster) + ")) {", then);
    }

    @Override
    public String step(Word step) {
        return "$step = " + expression(step);
    }

    @Override
    public String say(Word text) {
        return "Write-Host " + expression(text);
    }

    @Override
    public List<String> summary(boolean waits) {
        List<String> lines = new ArrayList<>(List.of(
                "if ($DryRun) {",
                "    Write-Host \"Dry run: nothing was changed; $created to create, $kept there already.\"",
                "} else {",
                "    Write-Host \"$created created, $kept there already.\"",
                "}"));
        if (waits) {
            lines.addAll(block("if ($busy.Count -gt 0) {", List.of(
                    "Write-Host 'Not waited for: when it is there, run the script again for what comes after it.'")));
        }
        lines.add("Write-Host 'Done.'");
        return lines;
    }

    private static String expression(Word word) {
        return PowerShellText.expression(word);
    }

    /// A command that shows something, as a block that is called with more to ask.
    static String read(Command command) {
        return "{ Read-Az " + words(command) + " }";
    }

    /// A command that says a value, as a block.
    static String value(Command command) {
        return "{ Get-Value " + words(command) + " }";
    }

    /// The words of a command on one line.
    static String words(Command command) {
        return Stream.concat(Stream.of(command.verb()), command.options().stream().map(PowerShell::option))
                .collect(Collectors.joining(" "));
    }

    /// A command with each option on a line of its own.
    private static List<String> lines(String caller, Command command) {
        List<String> parts = Stream.concat(
                Stream.of(caller + " " + command.verb()),
                command.options().stream().map(option -> "    " + option(option))).toList();
        return IntStream.range(0, parts.size())
                .mapToObj(index -> parts.get(index) + (index < parts.size() - 1 ? " `" : ""))
                .toList();
    }

    private static String option(Command.Option option) {
        List<Word> values = option.isJoined() ? option.values().subList(1, option.values().size()) : option.values();
        String first = option.isJoined()
                ? expression(Word.of(option.name() + "=").plus(option.values().getFirst()))
                : option.name();
        return Stream.concat(Stream.of(first), values.stream().map(PowerShellText::word))
                .collect(Collectors.joining(" "));
    }

    private static List<String> block(String first, List<String> inside) {
        return Stream.of(Stream.of(first), inside.stream().map(line -> "    " + line), Stream.of("}"))
                .flatMap(lines -> lines).toList();
    }
}
