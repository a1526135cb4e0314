package dev.vouch.approval;

import dev.vouch.event.EventType;

/**
 * A decision that needs two reviewers.
 *
 * @param kind its subject; once one is complete, all pending ones of its kind end
 * @param content its exact content, on which both reviewers must agree
 * @param event the type of the event after the first reviewer's decision
 */
public record JointDecision(String kind, String content, EventType event) {}
