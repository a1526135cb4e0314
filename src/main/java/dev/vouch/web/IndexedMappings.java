package dev.vouch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Compares a request only with the mappings of its method and number of segments, and with the few that are not tied to
 * those. Spring MVC would compare it with each mapping whose path has a variable, which are most of the API. Where it is
 * not exactly one of the former that fits, Spring MVC decides.
 */
final class IndexedMappings extends RequestMappingHandlerMapping {

    private final Map<String, List<Candidate>> candidates = new HashMap<>();
    private final List<Candidate> others = new ArrayList<>();

    private record Candidate(RequestMappingInfo mapping, HandlerMethod handler) {}

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        handlers.forEach((mapping, handler) -> add(new Candidate(mapping, handler)));
    }

    private void add(Candidate candidate) {
        Set<RequestMethod> methods = candidate.mapping().getMethodsCondition().getMethods();
        Set<String> paths = candidate.mapping().getPatternValues();
        if (methods.isEmpty() || paths.stream().anyMatch(path -> path.contains("*"))) {
            others.add(candidate);
            return;
        }
        methods.stream()
                .flatMap(method -> paths.stream().map(path -> HandlerRules.key(method.name(), path)))
                .distinct()
                .forEach(key -> candidates
                        .computeIfAbsent(key, none -> new ArrayList<>())
                        .add(candidate));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        List<Candidate> fitting = fitting(candidates.getOrDefault(HandlerRules.key(request), List.of()), request);
        if (fitting.size() != 1 || !fitting(others, request).isEmpty()) {
            return super.lookupHandlerMethod(path, request);
        }
        Candidate found = fitting.get(0);
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, found.handler());
        handleMatch(found.mapping(), path, request);
        return found.handler();
    }

    private List<Candidate> fitting(List<Candidate> all, HttpServletRequest request) {
        return all.stream()
                .flatMap(candidate -> Stream.ofNullable(getMatchingMapping(candidate.mapping(), request))
                        .map(match -> new Candidate(match, candidate.handler())))
                .toList();
    }
}
