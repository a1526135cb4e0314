package dev.vouch.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vouch.error.Fault;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Sorts the faults of several phases into the order in which the request declares its fields. */
final class FieldOrder {

    /** Unknown fields come last in their object. */
    private static final int LAST = Integer.MAX_VALUE;

    private record Step(int place, Type next) {}

    private FieldOrder() {}

    static List<Fault> sorted(List<Fault> faults, Class<?> type) {
        return faults.stream()
                .sorted(Comparator.comparing(
                        (Fault fault) -> places(Objects.requireNonNullElse(fault.pointer(), ""), type),
                        (some, others) -> Arrays.compare(some, others)))
                .toList();
    }

    private static int[] places(String pointer, Type root) {
        List<Integer> places = new ArrayList<>();
        Type type = root;
        for (String name : pointer.split("/", -1)) {
            if (!name.isEmpty() || !places.isEmpty()) {
                Step step = step(name, type);
                places.add(step.place());
                type = step.next();
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Step step(String name, Type type) {
        if (type instanceof ParameterizedType container) {
            Type[] arguments = container.getActualTypeArguments();
            boolean isList = Collection.class.isAssignableFrom((Class<?>) container.getRawType());
            return new Step(isList ? index(name) : 0, arguments[arguments.length - 1]);
        }
        RecordComponent[] fields = type instanceof Class<?> object && object.isRecord()
                ? object.getRecordComponents()
                : new RecordComponent[0];
        for (int i = 0; i < fields.length; i++) {
            if (nameOf(fields[i]).equals(name)) {
                return new Step(i, fields[i].getGenericType());
            }
        }
        return new Step(LAST, Object.class);
    }

    private static int index(String name) {
        return name.matches("[0-9]{1,9}") ? Integer.parseInt(name) : LAST;
    }

    private static String nameOf(RecordComponent field) {
        JsonProperty other = field.getAccessor().getAnnotation(JsonProperty.class);
        return other == null ? JsonPointers.nameOf(field.getName()) : other.value();
    }
}
