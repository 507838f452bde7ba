package planted.shell;

/** The frame, which nobody may name. */
public class Frame {}
