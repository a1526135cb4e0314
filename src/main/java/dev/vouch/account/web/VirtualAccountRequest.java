package dev.vouch.account.web;

import dev.vouch.account.AccountCurrency;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.NotNull;

@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record VirtualAccountRequest(@NotNull AccountCurrency currency) {}
