package dev.vouch.document;

import java.time.Duration;
import java.util.function.Function;
import org.springframework.beans.factory.config.BeanPostProcessor;
import software.amazon.awssdk.services.s3.DelegatingS3Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Request;

/** For a server that shares a busy machine with the tests: its first answers may take longer than a client waits. */
final class PatientS3Client extends DelegatingS3Client {

    private PatientS3Client(S3Client client) {
        super(client);
    }

    static final class Everywhere implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof S3Client client ? new PatientS3Client(client) : bean;
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <T extends S3Request, R> R invokeOperation(T request, Function<T, R> operation) {
        return operation.apply((T) request.toBuilder()
                .overrideConfiguration(calls -> calls.apiCallTimeout(Duration.ofMinutes(2)))
                .build());
    }
}
