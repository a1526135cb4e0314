package dev.vouch.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param dataDirectory the folder of the embedded Postgres' data, relative to the working directory
 * @param randomKeys whether each start creates random local keys instead of using the documented ones, so that the
 *     service can be reached from other machines; the container image sets it
 */
@ConfigurationProperties("vouch.embedded")
record EmbeddedProperties(@DefaultValue("data") Path dataDirectory, boolean randomKeys) {}
