package dev.vouch.desk;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Unknown addresses of the desk get a page, not the API's problem. */
@Controller
class UnknownPages {

    @RequestMapping("/desk/**")
    ModelAndView unknown() {
        throw new RequestFailed(ErrorCode.NOT_FOUND, "No page of the desk has this address.");
    }
}
