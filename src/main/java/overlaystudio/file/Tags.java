package overlaystudio.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import overlaystudio.design.ResourceTag;

/// The form of tags: an object whose members are the tags.
final class Tags {

    static final Kind<List<ResourceTag>> KIND = Tags::read;

    /// For writing only.
    static final Shape<List<ResourceTag>> SHAPE = new Shape<>(
            "tags", List.of(), _ -> List.of(), (tags, out) -> tags.forEach(tag -> out.field(tag.name(), tag.value())));

    private Tags() {}

    private static List<ResourceTag> read(Json json, Register register) {
        if (!(json instanceof Json.Obj object)) {
            throw json.spot().refuse("tags are an object in braces, and this is " + json.kind());
        }
        if (object.members().size() > ResourceTag.MOST) {
            throw json.spot().refuse("a resource has 50 tags at most, and these are " + object.members().size());
        }
        List<ResourceTag> tags = new ArrayList<>();
        for (Map.Entry<String, Json.Member> member : object.members().entrySet()) {
            ResourceTag tag = new ResourceTag(member.getKey(), Kinds.TEXT.read(member.getValue().value(), register));
            tag.complaint().ifPresent(wrong -> {
                throw member.getValue().spot().refuse(uncapped(wrong));
            });
            if (tags.stream().anyMatch(each -> each.name().equalsIgnoreCase(tag.name()))) {
                throw member.getValue().spot().refuse(
                        "a tag is called %s already; Azure takes no notice of upper and lower case"
                                .formatted(Quote.of(tag.name())));
            }
            tags.add(tag);
        }
        return tags;
    }

    private static String uncapped(String sentence) {
        String plain = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }
}
