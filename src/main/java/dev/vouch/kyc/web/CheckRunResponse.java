package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.customer.Address;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.Profile;
import dev.vouch.customer.RiskRating;
import dev.vouch.document.DocumentSide;
import dev.vouch.document.DocumentType;
import dev.vouch.id.CheckRunId;
import dev.vouch.id.DocumentId;
import dev.vouch.id.OwnerId;
import dev.vouch.kyc.check.CheckRun;
import dev.vouch.kyc.check.CheckedFacts;
import dev.vouch.requirement.DocumentFact;
import dev.vouch.requirement.OwnerFact;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Schema(name = "CheckRun", description = "One run of the checks: the facts it ran on, and the result of each check")
record CheckRunResponse(
        CheckRunId id,

        @Schema(example = "check_run") String object,

        @Schema(description = "Counts the customer's runs, from 1", example = "1")
        int number,

        @Schema(description = "The step of the history that the run followed, from 1", example = "2")
        int step,

        RiskRating riskRating,
        List<KycResponse.CheckView> checks,
        Facts facts,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CheckedFacts", description = "The facts at the time of the run")
    record Facts(
            KycLevel level,
            @Schema(example = "John") @Nullable String firstName,
            @Schema(example = "Henry") @Nullable String middleName,
            @Schema(example = "Doe") @Nullable String lastName,

            @Schema(example = "1990-01-15") @Nullable LocalDate dateOfBirth,

            @Schema(example = "Acme Inc.") @Nullable String legalName,
            @Schema(example = "Acme") @Nullable String tradeName,

            @Schema(example = "2015-04-01") @Nullable LocalDate incorporationDate,

            @Schema(example = "US") @Nullable String country,
            @Nullable Address address,
            boolean taxIdProvided,
            List<CheckedDocument> documents,
            List<CheckedOwner> beneficialOwners) {

        static Facts of(CheckedFacts facts) {
            Profile profile = facts.profile();
            return new Facts(
                    facts.level(),
                    profile.firstName(),
                    profile.middleName(),
                    profile.lastName(),
                    profile.dateOfBirth(),
                    profile.legalName(),
                    profile.tradeName(),
                    profile.incorporationDate(),
                    profile.country(),
                    profile.address(),
                    facts.taxIdProvided(),
                    facts.documents().stream().map(CheckedDocument::of).toList(),
                    facts.owners().stream().map(CheckedOwner::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A document that the checks ran on")
    record CheckedDocument(
            DocumentId id,

            @Schema(description = "The beneficial owner it belongs to; absent for the customer's own") @Nullable
            OwnerId ownerId,

            DocumentType type,
            @Nullable DocumentSide side,

            @Schema(
                    description = "Of the file, in hexadecimal digits",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256) {

        static CheckedDocument of(DocumentFact document) {
            return new CheckedDocument(
                    new DocumentId(document.id()),
                    Optional.ofNullable(document.ownerId()).map(OwnerId::new).orElse(null),
                    document.type(),
                    document.side(),
                    document.sha256());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A beneficial owner that the checks ran on")
    record CheckedOwner(
            OwnerId id,
            @Schema(example = "Jane") @Nullable String firstName,
            @Schema(example = "Ann") @Nullable String middleName,
            @Schema(example = "Doe") @Nullable String lastName,

            @Schema(example = "1985-06-30") @Nullable LocalDate dateOfBirth,

            @Schema(example = "40.00") String ownershipPercentage) {

        static CheckedOwner of(OwnerFact owner) {
            return new CheckedOwner(
                    new OwnerId(owner.id()),
                    owner.firstName(),
                    owner.middleName(),
                    owner.lastName(),
                    owner.dateOfBirth(),
                    owner.ownershipPercentage().toPlainString());
        }
    }

    static CheckRunResponse from(CheckRun run) {
        return new CheckRunResponse(
                run.id(),
                "check_run",
                run.number(),
                run.step(),
                run.riskRating(),
                run.results().stream()
                        .map(result -> KycResponse.CheckView.of(result, run.at(), true))
                        .toList(),
                Facts.of(run.facts()),
                run.at());
    }
}
