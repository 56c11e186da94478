package overlaystudio.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import overlaystudio.design.Design;

/// Lines as a file that is named after their design.
public final class ScriptFile {

    private static final Pattern NOT_IN_FILE_NAME = Pattern.compile("[^A-Za-z0-9._-]+");

    private ScriptFile() {}

    /// The file of a design's script.
    ///
    /// @param suffix the end of the name, such as `.sh`
    /// @param mediaType its media type, such as `application/x-sh`
    public static Artifact of(Design design, String suffix, String mediaType, List<ScriptLine> lines) {
        String text = lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
        String name = NOT_IN_FILE_NAME.matcher(CommentText.ascii(design.name())).replaceAll("-");
        String trimmed = name.replaceAll("^[-.]+|[-.]+$", "");
        return Artifact.text((trimmed.isEmpty() ? "design" : trimmed) + suffix, mediaType, text);
    }
}
