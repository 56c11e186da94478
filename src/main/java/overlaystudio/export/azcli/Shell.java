package overlaystudio.export.azcli;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// The language of a script, and how it says what a script does.
///
/// Each method gives lines as they stand in the script. Comments begin with `#` in all of them.
interface Shell {

    /// The end of the name of a script's file, such as `.sh`.
    String suffix();

    /// The media type of a script.
    String mediaType();

    /// The first lines, before the comments at the top.
    List<String> opening();

    /// What comes straight after the comments at the top.
    List<String> beginning(Options options);

    /// The part that reads the options; empty where the beginning does.
    List<String> options(Options options);

    /// The functions that every script has, and those that a script uses.
    ///
    /// @param done what the script does with things, such as created
    /// @param user the lines that come after them
    List<String> functions(String done, List<String> user);

    /// A variable that gets a text.
    String assign(String name, String text);

    /// A variable that gets a word.
    String assign(String name, Word word);

    /// The look whether az is there and logged in.
    ///
    /// @param empty variables that a person has to set first
    List<String> login(List<String> empty);

    /// The choice of the subscription: the design's own, or the one that az is logged in to.
    List<String> subscription();

    /// The look whether az is new enough.
    List<String> version(String minimum);

    /// The registration of a feature, which is waited for.
    List<String> feature(String feature);

    /// Lines that run only where one cluster at least has yet to be created.
    List<String> whereMissing(List<Command> shows, List<String> then);

    /// The part that looks for VM sizes.
    List<String> sizes(List<RegionSizes> sizes);

    /// The look whether the resource group is free that AKS makes for the nodes of a cluster.
    ///
    /// @param group what a person calls the group
    /// @param exists the command that says whether it is there
    /// @param show the command that shows the cluster
    /// @param routed what a person calls the cluster, if its way out is a firewall
    List<String> nodeGroup(Word group, Command exists, Command show, @Nullable Word routed);

    /// What the next thing that is looked at has to have.
    String expect(Expectation expectation);

    /// The look at what has to be there.
    List<String> require(Word what, Command show);

    /// Lines that run only under a condition.
    List<String> when(Condition condition, Command show, List<String> then);

    /// A command as it is, for a person to copy.
    List<String> plain(Command command);

    /// A command that changes something.
    List<String> run(Command command);

    /// A short command that changes something, on one line.
    List<String> runOnOneLine(Command command);

    /// A command that takes minutes.
    ///
    /// @param cluster the cluster that it is about
    List<String> start(Word cluster, Command command);

    /// A command that deletes something.
    List<String> delete(Command command);

    /// The role by which an identity joins nodes to a subnet.
    ///
    /// @param cluster the cluster of the identity, if the identity comes with it
    /// @param scope the id of the subnet
    /// @param principal the command that says the identity's principal
    List<String> grant(@Nullable Word cluster, Word scope, Command principal);

    /// The end of that role.
    List<String> revoke(Word scope, Command principal);

    /// The question for the administrator of Windows nodes, whose password is nowhere but in the environment.
    List<String> askPassword();

    /// The variable in which the password of Windows nodes is.
    Word password();

    /// The variable in which the name of the administrator of Windows nodes is.
    Word administrator();

    /// Says that something is there, and stops where it may not be ours.
    List<String> list(Word what, Command show);

    /// The question before anything is deleted.
    List<String> question();

    /// The credentials of a cluster, where they are wanted.
    List<String> credentials(Word cluster, Command get);

    /// What the script is at.
    String step(Word step);

    /// Says something.
    String say(Word text);

    /// The last words of a script that creates.
    ///
    /// @param waits whether it can leave something for later
    List<String> summary(boolean waits);
}
