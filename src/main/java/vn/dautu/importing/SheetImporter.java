package vn.dautu.importing;

/** Brings the rows of one layout into their book. */
interface SheetImporter {

    Layout layout();

    /** Reads every row, tells every problem, and enters the rows unless something stands in the way. */
    void take(TableSheet table, Session session);
}
