package overlaystudio.export;

/// A file that comes out of a design.
///
/// @param fileName the name it is usually saved under, such as `myOverlayCluster.sh`
/// @param mediaType its media type, such as `image/svg+xml`
/// @param content its bytes, the same for the same design
public record Artifact(String fileName, String mediaType, Content content) {

    /// An artifact of text.
    public static Artifact text(String fileName, String mediaType, String text) {
        return new Artifact(fileName, mediaType, Content.of(text));
    }
}
