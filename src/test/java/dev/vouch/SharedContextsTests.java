package dev.vouch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.test.context.BootstrapUtils;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.ClassUtils;

/**
 * Each context costs the gate the start of the service in every process. A test that needs other settings joins {@link
 * ConfiguredJourney}, or starts an {@link Instance} of its own.
 */
class SharedContextsTests {

    /** The service as it comes, as its operator configures it, with its documents in S3, and without an operator. */
    private static final int CONTEXTS = 4;

    @Test
    void areFew() {
        Map<MergedContextConfiguration, List<String>> byContext = new ClassesWithContext()
                .findCandidateComponents("dev.vouch").stream()
                        .map(BeanDefinition::getBeanClassName)
                        .collect(groupingBy(SharedContextsTests::contextOf, mapping(name -> name, toList())));

        assertThat(byContext.values()).hasSizeLessThanOrEqualTo(CONTEXTS);
    }

    private static MergedContextConfiguration contextOf(String test) {
        return BootstrapUtils.resolveTestContextBootstrapper(ClassUtils.resolveClassName(test, null))
                .buildMergedContextConfiguration();
    }

    private static final class ClassesWithContext extends ClassPathScanningCandidateComponentProvider {

        ClassesWithContext() {
            super(false);
            addIncludeFilter(new AnnotationTypeFilter(SpringBootTest.class));
        }
    }
}
