package dev.vouch.customer;

import dev.vouch.platform.Role;
import dev.vouch.storage.Kept;
import dev.vouch.storage.Rows;
import dev.vouch.storage.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A row of {@code customers}, for queries that change nothing: reading it directly takes a fraction of what Hibernate
 * needs for an entity. To change a customer, lock it by {@link CustomerRepository#findForChange}.
 */
public final class CustomerRow {

    /** What {@link #customer} reads. */
    public static final String COLUMNS = """
            id, platform_id, type, email, phone, country, address_line1, address_line2, address_city, address_state,
            address_postal_code, address_country, external_id, metadata, first_name, middle_name, last_name,
            date_of_birth, nationality, place_of_birth, legal_name, trade_name, incorporation_date,
            registration_number, website, additional_information, person_key, data_key, tax_id_type, tax_id_country,
            tax_id_ciphertext, tax_id_index, kyc_status, kyc_level, risk_rating, rejection_reasons, open_review,
            endorsements, revoked_endorsements, endorsement_policy, restrictions, restricted_until, locked_at,
            lock_reason, locked_by, kyc_link_hash, kyc_link_expires_at, kyc_link_ended_at, kyc_link_redirect_url,
            deleted_at, legal_hold_reason, erased_at, version, created_at, updated_at""";

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};
    private static final TypeReference<Kept<AdditionalInformation>> INFORMATION = new TypeReference<>() {};
    private static final TypeReference<List<RejectionReason>> REJECTION_REASONS = new TypeReference<>() {};
    private static final TypeReference<List<Kept<Restriction>>> RESTRICTIONS = new TypeReference<>() {};

    private final ResultSet row;

    private CustomerRow(ResultSet row) {
        this.row = row;
    }

    public static Customer customer(ResultSet row, int number) throws SQLException {
        return Customer.of(new CustomerRow(row));
    }

    Profile profile() throws SQLException {
        return new Profile(
                text("email"),
                text("phone"),
                text("country"),
                address(),
                text("external_id"),
                StoredJson.read(text("metadata"), METADATA),
                text("first_name"),
                text("middle_name"),
                text("last_name"),
                date("date_of_birth"),
                text("nationality"),
                text("place_of_birth"),
                text("legal_name"),
                text("trade_name"),
                date("incorporation_date"),
                text("registration_number"),
                text("website"),
                information());
    }

    private @Nullable Address address() throws SQLException {
        String country = text("address_country");
        return country == null
                ? null
                : new Address(
                        text("address_line1"),
                        text("address_line2"),
                        text("address_city"),
                        text("address_state"),
                        text("address_postal_code"),
                        country);
    }

    private @Nullable Kept<AdditionalInformation> information() throws SQLException {
        String json = text("additional_information");
        return json == null ? null : StoredJson.read(json, INFORMATION);
    }

    @Nullable
    SealedTaxId taxId() throws SQLException {
        byte[] ciphertext = bytes("tax_id_ciphertext");
        return ciphertext == null
                ? null
                : new SealedTaxId(text("tax_id_type"), text("tax_id_country"), ciphertext, bytes("tax_id_index"));
    }

    KycState kyc() throws SQLException {
        String rating = text("risk_rating");
        String openReview = text("open_review");
        return new KycState(
                constant(KycStatus.class, "kyc_status"),
                constant(KycLevel.class, "kyc_level"),
                rating == null ? null : RiskRating.valueOf(rating),
                StoredJson.readList(text("rejection_reasons"), REJECTION_REASONS),
                openReview == null ? null : OpenReview.valueOf(openReview));
    }

    Restrictions restrictions() throws SQLException {
        return new Restrictions(
                StoredJson.readList(text("restrictions"), RESTRICTIONS), timeOrNull("restricted_until"));
    }

    @Nullable
    Lock lock() throws SQLException {
        Instant lockedAt = timeOrNull("locked_at");
        return lockedAt == null ? null : new Lock(lockedAt, text("lock_reason"), constant(Role.class, "locked_by"));
    }

    @Nullable
    OpenKycLink kycLink() throws SQLException {
        byte[] hash = bytes("kyc_link_hash");
        return hash == null
                ? null
                : new OpenKycLink(
                        hash,
                        time("kyc_link_expires_at"),
                        timeOrNull("kyc_link_ended_at"),
                        text("kyc_link_redirect_url"));
    }

    Set<Endorsement> endorsements(String column) throws SQLException {
        return Rows.texts(row, column).stream()
                .map(Endorsement::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    UUID uuid(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    String text(String column) throws SQLException {
        return row.getString(column);
    }

    byte[] bytes(String column) throws SQLException {
        return row.getBytes(column);
    }

    long number(String column) throws SQLException {
        return row.getLong(column);
    }

    <E extends Enum<E>> E constant(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    private LocalDate date(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    Instant time(String column) throws SQLException {
        return Rows.instant(row, column);
    }

    @Nullable
    Instant timeOrNull(String column) throws SQLException {
        return Rows.instantOrNull(row, column);
    }
}
