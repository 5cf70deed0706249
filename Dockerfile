# The service as an image, from the jar that ./mvnw package leaves: docker build -t tandem .
# BASE is any image with a Java 25, bash, coreutils; the same one trains and runs, since the cache fits one Java only.
ARG BASE=eclipse-temurin:25.0.3_9-jre-noble

FROM ${BASE} AS layers
WORKDIR /build
COPY configurator-service/target/configurator-service-*.jar tandem.jar
RUN java -Djarmode=tools -jar tandem.jar extract --layers --destination layers

FROM ${BASE}
LABEL org.opencontainers.image.title="Tandem" \
      org.opencontainers.image.description="Made-to-order products: machines make the template, people give it its character." \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /tandem
# What changes seldom comes first.
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
COPY docker/ask docker/train bin/
RUN bin/train tandem.jar tandem.aot && mkdir /data && chown 10001:10001 /data

USER 10001:10001
ENV TANDEM_STORE_FILE=/data/tandem.db \
    LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=6s --start-period=120s --retries=3 CMD ["/tandem/bin/ask", "/actuator/health/readiness"]
# A killed process loses nothing, so one that has no memory left ends; who starts it again is the restart policy.
ENTRYPOINT ["java", "-XX:AOTCache=/tandem/tandem.aot", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "/tandem/tandem.jar"]
