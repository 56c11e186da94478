package overlaystudio.studio.start;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.file.Samples;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.theme.Icons;

/// The welcome: every way to begin, the files of last time, and the samples.
final class WelcomePage {

    private static final Messages MESSAGES = Messages.of(WelcomePage.class);
    private static final int SHOWN = 5;
    private static final String LOGO = "/overlaystudio/icons/overlay-studio.png";

    private final Preferences preferences;
    private final Opener opener;
    private final Ways ways;
    private final Path home;

    @FXML private BorderPane root;

    @FXML private ImageView logo;

    @FXML private HBox tools;

    @FXML private Choice example;

    @FXML private Choice plan;

    @FXML private Choice empty;

    @FXML private Choice open;

    @FXML private Choice tour;

    @FXML private Label more;

    @FXML private VBox recent;

    @FXML private VBox samples;

    @FXML private CheckBox again;

    @FXML private Button back;

    /// Where the welcome leads that is no design.
    ///
    /// @param plan to the plan that is made for somebody
    /// @param tour to the tour
    /// @param design back to the design
    record Ways(Runnable plan, Runnable tour, Runnable design) {}

    /// @param worker looks for the files off the window's thread
    /// @param window shows what was found
    /// @param home the user's folder, which needs not be spelled out
    WelcomePage(Preferences preferences, Opener opener, Ways ways, Path home, Executor worker, Executor window) {
        this.preferences = preferences;
        this.opener = opener;
        this.ways = ways;
        this.home = home;
        Pages.load("welcome.fxml", this);
        List<Path> files = preferences.recentFiles();
        worker.execute(() -> {
            List<RecentFile> found = RecentFile.of(files);
            window.execute(() -> showRecent(found));
        });
    }

    @FXML
    private void initialize() {
        logo.setImage(new Image(WelcomePage.class.getResourceAsStream(LOGO)));
        List<SampleCard> cards = SampleCard.all();
        cards.stream().filter(each -> each.name().equals(Samples.EXAMPLE)).findFirst().ifPresent(card -> {
            example.setDetail(card.content());
            example.setOnAction(_ -> opener.openSample(card.design()));
        });
        cards.stream().filter(each -> !each.name().equals(Samples.EXAMPLE)).map(this::line)
                .forEach(samples.getChildren()::add);
        plan.setOnAction(_ -> ways.plan().run());
        empty.setOnAction(_ -> opener.create());
        open.setOnAction(_ -> opener.open());
        tour.setOnAction(_ -> ways.tour().run());
        back.setOnAction(_ -> ways.design().run());
        again.setSelected(preferences.welcome());
        again.setOnAction(_ -> preferences.rememberWelcome(again.isSelected()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    }

    Node root() {
        return root;
    }

    /// Puts a button into the corner.
    void addTool(Node tool) {
        tools.getChildren().add(tool);
    }

    void focus() {
        example.requestFocus();
    }

    /// Up and Down go from one choice to the next, and stay at the ends.
    private void step(KeyEvent event) {
        List<Node> stops = root.lookupAll(".choice").stream().filter(each -> !each.isDisabled()).toList();
        int at = stops.indexOf(event.getTarget());
        boolean isDown = event.getCode() == KeyCode.DOWN;
        if (at >= 0 && (isDown || event.getCode() == KeyCode.UP)) {
            stops.get(Math.clamp(at + (isDown ? 1L : -1L), 0, stops.size() - 1)).requestFocus();
            event.consume();
        }
    }

    private Node line(SampleCard card) {
        Choice line = line(Feather.LAYERS, card.title(), card.content());
        line.setId("welcome-sample-" + card.name());
        line.setOnAction(_ -> opener.openSample(card.design()));
        return line;
    }

    private void showRecent(List<RecentFile> files) {
        recent.getChildren().clear();
        files.stream().limit(SHOWN).map(each -> line(each, files)).forEach(recent.getChildren()::add);
        int rest = files.size() - SHOWN;
        more.setText(rest > 0 ? MESSAGES.say("recent.more", rest) : "");
        if (files.isEmpty()) {
            Label none = new Label(MESSAGES.say("recent.none"));
            none.getStyleClass().add("none");
            recent.getChildren().add(none);
        }
    }

    private Node line(RecentFile file, List<RecentFile> files) {
        String folder = file.folder(home);
        Choice line = line(
                file.isThere() ? Feather.FILE_TEXT : Feather.FILE_MINUS, file.name(),
                file.isThere() ? folder : MESSAGES.say("recent.gone", folder));
        line.setOnAction(_ -> opener.openRecent(file.path()));
        if (file.isThere()) {
            return line;
        }
        line.setDisable(true);
        Button forget = new Button(null, Icons.of(Feather.X));
        forget.getStyleClass().addAll("flat", "small", "forget");
        forget.setAccessibleText(MESSAGES.say("recent.forget", file.name()));
        forget.setOnAction(_ -> {
            preferences.forgetRecent(file.path());
            showRecent(files.stream().filter(each -> !each.equals(file)).toList());
            focus();
        });
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox row = new HBox(line, forget);
        row.getStyleClass().add("missing");
        return row;
    }

    private static Choice line(Feather icon, String title, String detail) {
        Choice line = new Choice();
        line.setIcon(icon);
        line.setTitle(title);
        line.setDetail(detail);
        line.getStyleClass().add("line");
        return line;
    }
}
