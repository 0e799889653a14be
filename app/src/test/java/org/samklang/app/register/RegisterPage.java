package org.samklang.app.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes, sentence by sentence, where what the documents say went: which entries of the register quote it, or what it is
/// otherwise.
final class RegisterPage {
    private static final Pattern BETWEEN =
            Pattern.compile("(?<=[.!?])[\\s\\u00a0]+(?=[\\[«\"”“–]?[A-ZÆØÅÄÖ])");
    private static final int SHOWN = 90;
    private static final int ENOUGH = 8;

    private final Register register = Register.read();
    private final List<Passage> passages = Register.passages();
    private final Map<String, List<String>> documents;

    /// @param documents lines by short name
    RegisterPage(Map<String, List<String>> documents) {
        this.documents = new TreeMap<>(documents);
    }

    /// One sentence and what became of it; neither entries nor a passage where it was forgotten.
    record Sentence(String document, int line, String text, List<RegisterEntry> entries, List<Passage> passages) {
        boolean isForgotten() {
            return entries.isEmpty() && passages.isEmpty();
        }

        @Override
        public String toString() {
            return document + ":" + line + " " + text;
        }
    }

    List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        documents.forEach((document, lines) -> {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                for (String text : BETWEEN.split(plain(line))) {
                    if (!text.isEmpty()) {
                        sentences.add(sentence(document, i + 1, line, text));
                    }
                }
            }
        });
        return sentences;
    }

    private static String plain(String line) {
        return line.replaceAll("^[\\s\\u00a0\\ufeff]+|[\\s\\u00a0\\ufeff]+$", "");
    }

    private Sentence sentence(String document, int line, String whole, String text) {
        int from = whole.indexOf(text);
        return new Sentence(
                document,
                line,
                text,
                register.entries().stream()
                        .filter(entry -> entry.document().equals(document) && entry.line() == line)
                        .filter(entry -> meets(whole, entry.quote(), from, text.length()))
                        .toList(),
                passages.stream()
                        .filter(passage -> passage.document().equals(document) && passage.line() == line)
                        .filter(passage -> text.startsWith(passage.begins()))
                        .toList());
    }

    /// Whether the quote and the sentence share more than a word.
    private static boolean meets(String line, String quote, int from, int length) {
        int at = line.indexOf(quote);
        int shared = Math.min(from + length, at + quote.length()) - Math.max(from, at);
        return at >= 0 && shared >= Math.min(ENOUGH, Math.min(quote.length(), length));
    }

    String write() {
        StringBuilder page = new StringBuilder();
        List<Sentence> sentences = sentences();
        line(page, "# Where the sentences of the five documents went");
        line(page, "");
        line(
                page,
                "Every sentence of the documents that the register is made from, and the entries that say what it says, or "
                        + "why it is no fact. Written from the [register](../app/src/main/resources/register) and compared with "
                        + "the documents by a test; to write it anew: `./mvnw -pl app -am -Dtest=RegisterPageTest "
                        + "-Dsurefire.failIfNoSpecifiedTests=false -Dsamklang.rewrite=true test`.");
        line(page, "");
        line(
                page,
                "%d sentences, %d entries. %d sentences are quoted by an entry, %d are told by an entry that cites another "
                        .formatted(
                                sentences.size(),
                                register.entries().size(),
                                sentences.stream().filter(s -> !s.entries().isEmpty()).count(),
                                sentences.stream()
                                        .filter(s -> s.entries().isEmpty())
                                        .filter(s -> s.passages().stream().anyMatch(p -> p.entry() != null))
                                        .count())
                        + "line, %d are no facts."
                                .formatted(sentences.stream()
                                        .filter(s -> s.entries().isEmpty())
                                        .filter(s -> s.passages().stream().allMatch(p -> p.entry() == null))
                                        .count()));
        String document = "";
        for (Sentence sentence : sentences) {
            if (!sentence.document().equals(document)) {
                document = sentence.document();
                line(page, "");
                line(page, "## " + document);
                line(page, "");
                line(page, "| Line | Sentence | Where it went |");
                line(page, "|---|---|---|");
            }
            line(page, "| %d | %s | %s |".formatted(sentence.line(), shown(sentence.text()), went(sentence)));
        }
        return page.toString();
    }

    private static String went(Sentence sentence) {
        String quoted = sentence.entries().stream()
                .map(entry -> "`%s` (%s)".formatted(entry.key(), entry.commandName()))
                .collect(Collectors.joining(", "));
        String told = sentence.passages().stream()
                .map(passage -> passage.entry() == null
                        ? "no fact: " + passage.why()
                        : "`%s`: %s".formatted(passage.entry(), passage.why()))
                .collect(Collectors.joining(", "));
        return quoted.isEmpty() || told.isEmpty() ? quoted + told : quoted + "; " + told;
    }

    private static String shown(String text) {
        String cell = text.replace("|", "\\|").replace('\u00a0', ' ');
        return cell.length() <= SHOWN ? cell : cell.substring(0, cell.lastIndexOf(' ', SHOWN)) + " …";
    }

    private static void line(StringBuilder page, String text) {
        page.append(text).append('\n');
    }
}
