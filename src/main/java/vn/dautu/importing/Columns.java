package vn.dautu.importing;

/** Column letters as Excel shows them. */
final class Columns {

    private Columns() {}

    /** @param index from 0 */
    static String letter(int index) {
        StringBuilder name = new StringBuilder();
        for (int i = index; i >= 0; i = i / 26 - 1) {
            name.insert(0, (char) ('A' + i % 26));
        }
        return name.toString();
    }
}
