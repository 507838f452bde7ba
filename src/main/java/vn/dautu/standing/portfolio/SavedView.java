package vn.dautu.standing.portfolio;

import java.io.Serializable;

/**
 * A question that somebody gave a name.
 *
 * @param slug how an address calls it: the number of a saved one, words for one that the product brings
 * @param query the parameters of its address, the days apart: a view is always opened as of the day one stands on
 * @param mine whether the person signed in made it
 * @param shared whether the maker's agency sees it too
 */
public record SavedView(String slug, String name, String query, boolean mine, boolean shared) implements Serializable {

    /** One that the product brings; its name is a key of the texts. */
    static SavedView built(String slug, String query) {
        return new SavedView(slug, "list.view." + slug, query, false, true);
    }

    public boolean isBuiltIn() {
        return !slug.matches("\\d+");
    }
}
