package dev.vouch.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What KYC adds to a single customer's answer. The KYC package implements it, as customers do not know of KYC. */
public interface CustomerVerification {

    Details of(Customer customer);

    /** The same without looking, for a customer that has just been created and so has brought nothing else. */
    Details ofNew(Customer customer);

    /**
     * @param parts what a {@link CustomerPart} each has to show
     */
    record Details(List<RequirementView> requirements, List<VerificationProfile> profiles, List<Object> parts) {

        <T> @Nullable T part(Class<T> type) {
            return parts.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .orElse(null);
        }
    }
}
