package dev.vouch.platform;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlatformRepository extends Repository<Platform, UUID> {

    Platform save(Platform platform);

    /** Writes at once, so that the version is known. */
    Platform saveAndFlush(Platform platform);

    Optional<Platform> findById(UUID id);

    /** Locks the row, so that concurrent changes wait instead of failing on a stale version. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Platform p where p.id = :id")
    Optional<Platform> findForChange(UUID id);

    List<Platform> findAll();

    boolean existsByEnvironment(Environment environment);

    @Query(
            "select p from Platform p where (p.createdAt, p.id) < (:createdAt, :id) order by p.createdAt desc, p.id desc")
    List<Platform> findAfter(Instant createdAt, UUID id, Limit limit);
}
