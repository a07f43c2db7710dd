package org.trunkproof.site.pages;

import java.util.List;

/** Which aspects of the trunk a line of the configuration bears on, as the requirements name them that they pin. */
@FunctionalInterface
public interface LineAspects {

    /**
     * @param isDialplan whether it is a line of the dialplan
     * @param section that it stands in
     * @param setting its name, or that of the section for a header
     */
    List<String> of(boolean isDialplan, String section, String setting);
}
