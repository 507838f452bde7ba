package vn.dautu.project;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the project page. Each book supplies its own as a bean, so that a new book appears there without an edit. */
public interface ProjectSection {

    /** Where on the page it stands. */
    enum Place {
        HEAD,
        MAIN,
        SIDE
    }

    Place place();

    /** Smaller stands first. */
    int order();

    /** The section; empty when the book has nothing to say about this project. */
    Optional<Component> build(ProjectContext context);
}
