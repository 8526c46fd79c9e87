package dev.postcall.pages;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/** Treats a view state that Faces cannot read as expired. MyFaces fails on the state that another server has written. */
public class ExpiredViews extends ViewHandlerWrapper {
    /** Called by Faces. */
    public ExpiredViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        try {
            return super.restoreView(context, viewId);
        } catch (IllegalArgumentException e) {
            // without its cause, because MyFaces throws the innermost one
            throw new ViewExpiredException("The view state is not readable", viewId);
        }
    }
}
