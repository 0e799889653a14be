package org.samklang.events.value;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Phrases and what they mean. A phrase as it is spelt wins over one that only fits without its accents, and a spelling
/// without accents that would fit two phrases fits none: "for" is not "før".
final class Vocabulary {

    /// @param number which month or season, or how many; 0 for other words
    record Meaning(Sense sense, int number) {}

    record Match(Meaning meaning, int end) {}

    private final Map<String, Meaning> spelt = new HashMap<>();
    private final Map<String, Meaning> plain = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();
    private int longest;

    /// The first meaning of a phrase stays.
    void add(String phrase, Sense sense, int number) {
        Meaning meaning = new Meaning(sense, number);
        if (spelt.putIfAbsent(phrase, meaning) == null) {
            longest = Math.max(longest, phrase.length());
            String bare = WrittenText.plain(phrase);
            Meaning other = plain.putIfAbsent(bare, meaning);
            if (other != null && !other.equals(meaning)) {
                unclear.add(bare);
            }
        }
    }

    /// The longest phrase that begins at a place in the text and ends with a word; its abbreviating dot belongs to it.
    @Nullable
    Match longestAt(WrittenText text, int from) {
        for (int end = Math.min(text.length(), from + longest); end > from; end--) {
            Meaning meaning = text.wordEndsAt(end) ? find(text, from, end) : null;
            if (meaning != null) {
                return new Match(meaning, text.isAt(end, '.') && !text.isAt(end, "..") ? end + 1 : end);
            }
        }
        return null;
    }

    private @Nullable Meaning find(WrittenText text, int from, int end) {
        Meaning exact = spelt.get(text.lower(from, end));
        if (exact != null) {
            return exact;
        }
        String bare = text.plain(from, end);
        return unclear.contains(bare) ? null : plain.get(bare);
    }
}
