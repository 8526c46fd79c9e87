package dev.postcall.pages;

import dev.postcall.problem.Problem;
import jakarta.faces.context.FacesContext;

/** Guards what only administrators do: pages do not show it to others, and this holds whatever they send. */
public final class Administrators {
    private Administrators() {}

    /** @throws dev.postcall.problem.ProblemException of status 403 if whoever asks is none */
    public static void require() {
        if (!FacesContext.getCurrentInstance().getExternalContext().isUserInRole("admin")) {
            throw Problem.forbidden("Only administrators may do that.").exception();
        }
    }
}
