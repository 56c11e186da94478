package overlaystudio.studio.risk;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.Window;

import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

/// The dialog that asks why a risk is accepted; there is no acceptance without a reason.
final class ReasonDialog extends Dialog<Void> {

    private static final double WIDTH = 520;

    private final ReasonForm form;
    private final ButtonType go;

    ReasonDialog(Window owner, Request request, Session session) {
        form = new ReasonForm(request);
        go = new ButtonType(request.go(), ButtonData.OK_DONE);
        initOwner(owner);
        initModality(Modality.WINDOW_MODAL);
        setTitle(request.title());
        setResizable(true);
        getDialogPane().getStyleClass().add("reason-pane");
        getDialogPane().setContent(form.root());
        getDialogPane().setPrefWidth(WIDTH);
        getDialogPane().getStylesheets().addAll(Theme.stylesheets());
        getDialogPane().getButtonTypes().setAll(go, ButtonType.CANCEL);
        button(go).setId("reason-accept");
        button(ButtonType.CANCEL).setId("reason-cancel");
        button(go).disableProperty().bind(form.completeProperty().not());
        button(go).addEventHandler(ActionEvent.ACTION, _ -> RiskItems.step(request.edit().apply(form.reason()),
                session));
        form.field().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnShown(_ -> {
            form.field().requestFocus();
            form.field().end();
        });
    }

    private Node button(ButtonType type) {
        return getDialogPane().lookupButton(type);
    }

    /// Enter is a new line, so Ctrl+Enter accepts; Tab leaves, for a reason has no columns.
    private void key(KeyEvent event) {
        boolean accepts = event.getCode() == KeyCode.ENTER && event.isShortcutDown();
        boolean leaves = event.getCode() == KeyCode.TAB && !event.isControlDown();
        if (accepts && form.completeProperty().get()) {
            button(go).fireEvent(new ActionEvent());
        }
        if (leaves) {
            form.field().requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
        if (accepts || leaves) {
            event.consume();
        }
    }
}
