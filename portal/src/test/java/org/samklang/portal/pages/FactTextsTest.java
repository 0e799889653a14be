package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samklang.events.PartnershipEvent.ChallengeRecorded;
import org.samklang.events.PartnershipEvent.ChallengeResolved;
import org.samklang.events.PartnershipEvent.DirectoryListingSet;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.PartnershipEvent.PartnersMatched;
import org.samklang.events.PartnershipEvent.PartnershipResumed;
import org.samklang.events.PartnershipEvent.PartnershipSuspended;
import org.samklang.events.PartnershipEvent.RuleSetAdopted;
import org.samklang.events.PartnershipEvent.RuleWaived;
import org.samklang.events.Telling;
import org.samklang.events.catalogue.EventCatalogue;
import org.samklang.events.catalogue.EventCatalogue.Entry;
import org.samklang.portal.commands.Shape;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;

/// Every fact that is told by itself has a sentence in every language, made of what the fact holds; every word of a code
/// in it is there too.
class FactTextsTest {
    private static final Texts TEXTS = Texts.load();
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

    /// What happens to partnerships and is told as it is, without being told of anything else.
    private static final Set<Class<?>> OF_PARTNERSHIPS = Set.of(
            PartnersMatched.class,
            PartnerWithdrawn.class,
            PartnershipSuspended.class,
            PartnershipResumed.class,
            ChallengeRecorded.class,
            ChallengeResolved.class,
            DirectoryListingSet.class,
            RuleSetAdopted.class,
            RuleWaived.class);

    private static List<Entry> told() {
        return EventCatalogue.ofFacts().entries().stream()
                .filter(entry -> Telling.class.isAssignableFrom(entry.type()) || OF_PARTNERSHIPS.contains(entry.type()))
                .toList();
    }

    /// What is wrong with the sentences of one language.
    private static List<String> faults(Language language, Collection<Entry> entries) {
        List<String> faults = new ArrayList<>();
        for (Entry entry : entries) {
            String key = "tells." + entry.name();
            String text = TEXTS.find(language, key).orElse(null);
            if (text == null) {
                faults.add(key);
                continue;
            }
            Set<String> known = Shape.of(entry.type()).everyPart().stream()
                    .map(Shape.Part::name)
                    .collect(Collectors.toSet());
            PLACE.matcher(text).results().map(place -> place.group(1)).filter(place -> !known.contains(place))
                    .forEach(place -> faults.add(key + " has no " + place));
            Shape.of(entry.type()).everyPart().stream()
                    .filter(part -> part.raw() == boolean.class || part.raw() == Boolean.class)
                    .filter(part -> text.contains("{" + part.name() + "}"))
                    .map(part -> key + "." + part.name())
                    .filter(yes -> TEXTS.find(language, yes).isEmpty())
                    .forEach(faults::add);
        }
        codes(entries).filter(word -> TEXTS.find(language, word).isEmpty()).forEach(faults::add);
        return faults;
    }

    /// The words of all enums that a sentence may hold.
    private static Stream<String> codes(Collection<Entry> entries) {
        Set<Class<?>> enums = new LinkedHashSet<>();
        entries.forEach(entry -> Shape.of(entry.type()).everyPart().forEach(part -> {
            if (part.raw().isEnum()) {
                enums.add(part.raw());
            }
            if (Collection.class.isAssignableFrom(part.raw()) && part.entry().isEnum()) {
                enums.add(part.entry());
            }
        }));
        return enums.stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> Texts.wordKey((Enum<?>) constant));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFactIsTold(Language language) {
        assertThat(faults(language, told())).isEmpty();
    }

    @Test
    void control_aPlaceThatTheFactDoesNotHaveIsFound() {
        assertThat(PLACE.matcher("{nobody}").results().map(place -> place.group(1))).containsExactly("nobody");
        assertThat(told()).hasSizeGreaterThan(60);
    }
}
