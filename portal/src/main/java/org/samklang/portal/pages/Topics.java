package org.samklang.portal.pages;

import java.util.List;

/// The subjects of learning that forms offer.
final class Topics {
    static final List<String> KNOWN = List.of(
            "ACCESS_TO_SHELTER",
            "ACCESSIBILITY",
            "CHANGE_PROCESSES",
            "CITIZEN_COOPERATION",
            "DISABILITY",
            "EDUCATION",
            "EQUALITY",
            "GENDER_BASED_VIOLENCE",
            "HUMAN_RIGHTS",
            "INFORMATION_EXCHANGE",
            "LEGAL_RIGHTS",
            "LEGISLATION",
            "POLICY_INPUT",
            "SHELTER_OPERATION",
            "TRAFFICKING",
            "WORK_WITH_CHILDREN",
            "YOUTH_PARTICIPATION");

    private Topics() {}
}
