package dev.vouch.screening;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * Where a list comes from.
 *
 * @param kind what being on it means
 * @param location the path of a file, or {@code classpath:…}; of several files, the main one
 * @param acceptShrinking whether to accept a file with far fewer entries than before
 */
record ListSource(
        @Pattern(regexp = "[a-z0-9-]{1,40}") String name,
        ListFormat format,
        @DefaultValue("sanctions") ListKind kind,
        String location,
        @DefaultValue("false") boolean acceptShrinking) {

    private static final String CLASSPATH = "classpath:";

    Resource file() {
        return location.startsWith(CLASSPATH)
                ? new ClassPathResource(location.substring(CLASSPATH.length()))
                : new FileSystemResource(location);
    }
}
