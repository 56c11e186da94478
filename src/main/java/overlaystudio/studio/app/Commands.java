package overlaystudio.studio.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import javafx.beans.value.ObservableValue;

import overlaystudio.design.ElementId;
import overlaystudio.rules.Assessment;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.start.StartLayer;

/// What the acts of the window do, and when each can be given.
final class Commands {

    private final Map<Act, Command> all = new EnumMap<>(Act.class);
    private final View view;

    Commands(Session session, Documents documents, Additions additions, Clips clips, Picturing pictures,
            StartLayer start, View view) {
        this.view = view;
        onDocuments(documents, pictures, start);
        onTheDesign(session, additions, clips);
        onTheView(session);
        bind(Act.WELCOME, start::showWelcome);
        bind(Act.TOUR, start::takeTour);
    }

    private void onDocuments(Documents documents, Picturing pictures, StartLayer start) {
        bind(Act.NEW, documents::create);
        bind(Act.PLAN, start::showPlan);
        bind(Act.OPEN, documents::open);
        bind(Act.SAVE, documents::save);
        bind(Act.SAVE_AS, documents::saveAs);
        bind(Act.EXPORT_PICTURE, pictures::export);
        bind(Act.COPY_PICTURE, pictures::copy);
        bind(Act.NEW_WINDOW, view::newWindow).setDisabled(true);
        bind(Act.CLOSE, view::close);
        bind(Act.QUIT, view::quit);
    }

    private void onTheDesign(Session session, Additions additions, Clips clips) {
        ObservableValue<Boolean> selected = session.selectionProperty().map(id -> !id.equals(ElementId.DESIGN));
        bind(Act.UNDO, view::undo).when(session.undoLabelProperty().map(label -> !label.isEmpty()))
                .about(session.undoLabelProperty());
        bind(Act.REDO, view::redo).when(session.redoLabelProperty().map(label -> !label.isEmpty()))
                .about(session.redoLabelProperty());
        bind(Act.CUT, clips::cut).when(selected);
        bind(Act.COPY, clips::copy).when(selected);
        bind(Act.PASTE, clips::paste);
        bind(Act.DUPLICATE, clips::duplicate).when(selected);
        bind(Act.RENAME, view::rename).when(selected);
        bind(Act.DELETE, additions::remove).when(selected);
        bind(Act.REPAIR_ALL, view::repairAll).when(session.assessmentProperty()
                .map(verdict -> verdict.filter(Commands::isRepairable).isPresent()));
    }

    private static boolean isRepairable(Assessment assessment) {
        return assessment.findings().stream().anyMatch(finding -> !finding.fixes().isEmpty());
    }

    private void onTheView(Session session) {
        bind(Act.FIND, view::find);
        bind(Act.NEXT_FINDING, view::nextFinding);
        bind(Act.EXPLAIN, view::explain);
        bind(Act.NETWORK, view::showNetwork);
        bind(Act.ADDRESS_MAP, view::showMap);
        bind(Act.ZOOM_IN, view::zoomIn);
        bind(Act.ZOOM_OUT, view::zoomOut);
        bind(Act.FIT, view::fit);
        bind(Act.FIT_SELECTION, view::fitSelection)
                .when(session.selectionProperty().map(id -> !id.equals(ElementId.DESIGN)));
        bind(Act.ARRANGE, view::arrange)
                .when(session.designProperty().map(design -> !design.positions().isEmpty()));
        bind(Act.DARK, view::toggleDark);
        bind(Act.PALETTE, view::showPalette);
        bind(Act.SHORTCUTS, view::showShortcuts);
    }

    private Command bind(Act act, Runnable run) {
        Command command = new Command(act, run);
        all.put(act, command);
        return command;
    }

    /// The command of an act.
    Command of(Act act) {
        return Objects.requireNonNull(all.get(act));
    }

    /// What commands do to the window itself.
    interface View {
        /// Opens one more window.
        void newWindow();

        /// Closes all windows, each after a question if work would be lost.
        void quit();

        /// Closes the window, after a question if work would be lost.
        void close();

        /// Takes back the last step, or the half-typed text of the field in hand.
        void undo();

        /// Does again what was taken back.
        void redo();

        /// Goes to the next finding.
        void nextFinding();

        /// Shows the page of the chosen finding's rule.
        void explain();

        /// Proposes all repairs.
        void repairAll();

        /// Zooms in.
        void zoomIn();

        /// Zooms out.
        void zoomOut();

        /// Shows the whole design.
        void fit();

        /// Shows what is selected as large as it fits.
        void fitSelection();

        /// Opens the field in which one types what one looks for.
        void find();

        /// Opens a field on the name of the selected element.
        void rename();

        /// Places all boxes of the canvas again.
        void arrange();

        /// Shows the network in the middle of the window.
        void showNetwork();

        /// Shows the address map in the middle of the window.
        void showMap();

        /// Opens the command palette.
        void showPalette();

        /// Shows the keys of the window and of the canvas.
        void showShortcuts();

        /// Changes between the light and the dark look.
        void toggleDark();
    }
}
