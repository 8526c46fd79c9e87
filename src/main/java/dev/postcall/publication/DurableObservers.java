package dev.postcall.publication;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** CDI extension that finds the observers with the qualifier {@link Durable} at deployment. */
public class DurableObservers implements Extension {
    private final Map<String, Class<? extends DurableEvent>> eventTypes = new TreeMap<>();

    void found(@Observes ProcessObserverMethod<? extends DurableEvent, ?> event) {
        ObserverMethod<? extends DurableEvent> method = event.getObserverMethod();
        method.getObservedQualifiers().stream()
                .filter(Durable.class::isInstance)
                .map(qualifier -> ((Durable) qualifier).value())
                .forEach(name -> {
                    Class<?> type = (Class<?>) method.getObservedType();
                    if (eventTypes.put(name, type.asSubclass(DurableEvent.class)) != null) {
                        event.addDefinitionError(
                                new IllegalStateException("Two observers are named @Durable(\"" + name + "\")"));
                    }
                    if (!isListRecord(type)) {
                        event.addDefinitionError(
                                new IllegalStateException(type + " must be a public record of one list of subjects"));
                    }
                });
    }

    private static boolean isListRecord(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == List.class;
    }

    /** Names of all durable observers. */
    public Set<String> names() {
        return Set.copyOf(eventTypes.keySet());
    }

    /** Names of the durable observers of this event. */
    public List<String> of(DurableEvent event) {
        return eventTypes.entrySet().stream()
                .filter(entry -> entry.getValue().isInstance(event))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The event type of this observer. */
    public Class<? extends DurableEvent> eventType(String observer) {
        return eventTypes.get(observer);
    }

    /** Creates an event for this observer. */
    DurableEvent event(String observer, List<String> subjects) {
        try {
            return eventTypes.get(observer).getConstructor(List.class).newInstance(subjects);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's canonical constructor is public and takes its components", e);
        }
    }
}
