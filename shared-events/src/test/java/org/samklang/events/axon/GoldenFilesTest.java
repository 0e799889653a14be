package org.samklang.events.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samklang.events.Fact;
import org.samklang.events.Facts;
import org.samklang.events.catalogue.EventCatalogue;
import org.samklang.events.catalogue.EventCatalogue.Entry;
import tools.jackson.databind.json.JsonMapper;

/// The contract with history: what today's records write, and that they read everything that was ever written. A golden
/// file is never changed once facts of its revision may be stored; a new form is a new revision with an upcaster.
class GoldenFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path PROPOSED = Path.of("target/golden");
    private static final CatalogueSerializer SERIALIZER = CatalogueSerializer.forEvents();
    private static final StoredFacts STORED_FACTS = new StoredFacts();

    record Golden(Entry entry, int revision) {
        String file() {
            return entry.name() + "/" + revision + ".json";
        }

        @Override
        public String toString() {
            return file();
        }
    }

    static Stream<Golden> latest() {
        return EventCatalogue.ofFacts().entries().stream().map(entry -> new Golden(entry, entry.revision()));
    }

    static Stream<Golden> all() {
        return EventCatalogue.ofFacts().entries().stream()
                .flatMap(entry ->
                        IntStream.rangeClosed(1, entry.revision()).mapToObj(revision -> new Golden(entry, revision)));
    }

    @ParameterizedTest
    @MethodSource("latest")
    void todaysRecordWritesExactlyTheLatestGoldenFile(Golden golden) throws IOException {
        SerializedObject<byte[]> written = SERIALIZER.serialize(sample(golden), byte[].class);

        assertThat(written.getType().getName()).isEqualTo(golden.entry().name());
        assertThat(written.getType().getRevision()).isEqualTo(String.valueOf(golden.revision()));
        String json = new String(written.getData(), StandardCharsets.UTF_8);
        if (!Files.exists(GOLDEN.resolve(golden.file())) || !read(golden).equals(json + "\n")) {
            Path proposed = PROPOSED.resolve(golden.file());
            Files.createDirectories(proposed.getParent());
            Files.writeString(proposed, json + "\n");
        }
        assertThat(GOLDEN.resolve(golden.file()))
                .describedAs("a form of what is written now is proposed in %s", PROPOSED)
                .exists();
        assertThat(json + "\n").isEqualTo(read(golden));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRevisionReadsAsTodaysRecord(Golden golden) throws IOException {
        byte[] payload = read(golden).getBytes(StandardCharsets.UTF_8);
        String revision = String.valueOf(golden.revision());

        assertThat(STORED_FACTS.readFact(golden.entry().name(), revision, payload)).isEqualTo(sample(golden));
        assertThat(AxonReading.read(SERIALIZER, golden.entry().name(), revision, payload)
                        .getPayload())
                .isEqualTo(sample(golden));
    }

    @Test
    void thereAreNoOtherGoldenFiles() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            Set<String> found = files.filter(Files::isRegularFile)
                    .map(file -> GOLDEN.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(found).isEqualTo(all().map(Golden::file).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @ParameterizedTest
    @MethodSource("latest")
    void aFieldThatWasRenamedWouldBeSeen(Golden golden) throws IOException {
        String field = golden.entry().type().getRecordComponents()[0].getName();
        String renamed = read(golden).replaceFirst("\"" + field + "\"", "\"renamed\"");

        assertThat(renamed).isNotEqualTo(read(golden));
        byte[] payload = renamed.getBytes(StandardCharsets.UTF_8);
        assertThat(STORED_FACTS.readFact(golden.entry().name(), String.valueOf(golden.revision()), payload))
                .isNotEqualTo(sample(golden));
    }

    @Test
    void aMapperThatWasNotToldHowWritesSomethingElse() throws IOException {
        Golden golden = latest().filter(g -> g.file().equals("conference.logged/2.json")).findFirst().orElseThrow();
        assertThat(JsonMapper.builder().build().writeValueAsString(sample(golden)) + "\n")
                .isNotEqualTo(read(golden));
    }

    private static Fact sample(Golden golden) {
        return Facts.sample(golden.entry().type().asSubclass(Fact.class));
    }

    private static String read(Golden golden) throws IOException {
        return Files.readString(GOLDEN.resolve(golden.file()));
    }
}
