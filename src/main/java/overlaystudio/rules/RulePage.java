package overlaystudio.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The page of a rule in plain words.
///
/// @param title what the rule says, in a few words
/// @param sections its sections in their order
public record RulePage(String title, List<Section> sections) {

    /// A section of a page.
    ///
    /// @param heading its heading, such as "Why it hurts"
    /// @param text its paragraphs and lists, in Markdown
    public record Section(String heading, String text) {}

    /// Keeps a copy of its sections.
    public RulePage {
        sections = List.copyOf(sections);
    }

    /// The page of a Markdown text: a title, then sections.
    ///
    /// @throws IllegalArgumentException if it does not begin with a title
    public static RulePage parse(String markdown) {
        String[] parts = markdown.strip().split("(?m)^## ", -1);
        if (!parts[0].startsWith("# ")) {
            throw new IllegalArgumentException("A page begins with a title: " + parts[0]);
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            int end = (parts[i] + "\n").indexOf('\n');
            sections.add(new Section(parts[i].substring(0, end).strip(), parts[i].substring(end).strip()));
        }
        return new RulePage(parts[0].substring(2).strip(), sections);
    }

    /// The page of a rule; empty if none is written.
    static Optional<RulePage> of(String rule) {
        return Resources.find("pages/" + rule + ".md").map(RulePage::parse);
    }
}
