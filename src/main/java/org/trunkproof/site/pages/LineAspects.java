package org.trunkproof.site.pages;

import java.util.List;
import org.trunkproof.configuration.LinePlace;

/** Which aspects of the trunk a line of the configuration bears on, as the requirements name them that they pin. */
@FunctionalInterface
public interface LineAspects {

    List<String> of(LinePlace place);
}
