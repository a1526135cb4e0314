/**
 * The wall between platforms in the database: for which platform and actor a thread works, and how a statement travels.
 *
 * <ol>
 *   <li>A request, link or job opens a {@link dev.vouch.tenancy.PlatformScope}.
 *   <li>{@code PlatformDataSource} hands a connection of the pool out as a {@code PlatformConnection}, which puts
 *       {@code set_config('app.platform', …)} in front of the first statement of each transaction, in one message.
 *   <li>{@code PipelinedQuery} is a query in such a message: it shifts its parameters by those of the statements before it
 *       and skips their results.
 *   <li>{@code DeferredStatements} keeps what carries {@link dev.vouch.tenancy.StatementHint#SEND_WITH_COMMIT} until the
 *       next query or the commit, and sends both as one message.
 *   <li>Row-level security shows the role {@code vouch_app} the rows of that platform, and none without one.
 * </ol>
 *
 * <p>ADR 1 says why, and what the pipelining gains.
 */
@NullMarked
package dev.vouch.tenancy;

import org.jspecify.annotations.NullMarked;
