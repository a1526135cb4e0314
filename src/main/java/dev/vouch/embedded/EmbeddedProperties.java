package dev.vouch.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param dataDirectory where the embedded Postgres keeps its data, relative to the working directory
 * @param randomKeys makes the local keys at random with each start instead of using the documented ones, so that the
 *     service may be reached from outside this machine; the container image sets it
 */
@ConfigurationProperties("vouch.embedded")
record EmbeddedProperties(@DefaultValue("data") Path dataDirectory, boolean randomKeys) {}
