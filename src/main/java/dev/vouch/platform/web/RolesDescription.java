package dev.vouch.platform.web;

import dev.vouch.platform.Allowed;
import io.swagger.v3.oas.models.Operation;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes which roles may call an operation; those of the operator say so themselves. */
@Component
class RolesDescription implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Allowed allowed = handler.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            return operation;
        }
        String roles = Stream.of(allowed.value())
                .map(role -> "`" + role + "`")
                .collect(Collectors.joining(", ", "Roles: ", "."));
        return operation.description(Stream.of(operation.getDescription(), roles)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n")));
    }
}
