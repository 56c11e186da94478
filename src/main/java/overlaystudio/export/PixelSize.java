package overlaystudio.export;

import overlaystudio.diagram.Frame;
import overlaystudio.plan.Words;

/// How many pixels a picture has.
///
/// @param width across, 1 or more
/// @param height down, 1 or more
public record PixelSize(long width, long height) {

    /// Most pixels across or down: "For safety libpng imposes a default limit of 1 million rows and columns", and most
    /// programs read with it.
    ///
    /// @see <a href="http://www.libpng.org/pub/png/libpng-manual.txt">libpng manual, "User limits"</a>
    public static final long MOST_ACROSS = 1_000_000;

    /// Most pixels in all: no more fit into one array of Java, nor into 32 bits with a sign elsewhere.
    public static final long MOST = Integer.MAX_VALUE;

    /// The pixels of a frame.
    ///
    /// @param scale pixels of a unit
    public static PixelSize of(Frame frame, double scale) {
        return new PixelSize(Math.max(1, Math.round(frame.width() * scale)),
                Math.max(1, Math.round(frame.height() * scale)));
    }

    /// The pixels of a frame, if a file can have so many.
    ///
    /// @param scale pixels of a unit
    /// @throws PictureTooLargeException if it cannot
    public static PixelSize writable(Frame frame, double scale) {
        PixelSize size = of(frame, scale);
        if (!size.isWritable()) {
            throw new PictureTooLargeException("At scale " + Hundredths.of(scale) + " the picture would have " + size
                    + "; a file can have 1,000,000 on a side and " + Words.number(MOST) + " in all.",
                    largestScale(frame));
        }
        return size;
    }

    private boolean isWritable() {
        return Math.max(width, height) <= MOST_ACROSS && width <= MOST / height;
    }

    /// The largest scale at which a file can have the pixels of a frame, in hundredths; 0 if there is none.
    public static double largestScale(Frame frame) {
        double longest = Math.max(frame.width(), frame.height());
        double bound = Math.min(MOST_ACROSS / longest, Math.sqrt(MOST / frame.width() / frame.height()));
        long hundredths = (long) Math.floor(Math.min(PictureOptions.MOST_SCALE, bound) * 100);
        while (hundredths > 0 && !of(frame, hundredths / 100.0).isWritable()) {
            hundredths--;
        }
        return hundredths < PictureOptions.LEAST_SCALE * 100 ? 0 : hundredths / 100.0;
    }

    /// The size in words, such as `1,200 × 800 pixels`.
    @Override
    public String toString() {
        return Words.number(width) + " \u00d7 " + Words.number(height) + " pixels";
    }
}
