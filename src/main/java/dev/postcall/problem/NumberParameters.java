package dev.postcall.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;

/** Converts numeric query parameters. An invalid number is a bad request; JAX-RS itself would answer with 404. */
@Provider
public class NumberParameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Optional<QueryParam> query = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(QueryParam.class::cast)
                .findFirst();
        return type == Integer.class && query.isPresent()
                ? new Numbers<>(type, query.get().value())
                : null;
    }

    private record Numbers<T>(Class<T> type, String name) implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            try {
                return value == null || value.isBlank() ? null : type.cast(Integer.valueOf(value));
            } catch (NumberFormatException e) {
                throw Problem.badRequest("`" + name + "` must be a whole number.")
                        .exception();
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
