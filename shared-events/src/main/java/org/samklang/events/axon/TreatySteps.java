package org.samklang.events.axon;

import tools.jackson.databind.node.ObjectNode;

/// `treaty.signed` and `treaty.ratified` revision 1 to 2. Revision 1 could only record signatures subject to ratification,
/// and ratification as such; what later commands can say beside them is said here for what they recorded.
final class TreatySteps {
    private TreatySteps() {}

    static ObjectNode subjectToRatification(ObjectNode signature) {
        return signature.put("definitive", false);
    }

    static ObjectNode byRatification(ObjectNode ratification) {
        return ratification.put("form", "RATIFICATION");
    }
}
