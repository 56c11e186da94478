package overlaystudio.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A tag that all resources of a design get (limits: azure-docs `tag-resources.md`).
///
/// @param name 1 to 512 characters, none of `< > % & \ ? / =`, no - at its start
/// @param value 256 characters at most; may be empty
public record ResourceTag(String name, String value) {

    /// Most tags of a resource.
    public static final int MOST = 50;

    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_VALUE = 256;
    private static final Pattern REFUSED = Pattern.compile("[<>%&\\\\?/\\p{Cntrl}]");

    /// What is wrong with it; empty if nothing is.
    public Optional<String> complaint() {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.of("The name of a tag has 1 to 512 characters.");
        }
        if (REFUSED.matcher(name).find()) {
            return Optional.of("The name of a tag has none of < > % & \\ ? /");
        }
        if (name.contains("=")) {
            return Optional.of("The name of a tag has no =, at which az would cut it.");
        }
        if (name.startsWith("-")) {
            return Optional.of("The name of a tag begins with no -, which az would take for an option.");
        }
        return value.length() > LONGEST_VALUE || value.chars().anyMatch(Character::isISOControl)
                ? Optional.of("The value of a tag is one line of 256 characters at most.")
                : Optional.empty();
    }

    /// Tags of which no two have the same name, for Azure takes no notice of upper and lower case: the last one counts.
    static List<ResourceTag> distinct(List<ResourceTag> tags) {
        Map<String, ResourceTag> byName = new LinkedHashMap<>();
        tags.forEach(tag -> byName.put(tag.name().toLowerCase(Locale.ROOT), tag));
        return List.copyOf(byName.values());
    }
}
