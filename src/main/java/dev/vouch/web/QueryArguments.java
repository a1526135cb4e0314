package dev.vouch.web;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Provides handlers with the records of their query: all of them are read at once, as their faults are. */
final class QueryArguments implements HandlerMethodArgumentResolver {

    private static final String RECORDS = QueryArguments.class.getName();

    private final JsonBodies texts;

    QueryArguments(JsonMapper json, Constraints constraints) {
        this.texts = new JsonBodies(json.rebuild().addModule(texts()).build(), constraints);
    }

    /** In a query every value is text. */
    private static SimpleModule texts() {
        return new SimpleModule("vouch-query")
                .addDeserializer(Boolean.class, new TextDeserializer<>(Boolean.class, QueryArguments::flag))
                .addDeserializer(Integer.class, new TextDeserializer<>(Integer.class, QueryArguments::number));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(FromQuery.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Map<?, ?> records = (Map<?, ?>) request.getAttribute(RECORDS, RequestAttributes.SCOPE_REQUEST);
        if (records == null) {
            records = read(request.getParameterMap(), typesOf(parameter));
            request.setAttribute(RECORDS, records, RequestAttributes.SCOPE_REQUEST);
        }
        return records.get(parameter.getParameterType());
    }

    Map<Class<?>, @Nullable Object> read(Map<String, String[]> query, List<Class<?>> types) {
        QueryParameters parameters = new QueryParameters(query);
        Map<Class<?>, @Nullable Object> records = new HashMap<>();
        types.forEach(type -> records.put(type, parameters.read(type, texts)));
        parameters.refuseFaults();
        return records;
    }

    private static List<Class<?>> typesOf(MethodParameter one) {
        return Arrays.stream(one.getExecutable().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(FromQuery.class))
                .<Class<?>>map(Parameter::getType)
                .toList();
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Integer number(String text) {
        if (!text.matches("-?[0-9]{1,9}")) {
            throw new NumberFormatException(text);
        }
        return Integer.valueOf(text);
    }
}
