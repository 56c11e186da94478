package overlaystudio.studio.app;

import javafx.scene.input.KeyCombination;

import overlaystudio.studio.messages.Messages;

/// A key that a part of the window understands beside those of the menus.
enum Stroke {
    // @formatter:off
    WALK("canvas.walk"),
    IN("canvas.in"),
    OUT("canvas.out"),
    ALL("canvas.all"),
    NUDGE("canvas.nudge"),
    PAN("canvas.pan"),
    HAND("canvas.hand"),
    ZOOM("canvas.zoom"),
    WHOLE("canvas.whole"),
    FULL_SIZE("canvas.full-size"),
    SELECTION("canvas.selection"),
    MAP_WALK("map.walk"),
    MAP_MOVE("map.move"),
    MAP_RESIZE("map.resize"),
    MAP_FREE("map.free"),
    MAP_SPLIT("map.split"),
    MAP_JOIN("map.join"),
    MAP_NEW("map.new"),
    MAP_BESIDE("map.beside"),
    DELETE("list.delete"),
    MOVE("list.move"),
    MENU("list.menu"),
    REPAIRS("list.repairs"),
    FIELD_REPAIRS("field.repairs"),
    OFFERS("field.offers"),
    STEP("field.step"),
    TAKE_BACK("field.take-back");
    // @formatter:on

    private static final Messages MESSAGES = Messages.of(Stroke.class);

    private final String id;

    Stroke(String id) {
        this.id = id;
    }

    /// The part of the window, as the message file names it.
    String part() {
        return id.substring(0, id.indexOf('.'));
    }

    /// The key as it is called on this computer.
    String key() {
        String letter = KeyCombination.valueOf("Shortcut+A").getDisplayText();
        return MESSAGES.say("stroke." + id + ".key", letter.substring(0, letter.length() - 1));
    }

    /// What it does.
    String text() {
        return MESSAGES.say("stroke." + id);
    }
}
