package vn.dautu.project;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.dautu.kernel.calendar.AsOf;

/**
 * A part of a project's story beside the map. Each book tells its own as a bean, as with {@link ProjectSection}: the map need not know
 * how money is drawn or photographs are kept.
 */
public interface StoryPart {

    /** In the order in which the story is told, after its sentence. */
    enum Chapter {
        OBSTACLE,
        MONEY,
        PHOTOS
    }

    Chapter chapter();

    /** What would be told, to be compared: as long as it is equal, the story stays on the screen as it is. */
    Object content(ProjectId project, AsOf asOf);

    /** The part, without a frame; empty when there is nothing to tell. */
    Optional<Component> tell(ProjectContext context);
}
