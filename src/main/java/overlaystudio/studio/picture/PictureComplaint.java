package overlaystudio.studio.picture;

import java.io.IOException;

import overlaystudio.export.PictureTooLargeException;
import overlaystudio.file.DiskComplaint;

/// Why there is no picture, in words.
public final class PictureComplaint {

    private PictureComplaint() {}

    /// What a failure means.
    public static String of(Throwable failure) {
        return switch (failure) {
            case PictureTooLargeException tooLarge -> String.valueOf(tooLarge.getMessage());
            case IOException disk -> DiskComplaint.of(disk);
            case OutOfMemoryError _ -> "There is not enough memory for it. A smaller scale, or a part of the design, needs less.";
            default -> "Overlay Studio has made a mistake: " + failure + ". Please report it with the design.";
        };
    }
}
