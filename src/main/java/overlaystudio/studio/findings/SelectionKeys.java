package overlaystudio.studio.findings;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/// The keys that move the selection from finding to finding, past the heads of groups.
final class SelectionKeys {

    private final ListView<Row> list;

    SelectionKeys(ListView<Row> list) {
        this.list = list;
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean isOurs = list.isFocused() && isGrouped() && !event.isAltDown() && !event.isShortcutDown();
        if (isOurs && move(event)) {
            event.consume();
        }
    }

    private boolean move(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> forth(at + 1, this::isFinding);
            case UP -> back(at - 1, this::isFinding);
            case HOME -> forth(0, this::isFinding);
            case END -> back(size() - 1, this::isFinding);
            case PAGE_DOWN -> forth(at + 1, this::isFirstOfGroup);
            case PAGE_UP -> back(at - 1, this::isFirstOfGroup);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Selects the next finding that is not accepted, after the last one the first.
    void next() {
        int at = list.getSelectionModel().getSelectedIndex();
        IntStream.concat(IntStream.range(at + 1, size()), IntStream.rangeClosed(0, at))
                .filter(this::isOpen)
                .findFirst()
                .ifPresent(this::select);
    }

    private void forth(int from, IntPredicate wanted) {
        IntStream.range(from, size()).filter(wanted).findFirst().ifPresent(this::select);
    }

    private void back(int from, IntPredicate wanted) {
        IntStream.iterate(from, at -> at >= 0, at -> at - 1).filter(wanted).findFirst().ifPresent(this::select);
    }

    private void select(int index) {
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(isFirstOfGroup(index) ? index - 1 : index);
    }

    private boolean isGrouped() {
        return !list.getItems().isEmpty() && !isFinding(0);
    }

    private boolean isFinding(int index) {
        return list.getItems().get(index) instanceof FindingRow;
    }

    private boolean isOpen(int index) {
        return list.getItems().get(index) instanceof FindingRow row && row.standing().isOpen();
    }

    private boolean isFirstOfGroup(int index) {
        return index > 0 && isFinding(index) && !isFinding(index - 1);
    }

    private int size() {
        return list.getItems().size();
    }
}
