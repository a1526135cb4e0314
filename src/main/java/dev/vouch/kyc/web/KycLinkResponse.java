package dev.vouch.kyc.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(
        name = "KycLink",
        description = "The page where the customer, or an owner, completes KYC. It replaces any earlier link")
record KycLinkResponse(
        @Schema(example = "https://kyc.example.com/kyc/Zk3yV0…")
        String url,

        @Schema(example = "2026-01-22T10:00:00.000Z") Instant expiresAt) {}
