package dev.vouch.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param dataDirectory where the embedded Postgres keeps its data, relative to the working directory */
@ConfigurationProperties("vouch.embedded")
record EmbeddedProperties(@DefaultValue("data") Path dataDirectory) {}
