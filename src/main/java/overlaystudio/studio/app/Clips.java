package overlaystudio.studio.app;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import overlaystudio.design.Copies;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;

/// Copies elements to the clipboard and puts them into the design again, in this window or another one.
final class Clips {

    private static final Messages MESSAGES = Messages.of(Clips.class);

    /// So many lines are said of what did not come along.
    private static final int SAID = 12;

    private static final String TYPE = "application/vnd.overlay-studio.elements";

    private final Session session;
    private final Dialogs dialogs;
    private final Runnable remove;
    private Function<Copies.Pasting, Edit> placing = Copies.Pasting::edit;

    /// @param remove takes what is selected out of the design
    Clips(Session session, Dialogs dialogs, Runnable remove) {
        this.session = session;
        this.dialogs = dialogs;
        this.remove = remove;
    }

    /// What finds a place for pasted elements that need one.
    void setPlacing(Function<Copies.Pasting, Edit> placing) {
        this.placing = placing;
    }

    /// What kind of thing on the clipboard elements are.
    static DataFormat format() {
        DataFormat known = DataFormat.lookupMimeType(TYPE);
        return known == null ? new DataFormat(TYPE) : known;
    }

    /// Copies what is selected.
    void copy() {
        Copies copies = Copies.of(session.design(), session.chosen());
        if (!copies.isEmpty()) {
            String ids = copies.ids().stream().map(ElementId::value).collect(Collectors.joining(" "));
            String names = copies.ids().stream().flatMap(id -> session.design().find(id).stream())
                    .map(Element::name).collect(Collectors.joining("\n"));
            Clipboard.getSystemClipboard().setContent(Map.of(
                    format(), ids + "\n" + DesignFile.toJson(session.design()),
                    DataFormat.PLAIN_TEXT, names));
        }
    }

    /// Copies what is selected and takes it out of the design.
    void cut() {
        copy();
        remove.run();
    }

    /// Puts in what was copied.
    void paste() {
        if (Clipboard.getSystemClipboard().getContent(format()) instanceof String text) {
            read(text).ifPresent(copies -> put(copies, MESSAGES.say("action.paste")));
        }
    }

    /// Puts in what is selected once more, without the clipboard.
    void duplicate() {
        put(Copies.of(session.design(), session.chosen()), MESSAGES.say("action.duplicate"));
    }

    private Optional<Copies> read(String text) {
        String[] halves = text.split("\n", 2);
        try {
            Design from = DesignFile.parse(halves[halves.length - 1], MESSAGES.say("paste.clipboard"));
            List<ElementId> ids = Arrays.stream(halves[0].split(" ")).map(ElementId::new).toList();
            return Optional.of(Copies.of(from, ids));
        } catch (DesignFileException | IllegalArgumentException e) {
            dialogs.tell(MESSAGES.say("paste.nothing"), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void put(Copies copies, String verb) {
        Copies.Pasting pasting = copies.into(session.design(), session.selection(), verb);
        if (!pasting.added().isEmpty()) {
            session.seal();
            session.apply(placing.apply(pasting));
            session.seal();
            session.selectAll(pasting.added());
        }
        tell(pasting);
    }

    private void tell(Copies.Pasting pasting) {
        int left = pasting.leftOut().size();
        List<String> lines = Stream.concat(pasting.leftOut().stream(), pasting.changed().stream()).toList();
        if (!lines.isEmpty()) {
            String title = left > 0
                    ? MESSAGES.say("paste.left", left, left + pasting.added().size())
                    : MESSAGES.say("paste.changed");
            String more = lines.size() > SAID
                    ? "\n" + MESSAGES.say("paste.more", lines.size() - SAID)
                    : "";
            dialogs.tell(title, lines.stream().limit(SAID).collect(Collectors.joining("\n")) + more);
        }
    }
}
