package vn.dautu.importing;

/** Brings the rows of one layout into their book. */
interface SheetImporter {

    Layout layout();

    /** Reads every row, tells every problem, and enters the rows unless something stands in the way. */
    void take(TableSheet table, Session session);

    /** Once all sheets of the file have been read: what takes several of them together is entered here. */
    default void finish(Session session) {}
}
