package dev.vouch.approval;

import dev.vouch.event.EventType;
import java.util.List;

/**
 * A decision that needs two reviewers.
 *
 * @param kind its subject; once one is complete, all pending ones of its kind end
 * @param content its exact content, on which both reviewers must agree
 * @param event the type of the event after the first reviewer's decision
 * @param summary what is decided, for that event and the second reviewer: the platform reads it
 * @param reasons of this reviewer, for the record: as JSON of the form that the kind has
 */
public record JointDecision(String kind, String content, EventType event, String summary, List<?> reasons) {}
