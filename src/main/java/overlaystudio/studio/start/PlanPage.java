package overlaystudio.studio.start;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.Region;
import overlaystudio.azure.Regions;
import overlaystudio.design.Design;
import overlaystudio.design.Presets;
import overlaystudio.net.Cidr;
import overlaystudio.plan.layout.Needs;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Wrapping;

/// The page on which somebody says what is wanted, with the plan that the address planner makes of it beside.
final class PlanPage {

    private static final Messages MESSAGES = Messages.of(PlanPage.class);
    private static final String USUAL_REGION = "westeurope";

    /// A plan that is there sooner is shown without a word about waiting.
    private static final Duration BLINK = Duration.millis(300);

    private final RuleBook book;
    private final Opener opener;
    private final Runnable leave;
    private final Planning<Proposal> planning;
    private final PlanSide side = new PlanSide();
    private final ToggleGroup topology = new ToggleGroup();
    private Optional<Design> planned = Optional.empty();
    private final PauseTransition patience = new PauseTransition(BLINK);
    private @Nullable PlanDraft asked;
    private String location = USUAL_REGION;
    private boolean isWanted;

    @FXML private BorderPane root;

    @FXML private ScrollPane form;

    @FXML private PlanRow nameRow;

    @FXML private PlanRow clustersRow;

    @FXML private PlanRow nodesRow;

    @FXML private PlanRow podsRow;

    @FXML private PlanRow fromRow;

    @FXML private PlanRow takenRow;

    @FXML private TextField name;

    @FXML private ComboBox<Region> region;

    @FXML private TextField clusters;

    @FXML private TextField nodes;

    @FXML private TextField maxPods;

    @FXML private VBox topologies;

    @FXML private ComboBox<NetworkModel> model;

    @FXML private ComboBox<LocalDate> rules;

    @FXML private TextField from;

    @FXML private TextArea taken;

    @FXML private StackPane plan;

    @FXML private Button back;

    @FXML private Button make;

    /// @param leave goes back to where one came from
    /// @param day the day by whose rules it is laid out at first
    PlanPage(RuleBook book, LocalDate day, Opener opener, Runnable leave, Executor worker, Executor window) {
        this.book = book;
        this.opener = opener;
        this.leave = leave;
        planning = new Planning<>(worker, window, this::show);
        Pages.load("plan-page.fxml", this);
        fillChoices(day);
        prefill(opener.presets());
        follow();
        refresh();
    }

    /// What the company has said already.
    private void prefill(Presets presets) {
        Optional.ofNullable(presets.placement().location()).flatMap(Regions::find).ifPresent(region::setValue);
        from.setText(presets.from().stream().map(Cidr::toString).collect(Collectors.joining(", ")));
        taken.setText(presets.outside().stream()
                .filter(network -> !network.summaryRoute())
                .flatMap(network -> network.ranges().stream().map(range -> range + "\t" + network.name()))
                .collect(Collectors.joining("\n")));
    }

    private void fillChoices(LocalDate day) {
        region.setConverter(new Named<>(each -> MESSAGES.say("region.both", each.displayName(), each.name())));
        region.setButtonCell(new PlaceCell());
        region.getItems().setAll(Regions.all());
        Regions.find(USUAL_REGION).ifPresent(region::setValue);
        model.setConverter(new Named<>(NetworkModel::label));
        model.getItems().setAll(NetworkModel.OVERLAY, NetworkModel.NODE_SUBNET);
        model.setValue(NetworkModel.OVERLAY);
        LocalDate latest = book.knownUntil();
        rules.setConverter(new Named<>(date -> date.equals(latest) ? MESSAGES.say("rules.today", date)
                : date.equals(Design.DOCUMENT_DATE) ? MESSAGES.say("rules.preview", date) : date.toString()));
        rules.getItems().setAll(new TreeSet<>(List.of(Design.DOCUMENT_DATE, latest, day)));
        rules.setValue(day);
        Arrays.stream(Topology.values()).map(this::radio).forEach(topologies.getChildren()::add);
        topology.selectToggle(topology.getToggles().getFirst());
        name.setText("aks");
        clusters.setText("2");
        nodes.setText("50");
        from.setPromptText(String.valueOf(Needs.USUAL_FROM.getFirst()));
        taken.setPromptText(MESSAGES.say("taken.prompt"));

        plan.getChildren().setAll(side);
    }

