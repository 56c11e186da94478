package overlaystudio.studio.start;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import overlaystudio.rules.RuleBook;
import overlaystudio.studio.preferences.Preferences;

/// What can lie over the work of a window: the welcome, the plan that is made for somebody, and the tour.
///
/// The pages are made when they are first shown, so that a window that starts with a file does not wait for them.
public final class StartLayer {

    private final Preferences preferences;
    private final Opener opener;
    private final RuleBook book;
    private final Executor worker;
    private final Executor window;
    private final StackPane cover = new StackPane();
    private List<KeyCombination> waysOut = List.of();
    private final Tour tour = new Tour();
    private final StackPane root = new StackPane(cover, tour);
    private Node shell = cover;
    private Node tool = new Pane();
    private Runnable focusShell = () -> {};
    private @Nullable PlanPage plan;
    private boolean fromWelcome;

    /// A layer over nothing yet.
    ///
    /// @param worker plans and looks for files off the window's thread
    /// @param window shows what came of it
    public StartLayer(Preferences preferences, Opener opener, RuleBook book, Executor worker, Executor window) {
        this.preferences = preferences;
        this.opener = opener;
        this.book = book;
        this.worker = worker;
        this.window = window;
        cover.setId("start");
        cover.getStyleClass().add("start");
        cover.getStylesheets().add(Pages.stylesheet());
        cover.setVisible(false);
        cover.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Lies over the work of a window from now on.
    ///
    /// @param work the work of the window
    /// @param focusWork puts the keyboard back to the work
    /// @param corner a button for the corner of the welcome
    public void cover(Node work, Runnable focusWork, Node corner) {
        shell = work;
        focusShell = focusWork;
        tool = corner;
        tour.about(work, focusWork);
        root.getChildren().addFirst(work);
    }

    /// Leaves keys to the window that lead out of here.
    public void setWaysOut(List<KeyCombination> keys) {
        waysOut = List.copyOf(keys);
    }

    /// The work of the window with what lies over it.
    public StackPane root() {
        return root;
    }

    /// Shows every way to begin.
    public void showWelcome() {
        WelcomePage page = new WelcomePage(preferences, opener,
                new WelcomePage.Ways(() -> showPlan(true), this::takeTour, this::close),
                Path.of(System.getProperty("user.home")), worker, window);
        page.addTool(tool);
        show(page.root());
        page.focus();
    }

    /// Shows the page on which one says what is wanted.
    public void showPlan() {
        showPlan(false);
    }

    private void showPlan(boolean cameFromWelcome) {
        fromWelcome = cameFromWelcome;
        PlanPage page = plan;
        if (page == null) {
            LocalDate day = preferences.rulesDate().orElse(book.knownUntil());
            page = new PlanPage(book, day, opener, this::leavePlan, worker, window);
            plan = page;
        }
        show(page.root());
        page.focus();
    }

    private void leavePlan() {
        if (fromWelcome) {
            showWelcome();
        } else {
            close();
        }
    }

    /// Starts the tour of the window.
    public void takeTour() {
        close();
        tour.start();
    }

    /// Shows the work of the window and nothing over it.
    public void close() {
        tour.leave();
        if (cover.isVisible()) {
            shell.setVisible(true);
            cover.setVisible(false);
            cover.getChildren().clear();
            focusShell.run();
        }
    }

    /// Style comes first, for what a scroll pane holds can take the keyboard only once it has its skin.
    private void show(Node page) {
        tour.leave();
        cover.getChildren().setAll(page);
        cover.setVisible(true);
        cover.applyCss();
        shell.setVisible(false);
    }

    /// Keys of the window's menus act on work that nobody sees, save for those that lead out of here.
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            back();
        } else if ((event.isShortcutDown() && !leadsOut(event)) || event.getCode().isFunctionKey()) {
            event.consume();
        }
    }

    private void back() {
        Optional<PlanPage> shown = Optional.ofNullable(plan)
                .filter(page -> cover.getChildren().contains(page.root()));
        shown.ifPresentOrElse(_ -> leavePlan(), this::close);
    }

    private boolean leadsOut(KeyEvent event) {
        return waysOut.stream().anyMatch(each -> each.match(event));
    }
}
