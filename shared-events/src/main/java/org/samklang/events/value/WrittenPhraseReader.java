package org.samklang.events.value;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.DateInPhrase.None;
import org.samklang.events.value.DateInPhrase.One;
import org.samklang.events.value.DateInPhrase.Several;
import org.samklang.events.value.WrittenToken.Numeral;
import org.samklang.events.value.WrittenToken.Sign;
import org.samklang.events.value.WrittenToken.Stranger;
import org.samklang.events.value.WrittenToken.Word;
import org.samklang.events.value.WrittenTokens.Piece;

/// Looks for dates between the words of a phrase that mean nothing in the dates of one language.
final class WrittenPhraseReader {

    private static final Set<Sense> CONTENT =
            EnumSet.of(Sense.MONTH, Sense.SEASON, Sense.RELATIVE, Sense.NOW, Sense.AMBIGUOUS);
    private static final Set<Sense> JOINING = EnumSet.of(Sense.AND);
    /// Beside another word these may belong to it rather than to the date.
    private static final Set<Sense> LOOSE =
            EnumSet.of(Sense.AND, Sense.FROM, Sense.UNTIL, Sense.BEFORE, Sense.AFTER, Sense.FILLER, Sense.YEAR);

    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Punct}–]+|[\\s\\p{Punct}–]+$");

    private final WrittenText text;
    private final DateWords words;
    private final Set<PartialDate> dates = new LinkedHashSet<>();
    private InvalidPartialDate.@Nullable Code refused;
    private int from;
    private int end;

    private WrittenPhraseReader(WrittenText text, DateWords words) {
        this.text = text;
        this.words = words;
    }

    static WrittenPhraseReader read(WrittenText text, DateWords words) {
        WrittenPhraseReader reader = new WrittenPhraseReader(text, words);
        try {
            reader.runs(WrittenTokens.pieces(text, words.dates())).forEach(reader::take);
        } catch (InvalidPartialDate refused) {
            reader.refused = refused.code();
        }
        return reader;
    }

    boolean found() {
        return refused == null && !dates.isEmpty();
    }

    /// Whether a date stands here that must not be guessed.
    boolean forbids() {
        return refused != null && !WrittenDates.NOT_UNDERSTOOD.contains(refused);
    }

    /// How many letters of the phrase are not read.
    int left() {
        return text.length() - (end - from);
    }

    DateInPhrase date() {
        return switch (dates.size()) {
            case 0 -> new None();
            case 1 -> new One(dates.iterator().next(), passedOver());
            default -> new Several(List.copyOf(dates));
        };
    }

    private List<String> passedOver() {
        String shown = text.toString();
        return List.of(shown.substring(0, from), shown.substring(end)).stream()
                .map(part -> EDGES.matcher(part).replaceAll(""))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// What stands between the words that mean nothing here, as far as it speaks of a date.
    private List<List<Piece>> runs(List<Piece> pieces) {
        List<List<Piece>> runs = new ArrayList<>(List.of(new ArrayList<>()));
        for (Piece piece : pieces) {
            if (piece.token() instanceof Stranger) {
                runs.add(new ArrayList<>());
            } else {
                runs.getLast().add(piece);
            }
        }
        return runs.stream()
                .map(run -> trimmed(run, piece -> piece.token() == Sign.DASH || is(piece, JOINING)))
                .filter(run -> run.stream().anyMatch(WrittenPhraseReader::speaks))
                .toList();
    }

    private void take(List<Piece> run) {
        List<PartialDate> readings = new ArrayList<>();
        List<Piece> core = trimmed(run, piece -> piece.token() == Sign.DASH || is(piece, LOOSE));
        for (List<Piece> part : List.of(run, core)) {
            try {
                readings.add(read(part));
            } catch (InvalidPartialDate refused) {
                // The other reading may do.
            }
        }
        if (readings.isEmpty()) {
            parts(run).forEach(part -> readings.add(read(part)));
        }
        dates.addAll(readings);
        from = run.getFirst().from();
        end = core.getLast().end();
    }

    private PartialDate read(List<Piece> run) {
        String part =
                text.toString().substring(run.getFirst().from(), run.getLast().end());
        return WrittenDateReader.read(new WrittenText(part), words);
    }

    /// "2003, 2002" and "2003 og 2002" are two dates, if they are none together.
    private List<List<Piece>> parts(List<Piece> run) {
        List<List<Piece>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int last = run.getFirst().from();
        for (Piece piece : run) {
            boolean joining = is(piece, JOINING);
            if (joining || text.toString().substring(last, piece.from()).contains(",")) {
                parts.add(new ArrayList<>());
            }
            if (!joining) {
                parts.getLast().add(piece);
            }
            last = piece.end();
        }
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private static List<Piece> trimmed(List<Piece> run, Predicate<Piece> edge) {
        int first = 0;
        int last = run.size();
        while (first < last && edge.test(run.get(first))) {
            first++;
        }
        while (last > first && edge.test(run.get(last - 1))) {
            last--;
        }
        return run.subList(first, last);
    }

    private static boolean speaks(Piece piece) {
        return piece.token() instanceof Numeral || piece.token() instanceof WrittenToken.Figures || is(piece, CONTENT);
    }

    private static boolean is(Piece piece, Set<Sense> senses) {
        return piece.token() instanceof Word(Sense sense, int _) && senses.contains(sense);
    }
}
