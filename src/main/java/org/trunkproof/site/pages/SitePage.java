package org.trunkproof.site.pages;

/** What a page says; the names are those that its template uses. */
public interface SitePage {

    /** The template that it is drawn with. */
    String template();

    /** Where it lies, from the folder of the site. */
    String place();

    /** The way back from it to the folder of the site. */
    default String root() {
        return "../".repeat((int) place().chars().filter(c -> c == '/').count());
    }
}
