package overlaystudio.studio.canvas;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// A canvas that is painted on directly.
final class CanvasSurface implements Surface {

    private static final Corners CORNERS = new Corners();

    private final GraphicsContext to;
    private final double pixel;
    private final int right;
    private final int bottom;

    /// @param pixel a pixel of the screen in those of the toolkit
    CanvasSurface(GraphicsContext to, double pixel) {
        this.to = to;
        this.pixel = pixel;
        right = (int) Math.ceil(to.getCanvas().getWidth() / pixel);
        bottom = (int) Math.ceil(to.getCanvas().getHeight() / pixel);
    }

    @Override
    public int left() {
        return 0;
    }

    @Override
    public int top() {
        return 0;
    }

    @Override
    public int right() {
        return right;
    }

    @Override
    public int bottom() {
        return bottom;
    }

    @Override
    public void fill(int fromX, int fromY, int toX, int toY, Color color) {
        to.setFill(color);
        to.fillRect(fromX * pixel, fromY * pixel, (toX - fromX) * pixel, (toY - fromY) * pixel);
    }

    @Override
    public void corner(int x, int y, Corner corner) {
        double size = corner.radius() * pixel;
        to.drawImage(CORNERS.image(corner), x * pixel, y * pixel, size, size);
    }
}
