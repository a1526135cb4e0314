package dev.vouch.kyc;

import java.util.List;

/** What the checks of a submission come to. The first that is not empty decides. */
public record Finding(List<Rejection> rejections, List<Request> corrections, List<String> referrals) {}
