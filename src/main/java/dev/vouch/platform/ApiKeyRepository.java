package dev.vouch.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApiKeyRepository extends Repository<ApiKey, UUID> {

    ApiKey save(ApiKey key);

    @Query("select k from ApiKey k join fetch k.platform where k.hash = :hash")
    Optional<ApiKey> findByHash(byte[] hash);

    @Query("select k from ApiKey k join fetch k.platform where k.platform.id = :platform and k.id = :id")
    Optional<ApiKey> findByPlatformAndId(UUID platform, UUID id);

    @Query("""
            select k from ApiKey k join fetch k.platform
            where k.platform.id = :platform and (k.createdAt, k.id) < (:createdAt, :id)
            order by k.createdAt desc, k.id desc
            """)
    List<ApiKey> findAfter(UUID platform, Instant createdAt, UUID id, Limit limit);
}
