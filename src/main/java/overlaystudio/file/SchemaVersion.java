package overlaystudio.file;

import overlaystudio.file.Json.Member;

/// The version of the format, which is looked at before anything else.
final class SchemaVersion {

    private static final String NAME = "schemaVersion";

    private SchemaVersion() {}

    /// Refuses a file of any version but this one's.
    static void require(Json json) {
        if (!(json instanceof Json.Obj design)) {
            throw json.spot().refuseField("a design is an object in braces, and this is " + json.kind());
        }
        Member version = design.members().get(NAME);
        if (version == null) {
            throw design.spot().refuseField("a design lacks its '" + NAME + "', which is "
                    + DesignShape.VERSION + " in this version of the studio");
        }
        requireKnown(version.value());
    }

    private static void requireKnown(Json version) {
        if (!(version instanceof Json.Num number) || !number.digits().matches("[1-9][0-9]*")) {
            throw version.spot().refuseField("'" + NAME + "' is a whole number from 1 up, such as "
                    + DesignShape.VERSION);
        }
        if (!number.digits().equals(Integer.toString(DesignShape.VERSION))) {
            throw version.spot().refuseField("the file has schema version " + number.digits()
                    + " and is from a newer version of the studio; this one reads version "
                    + DesignShape.VERSION + " and leaves the file as it is");
        }
    }
}
