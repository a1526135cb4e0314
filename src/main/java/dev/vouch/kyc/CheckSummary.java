package dev.vouch.kyc;

import dev.vouch.requirement.Request;
import java.util.List;

/** The result of one run of the checks. Of a case in review, the first list that is not empty decides. */
public record CheckSummary(List<Rejection> rejections, List<Request> corrections, List<String> referrals) {}
