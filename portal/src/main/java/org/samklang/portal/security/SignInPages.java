package org.samklang.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages for signing in and for choosing a password.
@Controller
class SignInPages {

    /// Request attribute: minutes to wait before the next attempt.
    static final String WAIT_MINUTES = "samklang.waitMinutes";

    private static final String VIEW = "sign-in";
    private static final int FEWEST_CHARACTERS = 12;

    private final Users users;
    private final PasswordEncoder passwords;
    private final Sessions sessions;

    SignInPages(Users users, PasswordEncoder passwords, Sessions sessions) {
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping(SignIn.PAGE)
    String page(@RequestParam(required = false) String out, Model model) {
        model.addAttribute("signedOut", out != null);
        return VIEW;
    }

    /// Forwarded to by a failed attempt.
    @RequestMapping(SignIn.REFUSED)
    String refused(HttpServletRequest request, Model model) {
        Object minutes = request.getAttribute(WAIT_MINUTES);
        model.addAttribute("waitMinutes", minutes);
        model.addAttribute("refused", minutes == null);
        return VIEW;
    }

    @GetMapping(SignIn.PASSWORD)
    String password() {
        return "password";
    }

    @PostMapping(SignIn.PASSWORD)
    String choose(
            @AuthenticationPrincipal Caller caller,
            @RequestParam String current,
            @RequestParam String chosen,
            @RequestParam String again,
            HttpServletRequest request,
            Model model) {
        User user = users.withId(caller.id()).orElseThrow();
        String wrong = wrong(user, current, chosen, again);
        if (wrong != null) {
            model.addAttribute("wrong", wrong);
            return "password";
        }
        users.changePassword(user.id(), passwords.encode(chosen), false);
        sessions.endAllOf(user.id());
        request.getSession().invalidate();
        return "redirect:" + SignIn.PAGE;
    }

    private @Nullable String wrong(User user, String current, String chosen, String again) {
        if (current.getBytes(StandardCharsets.UTF_8).length > PasswordCheck.MOST_BYTES
                || !passwords.matches(current, user.passwordHash())) {
            return "password.wrong-current";
        }
        if (!chosen.equals(again)) {
            return "password.not-the-same";
        }
        if (chosen.codePointCount(0, chosen.length()) < FEWEST_CHARACTERS) {
            return "password.too-short";
        }
        if (chosen.getBytes(StandardCharsets.UTF_8).length > PasswordCheck.MOST_BYTES) {
            return "password.too-long";
        }
        return chosen.equals(current) ? "password.same-as-before" : null;
    }
}
