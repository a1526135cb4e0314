FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY src/main src/main
COPY docs/guides docs/guides
COPY docs/openapi.json docs/openapi.json
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -P '!null-checks' -Dmaven.test.skip=true package
RUN java -Djarmode=tools -jar target/vouch.jar extract --layers --destination layers
RUN jlink --output /java --compress zip-6 --strip-java-debug-attributes --no-header-files --no-man-pages \
      --add-modules java.se,jdk.crypto.cryptoki,jdk.jfr,jdk.management,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.unsupported,jdk.zipfs

FROM debian:13-slim AS app
RUN useradd --system --user-group --uid 10001 --no-create-home --shell /usr/sbin/nologin vouch \
 && install --directory --owner vouch --group vouch --mode 0700 /spool /data /data/erasures
COPY --from=build /java /java
ENV PATH=/java/bin:$PATH LANG=C.UTF-8
# From what changes least to what changes most, so that a new version is a small download.
COPY --from=build /build/layers/dependencies /app
COPY --from=build /build/layers/snapshot-dependencies /app
COPY --from=build /build/layers/application /app

# One start on the embedded Postgres, for the classes and links that the next start then finds ready. The collector and
# compressed pointers have to be those of the real start, whatever machine this is built on.
FROM app AS training
USER vouch
WORKDIR /tmp
RUN java -XX:AOTCacheOutput=/tmp/vouch.aot -XX:+UseG1GC -Xmx512m -Dspring.context.exit=onRefresh -jar /app/vouch.jar \
 && test -s /tmp/vouch.aot

FROM app
COPY --from=training --chown=root:root /tmp/vouch.aot /app/vouch.aot
USER 10001:10001
WORKDIR /tmp
# For a first look, the image alone starts on the embedded Postgres, whose data goes with the container unless /data is a
# volume. Published ports make it reachable, so its sandbox keys are new at each start, and printed there.
ENV VOUCH_EMBEDDED_RANDOMKEYS=true VOUCH_EMBEDDED_DATADIRECTORY=/data
EXPOSE 8080 8081
# A start takes seconds, on a small and busy machine minutes. Until then compose waits; a container that answers is healthy at once.
HEALTHCHECK --interval=5s --timeout=3s --start-period=5m \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
# JVM warnings go to standard error: standard output belongs to the answers of the commands env and keyset. Of the cache,
# only errors: it warns at each start of four stubs that it does not have (JDK-8364929).
ENTRYPOINT ["java", "-Xlog:disable", "-Xlog:all=warning,aot*=error:stderr", "-XX:AOTCache=/app/vouch.aot", "-XX:+UseG1GC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=/spool", "-jar", "/app/vouch.jar"]
