package overlaystudio.studio.picture;

import java.io.IOException;

import overlaystudio.export.PictureTooLargeException;
import overlaystudio.file.DiskComplaint;
import overlaystudio.studio.messages.Messages;

/// Why there is no picture, in words.
public final class PictureComplaint {

    private static final Messages MESSAGES = Messages.of(PictureComplaint.class);

    private PictureComplaint() {}

    /// What a failure means.
    public static String of(Throwable failure) {
        return switch (failure) {
            case PictureTooLargeException tooLarge -> String.valueOf(tooLarge.getMessage());
            case IOException disk -> DiskComplaint.of(disk);
            case OutOfMemoryError _ -> MESSAGES.say("failed.memory");
            default -> MESSAGES.say("failed.mistake", failure);
        };
    }
}
