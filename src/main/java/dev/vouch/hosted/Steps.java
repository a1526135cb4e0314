package dev.vouch.hosted;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.Fault;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.OwnerId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Finds the page that follows a step. */
@Component
class Steps {

    private final HostedKyc kyc;
    private final Views views;

    Steps(HostedKyc kyc, Views views) {
        this.kyc = kyc;
        this.views = views;
    }

    /** The next missing thing about the same person, then about anybody; the review page once nothing is missing. */
    ModelAndView after(Visit visit, @Nullable OwnerId id, HttpServletRequest request) {
        Situation situation = kyc.situation(visit);
        String ofOwner = id == null
                ? null
                : situation
                        .owner(id)
                        .flatMap(owner -> TaskList.of(owner, situation).next().map(task -> owner.path() + task.path()))
                        .orElse(null);
        String next = ofOwner != null ? ofOwner : next(situation);
        return views.redirect(visit, next, request);
    }

    private static String next(Situation situation) {
        TaskList tasks = situation.tasks();
        return tasks.isComplete()
                ? "/check"
                : tasks.next().map(task -> String.valueOf(task.path())).orElse("/tasks");
    }

    /** The faults of a refusal for the form; rethrows refusals that no field caused. */
    static List<Fault> faults(ApiException refusal) {
        boolean isAboutEntries = refusal.code().status() == ErrorCode.VALIDATION_FAILED.status()
                || refusal.code().status() == ErrorCode.REQUEST_UNREADABLE.status()
                || refusal.code() == ErrorCode.PAYLOAD_TOO_LARGE;
        if (!isAboutEntries) {
            throw refusal;
        }
        return refusal.faults().isEmpty()
                ? List.of(new Fault(null, null, refusal.code().code(), refusal.detail()))
                : refusal.faults();
    }

    static RequestFailed unknown() {
        return new RequestFailed(ErrorCode.NOT_FOUND, "No page has this address.");
    }
}
