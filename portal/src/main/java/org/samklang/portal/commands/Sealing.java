package org.samklang.portal.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Actor;
import org.samklang.command.Intent;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Seals;
import org.samklang.events.axon.EventsJson;
import org.samklang.events.value.Id;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Participant;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.Place;
import org.samklang.events.value.Protection;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Source;
import org.samklang.vault.Vault;

/// Seals what is personal in a command, just before it is dispatched: components marked with [Seals], the town and note of
/// a protected place, a citation's quote.
public final class Sealing {

    /// Where the withheld part of a place stands. Never renamed: old values could not be opened.
    public static final String PLACE_WITHHELD = "place#withheld";

    /// Where a citation's quote stands. Never renamed.
    public static final String CITATION_QUOTE = "citation#quote";

    private final Vault vault;

    public Sealing(Vault vault) {
        this.vault = vault;
    }

    /// The intent with nothing personal left in clear.
    Intent<?> seal(Intent<?> clear, Actor actor) {
        return (Intent<?>) sealed((Record) clear, actor, "/command");
    }

    Source seal(@Nullable ClearSource clear, Actor actor) {
        return switch (clear) {
            case null -> new Source.ReportedBy(actor.id());
            case ClearSource.ReportedBy(String userId) -> new Source.ReportedBy(userId == null ? actor.id() : userId);
            case ClearSource.Citation citation ->
                new Source.Citation(
                        citation.document(), citation.locator(), quote(citation), citation.language());
        };
    }

    private @Nullable SealedValue quote(ClearSource.Citation citation) {
        if (citation.quote() == null) {
            return null;
        }
        String subject = citation.quoteAbout() == null
                ? "document:" + citation.document()
                : subject(citation.quoteAbout());
        return vault.seal(subject, CITATION_QUOTE, citation.quote());
    }

    private Object sealed(Record clear, Actor actor, String pointer) {
        if (clear instanceof Place place) {
            return place(place, actor, pointer);
        }
        Shape shape = Shape.of(clear.getClass());
        List<Shape.Part> parts = shape.everyPart();
        @Nullable Object[] values = new Object[parts.size()];
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            Shape.Part part = parts.get(i);
            Object before = part.value(clear);
            values[i] = before == null ? null : value(part, before, clear, shape, actor, Pointer.step(pointer, part.name()));
            changed |= !Objects.equals(values[i], before);
        }
        return changed ? shape.make(values) : clear;
    }

    private Object value(Shape.Part part, Object value, Record owner, Shape shape, Actor actor, String pointer) {
        Seals seals = part.seals();
        if (seals != null && value instanceof SealedValue clear) {
            Object whom = shape.part(seals.subject())
                    .map(subject -> subject.value(owner))
                    .orElseThrow(() -> new IllegalStateException("no component " + seals.subject() + " in " + shape.type()));
            return vault.seal(subject(whom, pointer), seals.place(), clear.text());
        }
        return switch (value) {
            case List<?> many -> list(many, actor, pointer);
            case Record nested -> sealed(nested, actor, pointer);
            default -> value;
        };
    }

    private List<?> list(List<?> many, Actor actor, String pointer) {
        List<Object> sealed = new ArrayList<>();
        boolean changed = false;
        for (int i = 0; i < many.size(); i++) {
            Object before = many.get(i);
            Object after = before instanceof Record nested ? sealed(nested, actor, Pointer.step(pointer, i)) : before;
            changed |= !after.equals(before);
            sealed.add(after);
        }
        return changed ? List.copyOf(sealed) : many;
    }

    private Place place(Place clear, Actor actor, String pointer) {
        if (clear.protection() != Protection.PROTECTED || (clear.locality() == null && clear.note() == null)) {
            return clear;
        }
        if (actor.organisation() == null) {
            throw new FaultyFields(List.of(new Fault(pointer, Fault.Code.PROTECTED_NEEDS_ORGANISATION)));
        }
        Map<String, @Nullable String> withheld = new LinkedHashMap<>();
        withheld.put("locality", clear.locality());
        withheld.put("note", clear.note());
        withheld.values().removeIf(text -> text == null);
        return new Place(
                clear.country(),
                clear.subdivision(),
                null,
                null,
                Protection.PROTECTED,
                vault.seal(
                        subject(actor.organisation()),
                        PLACE_WITHHELD,
                        EventsJson.mapper().writeValueAsString(withheld)));
    }

    /// Whose key it is sealed with.
    private static String subject(@Nullable Object whom, String pointer) {
        return switch (whom) {
            case Participant.Person speaker -> subject(speaker.person());
            case Participant.Organisation speaker -> subject(speaker.organisation());
            case Participant.Office _, Participant.Country _, Participant.Headcount _ ->
                throw new Rejection(new Reason.NobodyToSealFor(pointer.substring("/command".length())));
            case null, default -> subject(whom);
        };
    }

    private static String subject(@Nullable Object id) {
        return switch (id) {
            case PersonId person -> "person:" + person.value();
            case OrganisationId organisation -> "organisation:" + organisation.value();
            case Id other -> throw new IllegalStateException("no key is kept for " + other.getClass().getSimpleName());
            case null, default -> throw new IllegalStateException("whom a sealed text is about must be an id");
        };
    }
}