    private Node radio(Topology each) {
        RadioButton button = new RadioButton(each.label());
        button.setId("plan-" + each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.setToggleGroup(topology);
        button.setUserData(each);
        Label meaning = new Label(each.meaning());
        meaning.getStyleClass().add("hint");
        Wrapping.of(meaning);
        button.setAccessibleHelp(each.meaning());
        return new VBox(button, meaning);
    }

    private void follow() {
        Stream.of(name, clusters, nodes, maxPods, from, taken)
                .forEach(each -> each.textProperty().subscribe((_, _) -> refresh()));
        Stream.of(region, model, rules).forEach(each -> each.valueProperty().subscribe((_, _) -> refresh()));
        topology.selectedToggleProperty().subscribe((_, _) -> refresh());
        taken.addEventFilter(KeyEvent.KEY_PRESSED, this::goOn);
        takenRow.heightProperty().subscribe((_, _) -> keepTakenInSight());
        back.setOnAction(_ -> leave.run());
        make.setOnAction(_ -> want());
        patience.setOnFinished(_ -> side.showBusy());
    }

    /// Tab goes to the next field as everywhere else; a text has no use for it here.
    private void goOn(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            event.consume();
            taken.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    /// What is wrong with the last field appears below it, where a small window ends.
    private void keepTakenInSight() {
        if (taken.isFocused()) {
            form.setVvalue(form.getVmax());
        }
    }

    Node root() {
        return root;
    }

    void focus() {
        clusters.requestFocus();
        clusters.selectAll();
    }

    private void refresh() {
        PlanDraft draft = draft();
        if (draft.equals(asked)) {
            return;
        }
        asked = draft;
        PlanDraft.Reading reading = draft.read();
        complain(reading, draft);
        planned = Optional.empty();
        isWanted = false;
        reading.needs().ifPresentOrElse(needs -> {
            patience.playFromStart();
            planning.ask(() -> Proposal.of(needs, draft.rulesDate(), book));
        }, () -> {
            patience.stop();
            planning.forget();
            side.showUnread(reading.problems().size());
            make.setDisable(true);
        });
    }

    private PlanDraft draft() {
        Region place = region.getValue();
        location = place == null ? location : place.name();
        return new PlanDraft(
                name.getText(), location, clusters.getText(), nodes.getText(),
                maxPods.getText(), (Topology) topology.getSelectedToggle().getUserData(), model.getValue(),
                from.getText(), taken.getText(), rules.getValue());
    }

    private void complain(PlanDraft.Reading reading, PlanDraft draft) {
        nameRow.show(reading.of(PlanField.NAME), "");
        clustersRow.show(reading.of(PlanField.CLUSTERS), "");
        nodesRow.show(reading.of(PlanField.NODES), MESSAGES.say("nodes.hint"));
        maxPods.setPromptText(String.valueOf(book.facts(draft.rulesDate()).defaultMaxPods(draft.model())));
        podsRow.show(reading.of(PlanField.MAX_PODS), MESSAGES.say("pods.hint"));
        fromRow.show(reading.of(PlanField.FROM), "");
        takenRow.show(reading.of(PlanField.TAKEN), reading.taken().summary());
    }

    private void show(Proposal proposal) {
        patience.stop();
        side.show(proposal);
        planned = proposal instanceof Proposal.Fits fits ? Optional.of(fits.assessment().design()) : Optional.empty();
        make.setDisable(planned.isEmpty());
        if (isWanted) {
            want();
        }
    }

    /// Makes what stands there, as soon as it is worked out.
    private void want() {
        isWanted = planned.isEmpty();
        planned.ifPresent(opener::openMade);
    }

    /// The region that is chosen: the name that people read, for both names are long.
    private static final class PlaceCell extends ListCell<Region> {

        @Override
        protected void updateItem(@Nullable Region item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : item.displayName());
        }
    }
}
