package overlaystudio.studio.canvas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import overlaystudio.diagram.Detail;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Layer;

/// A diagram at the scales at which it was seen lately.
///
/// Labels are placed anew at steps of scale, not at each scale, so that a hand that zooms in and out finds most of them
/// placed, and they do not change their wording at every turn. A step is a little smaller than the scale, so that what
/// has room at it has room.
final class Details {

    /// The ratio of one step to the next: 1.5 % cannot be told from a label's own size.
    private static final double STEP = Math.log(1.015);

    /// Steps that are remembered: zooming to half the scale passes about fifty.
    private static final int REMEMBERED = 16;

    private final Diagram diagram;
    private final Map<Key, Detail> seen = new LinkedHashMap<>(REMEMBERED, 0.75F, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Detail> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Key(long step, Set<Layer> layers) {}

    Details(Diagram diagram) {
        this.diagram = diagram;
    }

    /// The diagram at a scale, or at the next step below it.
    Detail at(double scale, Set<Layer> layers) {
        long step = (long) Math.floor(Math.log(scale) / STEP + 1e-6);
        return seen.computeIfAbsent(new Key(step, layers), key -> diagram.at(Math.exp(key.step * STEP), key.layers));
    }
}
