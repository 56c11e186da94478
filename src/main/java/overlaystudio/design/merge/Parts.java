package overlaystudio.design.merge;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.ElementId;
import overlaystudio.design.Position;
import overlaystudio.design.ResourceTag;

/// Records of a design taken apart and put together again, whatever fields they have or will have.
final class Parts {

    private static final String HOUSE = AcceptedRisk.class.getPackageName();

    /// What is one value, although it is written as a record.
    private static final List<Class<?>> WHOLE =
            List.of(ElementId.class, Position.class, Autoscaling.class, ResourceTag.class, AcceptedRisk.About.class);

    private Parts() {}

    /// Whether a value has fields that can be changed one by one.
    static boolean isTakenApart(@Nullable Object value) {
        return value instanceof Record && value.getClass().getPackageName().startsWith(HOUSE)
                && !WHOLE.contains(value.getClass());
    }

    static List<String> names(Record whole) {
        return Stream.of(whole.getClass().getRecordComponents()).map(RecordComponent::getName).toList();
    }

    static List<@Nullable Object> values(Record whole) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent part : whole.getClass().getRecordComponents()) {
            try {
                values.add(part.getAccessor().invoke(whole));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("No " + part.getName() + " of " + whole.getClass(), e);
            }
        }
        return values;
    }

    /// A record of the same type with other values.
    static Record with(Record like, List<@Nullable Object> values) {
        Class<?>[] types = Stream.of(like.getClass().getRecordComponents()).map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return like.getClass().getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No " + like.getClass() + " of " + values, e);
        }
    }

    /// A copy in which each identity, at whatever depth, is another one.
    static @Nullable Object mapped(@Nullable Object value, UnaryOperator<ElementId> ids) {
        return switch (value) {
            case null -> null;
            case ElementId id -> ids.apply(id);
            case List<?> list -> list.stream().map(each -> mapped(each, ids)).toList();
            case Map<?, ?> map -> {
                Map<@Nullable Object, @Nullable Object> copy = new TreeMap<>();
                map.forEach((key, each) -> copy.put(mapped(key, ids), mapped(each, ids)));
                yield copy;
            }
            case Record whole when whole.getClass().getPackageName().startsWith(HOUSE) -> {
                List<@Nullable Object> values = new ArrayList<>();
                values(whole).forEach(each -> values.add(mapped(each, ids)));
                yield with(whole, values);
            }
            default -> value;
        };
    }

    /// What tells an item from the others of its list.
    static Object key(Object item) {
        return switch (item) {
            case AcceptedRisk it -> List.of(it.rule(), it.about(), it.finding());
            case Record it when isTakenApart(it) -> {
                List<String> names = names(it);
                int at = names.indexOf(names.contains("id") ? "id" : "name");
                yield at < 0 ? it : String.valueOf(values(it).get(at));
            }
            case ResourceTag it -> it.name();
            default -> item;
        };
    }
}
