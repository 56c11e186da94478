package overlaystudio.studio.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.diagram.Palette;
import overlaystudio.export.Hundredths;
import overlaystudio.export.Paper;
import overlaystudio.export.PictureExporter;
import overlaystudio.export.PictureOption;
import overlaystudio.export.PictureOptions;
import overlaystudio.studio.messages.Messages;

/// The choices of a picture; an option that the chosen kind of picture has no use for is out of reach and says why.
public final class PictureForm {

    private static final Messages MESSAGES = Messages.of(PictureForm.class);

    private final List<PictureExporter> exporters;
    private final ReadOnlyObjectWrapper<Optional<PictureChoice>> choice =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    @FXML private VBox root;

    @FXML private ComboBox<PictureExporter> format;

    @FXML private ComboBox<ScopeChoice> scope;

    @FXML private ComboBox<Palette> palette;

    @FXML private CheckBox findings;

    @FXML private CheckBox notes;

    @FXML private CheckBox legend;

    @FXML private CheckBox title;

    @FXML private TextField revision;

    @FXML private TextField scale;

    @FXML private ComboBox<Paper> paper;

    @FXML private OptionRow revisionRow;

    @FXML private OptionRow scaleRow;

    /// The choices for a design.
    ///
    /// @param selected what is selected in it
    /// @param first what is chosen at first
    public PictureForm(Design design, List<ElementId> selected, List<PictureExporter> exporters, PictureChoice first) {
        this.exporters = exporters;
        FXMLLoader loader = new FXMLLoader(PictureForm.class.getResource("picture-form.fxml"), MESSAGES.bundle());
        loader.setController(this);
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fill(design, selected, first);
        Stream.<ObservableValue<?>>of(format.valueProperty(), scope.valueProperty(), palette.valueProperty(),
                findings.selectedProperty(), notes.selectedProperty(), legend.selectedProperty(),
                title.selectedProperty(),
                revision.textProperty(), scale.textProperty(), paper.valueProperty())
                .forEach(each -> each.subscribe((_, _) -> follow()));
        follow();
    }

    private void fill(Design design, List<ElementId> selected, PictureChoice first) {
        PictureOptions options = first.options();
        format.getItems().setAll(exporters);
        format.setConverter(words(PictureExporter::label));
        format.setValue(first.exporter());
        List<ScopeChoice> scopes = ScopeChoice.of(design, selected);
        scope.getItems().setAll(scopes);
        scope.setValue(ScopeChoice.of(options.scope(), scopes));
        palette.getItems().setAll(Palette.values());
        palette.setConverter(words(PictureForm::word));
        palette.setValue(options.palette());
        findings.setSelected(options.findings());
        notes.setSelected(options.notes());
        legend.setSelected(options.legend());
        title.setSelected(options.title());
        revision.setText(options.revision());
        scale.setText(Hundredths.of(options.scale()));
        paper.getItems().setAll(Paper.values());
        paper.setConverter(words(PictureForm::word));
        paper.setValue(options.paper());
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    private static String word(Palette palette) {
        return switch (palette) {
            case LIGHT -> MESSAGES.say("colours.light");
            case DARK -> MESSAGES.say("colours.dark");
            case PRINT -> MESSAGES.say("colours.print");
        };
    }

    private static String word(Paper paper) {
        return switch (paper) {
            case A4, A3 -> paper.name();
            case POSTER -> MESSAGES.say("paper.poster");
        };
    }

    /// The form.
    public VBox root() {
        return root;
    }

    /// What is chosen; empty while something that is typed is no value.
    public ReadOnlyObjectProperty<Optional<PictureChoice>> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    private void follow() {
        PictureExporter exporter = format.getValue();
        rows().forEach(row -> row.disableFor(reason(exporter, row.getOption())));
        if (!revision.isDisable() && !title.isSelected()) {
            revisionRow.disableFor(MESSAGES.say("revision.needs-title"));
        }
        Optional<Double> number = number();
        if (!scale.isDisable()) {
            scaleRow.complain(number.isPresent() ? "" : MESSAGES.say("scale.no-number"));
        }
        choice.set(scale.isDisable() ? Optional.of(choice(PictureOptions.DEFAULT.scale()))
                : number.map(this::choice));
    }

    private Stream<OptionRow> rows() {
        return root.getChildren().stream().map(OptionRow.class::cast).filter(row -> row.getOption() != null);
    }

    private String reason(PictureExporter exporter, @Nullable PictureOption option) {
        return option == null || exporter.options().contains(option) ? ""
                : MESSAGES.say("only-in", exporters.stream().filter(each -> each.options().contains(option))
                        .map(PictureExporter::label).collect(Collectors.joining(", ")));
    }

    /// The scale that is typed; empty if it is no number from 0.1 to 10.
    private Optional<Double> number() {
        try {
            double number = Double.parseDouble(scale.getText().strip().replace(',', '.'));
            return number >= PictureOptions.LEAST_SCALE && number <= PictureOptions.MOST_SCALE ? Optional.of(number)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private PictureChoice choice(double pixels) {
        return new PictureChoice(format.getValue(), new PictureOptions(scope.getValue().scope(), palette.getValue(),
                findings.isSelected(), notes.isSelected(), legend.isSelected(), title.isSelected(), revision.getText(),
                pixels, paper.getValue()));
    }
}
