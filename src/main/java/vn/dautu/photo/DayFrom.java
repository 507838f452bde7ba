package vn.dautu.photo;

import vn.dautu.kernel.rule.Named;

/** Who says on which day a photograph was taken. */
public enum DayFrom implements Named {
    /** The camera wrote it into the file. */
    CAMERA,
    /** Somebody typed it. */
    HAND,
    /** Nobody: it is the day on which the file came, and no more than a bound. */
    UPLOADED;

    @Override
    public String nameKey() {
        return "photo.day-from." + name();
    }
}
