package org.samklang.command.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.AddressRule;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.OrganisationEvent.ContactPointSet;
import org.samklang.events.value.OrganisationId;

/// The act of saying how to reach the organisation as such, never a person (S2:65). What is left out is no longer a way
/// to reach it.
///
/// Refused: a mail address without `@`, and a website that is no absolute http or https address, since pages link to it.
public record SetContactPoint(
        OrganisationId organisationId, @Nullable String email, @Nullable String phone, @Nullable String website)
        implements OrganisationIntent {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]*");

    @Override
    public List<OrganisationEvent> decide(Organisation state, Circumstances circumstances) {
        ContactPointSet contactPoint = new ContactPointSet(organisationId, email, phone, website);
        if (state.writable(organisationId).contactPoint().equals(contactPoint)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        if (email != null && !EMAIL.matcher(email).matches()) {
            reasons.add(new Reason.IllFormedText("/email", email));
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            reasons.add(new Reason.IllFormedText("/phone", phone));
        }
        AddressRule.web("/website", website, reasons);
        Rejection.ifAny(reasons);
        return List.of(contactPoint);
    }
}
