package dev.vouch.kyc;

import dev.vouch.requirement.Request;
import java.util.List;

/** What the checks of a submission lead to. The first list that is not empty decides. */
public record CheckSummary(List<Rejection> rejections, List<Request> corrections, List<String> referrals) {}
