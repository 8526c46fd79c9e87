package dev.postcall.pages;

import dev.postcall.problem.Problem;
import jakarta.faces.context.FacesContext;

/** Checks that the signed-in person is an administrator, for actions that pages offer to administrators only. */
public final class Administrators {
    private Administrators() {}

    /** @throws dev.postcall.problem.ProblemException of status 403 if the person is not an administrator */
    public static void require() {
        if (!FacesContext.getCurrentInstance().getExternalContext().isUserInRole("admin")) {
            throw Problem.forbidden("Only administrators may do this.").exception();
        }
    }
}
