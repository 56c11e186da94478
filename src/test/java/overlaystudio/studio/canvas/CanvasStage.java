package overlaystudio.studio.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import atlantafx.base.theme.PrimerLight;
import org.testfx.api.FxRobot;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.NewElements;
import overlaystudio.diagram.Frame;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.session.Session;

/// A window with a canvas and its palette, and where things are on the screen.
final class CanvasStage {

    final Session session;
    final CanvasView view;

    /// What the palette was told to add at its usual place.
    final List<ElementKind> added = new ArrayList<>();

    CanvasStage(Stage stage, Design design) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        session = new Session(design, RuleBook.standard()::judge, Runnable::run, Runnable::run);
        view = new CanvasView(session);
        stage.setScene(
                new Scene(new BorderPane(view, null, null, null, new ElementPalette(view, this::add)), 990, 700));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    private boolean add(ElementKind kind) {
        added.add(kind);
        if (kind == ElementKind.VIRTUAL_NETWORK) {
            var edit = new NewElements(session.design()).network();
            session.apply(edit);
            session.select(edit.element().id());
        }
        return kind == ElementKind.VIRTUAL_NETWORK;
    }

    void open(FxRobot robot, Design design) {
        robot.interact(() -> {
            session.open(design, Optional.empty());
            view.fit();
            view.requestFocus();
            view.getScene().getRoot().layout();
        });
    }

    /// Lays the window out as the next frame would.
    void layout(FxRobot robot) {
        robot.interact(() -> {
            view.getScene().getRoot().layout();
            view.layout();
        });
    }

    Frame frame(ElementId id) {
        return view.screenBounds(id).orElseThrow();
    }

    Point2D onScreen(double x, double y) {
        Bounds bounds = view.localToScreen(view.getLayoutBounds());
        return new Point2D(Math.round(bounds.getMinX() + x), Math.round(bounds.getMinY() + y));
    }

    Point2D center(ElementId id) {
        return onScreen(frame(id).centerX(), frame(id).centerY());
    }

    /// The upper edge of a box, where nothing lies but the box.
    Point2D head(ElementId id) {
        return onScreen(frame(id).centerX(), frame(id).y() + 4);
    }

    Node node(String id) {
        return view.getScene().lookup("#" + id);
    }

    <N extends Node> N node(String id, Class<N> type) {
        return type.cast(node(id));
    }
}
