package planted.arrow.ground;

import planted.arrow.book.Book;

/** The upward arrow. */
public class Ground {

    private final Book book = new Book();

    @Override
    public String toString() {
        return book.toString();
    }
}
