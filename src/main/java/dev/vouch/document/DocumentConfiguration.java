package dev.vouch.document;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.vouch.job.RecurringJob;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentProperties.class)
class DocumentConfiguration {

    /** Shorter than the idle timeout of the transaction that is open meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    @ConditionalOnProperty("vouch.documents.s3.bucket")
    S3Client s3Client(DocumentProperties properties) {
        DocumentProperties.S3 s3 = properties.s3();
        return S3Client.builder()
                .region(Region.of(s3.region()))
                .endpointOverride(s3.endpoint())
                .forcePathStyle(s3.pathStyle())
                .credentialsProvider(credentials(s3))
                .overrideConfiguration(calls -> calls.apiCallTimeout(PATIENCE))
                // Not every server knows Amazon's newer checksums; the bytes authenticate themselves.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(Duration.ofSeconds(2)))
                .build();
    }

    @Bean
    @ConditionalOnProperty("vouch.documents.s3.bucket")
    S3DocumentStore s3DocumentStore(S3Client client, DocumentProperties properties) {
        return new S3DocumentStore(
                client, Objects.requireNonNull(properties.s3().bucket()));
    }

    @Bean
    @ConditionalOnProperty("vouch.documents.s3.bucket")
    RecurringTask<Void> s3LeftoversTask(S3Leftovers leftovers) {
        return RecurringJob.of("document-leftovers", FixedDelay.of(EVERY), leftovers::remove);
    }

    private static AwsCredentialsProvider credentials(DocumentProperties.S3 s3) {
        return StringUtils.hasText(s3.accessKeyId()) && StringUtils.hasText(s3.secretAccessKey())
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create(s3.accessKeyId(), s3.secretAccessKey()))
                : DefaultCredentialsProvider.builder().build();
    }
}
