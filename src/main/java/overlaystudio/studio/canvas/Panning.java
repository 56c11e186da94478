package overlaystudio.studio.canvas;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;

/// Moves what is seen with the pointer.
final class Panning implements Drag {

    private final Camera camera;
    private final Viewport start;
    private final Point2D grabbed;

    Panning(Camera camera, Point2D grabbed) {
        this.camera = camera;
        this.grabbed = grabbed;
        start = camera.viewport();
    }

    @Override
    public void to(Point2D pixel, boolean freely) {
        camera.look(start.moved(pixel.getX() - grabbed.getX(), pixel.getY() - grabbed.getY()));
    }

    @Override
    public void drop() {
        // What is seen has followed the pointer already.
    }

    @Override
    public void cancel() {
        camera.look(start);
    }

    @Override
    public boolean outlivesEdits() {
        return true;
    }

    @Override
    public Cursor cursor() {
        return Cursor.CLOSED_HAND;
    }
}
