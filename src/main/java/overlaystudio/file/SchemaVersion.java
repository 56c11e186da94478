package overlaystudio.file;

import overlaystudio.file.Json.Member;

/// The version of the format, which is looked at before anything else.
final class SchemaVersion {

    private static final String NAME = "schemaVersion";

    private SchemaVersion() {}

    /// Refuses a file of any version but this one's.
    ///
    /// @param phrase what the file holds, with its article, such as "a design"
    /// @param known the version that is read
    static void require(Json json, String phrase, int known) {
        if (!(json instanceof Json.Obj object)) {
            throw json.spot().refuseField(phrase + " is an object in braces, and this is " + json.kind());
        }
        Member version = object.members().get(NAME);
        if (version == null) {
            throw object.spot().refuseField(phrase + " lacks its '" + NAME + "', which is "
                    + known + " in this version of the studio");
        }
        requireKnown(version.value(), known);
    }

    private static void requireKnown(Json version, int known) {
        if (!(version instanceof Json.Num number) || !number.digits().matches("[1-9][0-9]*")) {
            throw version.spot().refuseField("'" + NAME + "' is a whole number from 1 up, such as "
                    + known);
        }
        if (!number.digits().equals(Integer.toString(known))) {
            throw version.spot().refuseField("the file has schema version " + number.digits()
                    + " and is from a newer version of the studio; this one reads version "
                    + known + " and leaves the file as it is");
        }
    }
}
