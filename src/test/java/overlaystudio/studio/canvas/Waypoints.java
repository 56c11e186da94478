package overlaystudio.studio.canvas;

import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

import atlantafx.base.theme.PrimerLight;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import overlaystudio.design.Design;
import overlaystudio.diagram.Frame;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.session.Session;

/// A window with a canvas and what helps to find one's way on it, for tests.
final class Waypoints {

    static final Executor LATER = Platform::runLater;

    final Session session;
    final CanvasView view;
    final BooleanProperty still = new SimpleBooleanProperty(true);
    final BooleanProperty heard = new SimpleBooleanProperty();
    final CanvasPane pane;

    private Waypoints(Design design) {
        session = new Session(design, RuleBook.standard()::judge, Runnable::run, Runnable::run);
        view = new CanvasView(session);
        pane = new CanvasPane(view, Runnable::run, LATER, still::get, heard);
    }

    static Waypoints open(Stage stage, Design design) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Waypoints window = new Waypoints(design);
        stage.setScene(new Scene(window.pane, 900, 600));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
        return window;
    }

    /// Shows a design as a whole, with nothing selected.
    void reset(FxRobot robot, Design design) {
        act(robot, () -> {
            still.set(true);
            session.open(design, Optional.empty());
            view.fit();
            view.requestFocus();
        });
    }

    /// Does something, and lets the window follow.
    void act(FxRobot robot, Runnable action) {
        robot.interact(action);
        settle(robot);
    }

    void settle(FxRobot robot) {
        robot.interact(pane::layout);
        WaitForAsyncUtils.waitForFxEvents();
    }

    Frame seen() {
        return view.viewport().seen(view.getWidth(), view.getHeight());
    }

    boolean isAllSeen() {
        return seen().contains(view.diagram().frame());
    }

    <N extends Node> N find(String query, Class<N> type) {
        return type.cast(pane.lookup(query));
    }

    static Point2D onScreen(Node node, double x, double y) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(Math.round(bounds.getMinX() + x), Math.round(bounds.getMinY() + y));
    }
}
