package dev.vouch.desk;

import dev.vouch.platform.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The overview of a platform's reviews. */
@Controller
class OverviewPages {

    private final Figures figures;
    private final DeskQueue queue;
    private final DeskViews views;

    OverviewPages(Figures figures, DeskQueue queue, DeskViews views) {
        this.figures = figures;
        this.queue = queue;
        this.views = views;
    }

    @GetMapping("/desk/overview")
    ModelAndView show(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        List<Figures.Day> days = figures.days(caller.platformId());
        return views.page("overview", request)
                .addObject("counts", queue.counts(caller.platformId(), caller.actor()))
                .addObject("states", figures.states(caller.platformId()))
                .addObject("days", days)
                .addObject("plot", Plot.of(days))
                .addObject("speed", figures.speed(caller.platformId()))
                .addObject("late", figures.late(caller.platformId()));
    }
}
