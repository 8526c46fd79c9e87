package dev.postcall.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The content policy's nonce of a view. PrimeFaces asks each postback for it; its script would add the field, and our forms
 * have it without script.
 */
@Named
@RequestScoped
public class Nonce {

    public String getValue() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
