package vn.dautu.standing.portfolio;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a record of which only some parts matter: the rest is empty, zero or unknown. A part that the record grows later needs nothing here. */
final class Made {

    private Made() {}

    static <T extends Record> T of(Class<T> type, Map<String, Object> parts) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> unknown = new HashSet<>(parts.keySet());
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            unknown.remove(name);
            values[i] = parts.containsKey(name) ? parts.get(name) : nothing(components[i].getType());
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(type + " has no " + unknown);
        }
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == boolean.class) {
            return false;
        }
        return type == List.class
                ? List.of()
                : type == Map.class
                        ? Map.of()
                        : type == Set.class ? Set.of() : type == Optional.class ? Optional.empty() : null;
    }
}
