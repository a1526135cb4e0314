package dev.vouch.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer takes over from KYC. */
public record KycOutcome(
        KycStatus status, KycLevel level, @Nullable RiskRating riskRating, List<RejectionReason> rejectionReasons) {}
