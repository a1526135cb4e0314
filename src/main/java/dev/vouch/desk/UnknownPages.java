package dev.vouch.desk;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Below the desk, nothing is answered as the API does. */
@Controller
class UnknownPages {

    @RequestMapping("/desk/**")
    ModelAndView unknown() {
        throw new RequestFailed(ErrorCode.NOT_FOUND, "No page of the desk has this address.");
    }
}
