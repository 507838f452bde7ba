package planted.arrow.book;

/** A book. */
public class Book {}
