package dev.postcall.storage;

import java.lang.reflect.Field;

/** Injects beans outside of a container by setting their fields by name. */
public final class Injected {
    private Injected() {}

    /** Sets a field of a bean. */
    public static <T> T with(T bean, String field, Object value) {
        try {
            Field injected = bean.getClass().getDeclaredField(field);
            injected.setAccessible(true);
            injected.set(bean, value);
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
