/** Sign-in by OpenID Connect: the provider, its answer, and what a person's groups allow. Inactive until configured. */
@NullMarked
package dev.vouch.desk.oidc;

import org.jspecify.annotations.NullMarked;
