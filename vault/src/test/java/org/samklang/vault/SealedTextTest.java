package org.samklang.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.samklang.events.value.SealedValue;

class SealedTextTest {
    private static final int ROUNDS = Integer.getInteger("samklang.rounds", 500);

    private static final String SUBJECT = "person:5d0f0a52-3c0e-4f0e-9d3a-0d6a2c8f7b11";
    private static final String PLACE = "person.registered#name";
    private static final String CLEAR = "Ingrid Ødegård";
    private static final DataKey KEY = new DataKey("AAECAwQFBgcICQoLDA0ODw", AesGcm.key(new byte[32]));
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%:#=+/ é";

    @Test
    void aSealedValueHasSixPartsAndOpensAgain() {
        SealedValue sealed = sealed();

        assertThat(sealed.text())
                .matches("s1\\." + SUBJECT + "\\.AAECAwQFBgcICQoLDA0ODw\\.person%2Eregistered#name\\.[\\w-]{16}\\.[\\w-]+");
        assertThat(SealedText.parse(sealed))
                .extracting(SealedText::subject, SealedText::key, SealedText::place)
                .containsExactly(SUBJECT, KEY.id(), PLACE);
        assertThat(opened(sealed.text())).contains(CLEAR);
    }

    @Test
    void theSameTextIsNeverSealedTheSameWayTwice() {
        assertThat(sealed()).isNotEqualTo(sealed());
    }

    @Test
    void dotsAndForeignLettersInSubjectAndPlaceDoNotConfuse() {
        for (String name : List.of("a.b", ".", "..", "%2E", "s1.x.y", "å ø", "🜁", "person:1%", "a b\u00a0c")) {
            SealedValue sealed =
                    SealedText.seal(name, KEY, name + "." + name, CLEAR.getBytes(UTF_8)).value();
            SealedText parsed = SealedText.parse(sealed);

            assertThat(parsed.subject()).isEqualTo(name);
            assertThat(parsed.place()).isEqualTo(name + "." + name);
            assertThat(opened(sealed.text())).contains(CLEAR);
        }
    }

    @Test
    void everyTextIsGivenBackUnchanged() {
        for (String clear : List.of("", " ", ".", "a\u0000b", "שלום\u202e", "e\u0301 é", "🜁".repeat(1_000))) {
            assertThat(opened(SealedText.seal(SUBJECT, KEY, PLACE, clear.getBytes(UTF_8))
                            .value()
                            .text()))
                    .contains(clear);
        }
    }

    @Test
    @Tag("long")
    void namesAndTextsOfEveryKindAreGivenBack() {
        String[] pieces = {"a", "Z", "0", ".", "%", "2E", "-", "_", ":", "#", "/", "~", "+", "=", " ", "ø", "م", "🜁", "e\u0301"};
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Random random = new Random(seed);
            String subject = drawn(random, pieces) + "s";
            String place = drawn(random, pieces) + "p";
            String clear = drawn(random, pieces);

            SealedValue sealed = SealedText.seal(subject, KEY, place, clear.getBytes(UTF_8)).value();
            SealedText parsed = SealedText.parse(sealed);

            assertThat(List.of(parsed.subject(), parsed.place())).as("seed %d", seed).containsExactly(subject, place);
            assertThat(opened(sealed.text())).as("seed %d", seed).contains(clear);
            assertThat(parsed.value()).as("seed %d", seed).isEqualTo(sealed);
        }
    }

    private static String drawn(Random random, String[] pieces) {
        return random.ints(random.nextInt(12), 0, pieces.length)
                .mapToObj(n -> pieces[n])
                .collect(Collectors.joining());
    }

    @Nested
    class GivenATextThatSomebodyTouched {

        @Test
        void noExchangedCharacterIsAccepted() {
            String text = sealed().text();
            List<String> accepted = new ArrayList<>();
            for (int at = 0; at < text.length(); at++) {
                for (char other : ALPHABET.toCharArray()) {
                    if (other != text.charAt(at)) {
                        collect(accepted, text.substring(0, at) + other + text.substring(at + 1));
                    }
                }
            }
            assertThat(accepted).isEmpty();
        }

        @Test
        void noMissingAddedOrSwappedCharacterIsAccepted() {
            String text = sealed().text();
            List<String> accepted = new ArrayList<>();
            for (int at = 0; at < text.length(); at++) {
                collect(accepted, text.substring(0, at) + text.substring(at + 1));
                collect(accepted, text.substring(0, at));
                for (char added : ALPHABET.toCharArray()) {
                    collect(accepted, text.substring(0, at) + added + text.substring(at));
                }
                if (at > 0 && text.charAt(at) != text.charAt(at - 1)) {
                    collect(
                            accepted,
                            text.substring(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.substring(at + 1));
                }
            }
            assertThat(accepted).isEmpty();
        }

        @Test
        void anotherWayOfWritingTheSameBytesIsRefused() {
            String text = sealed().text();

            assertThatThrownBy(() -> opened(text.replace("%2E", "%2e"))).isInstanceOf(BrokenSeal.class);
            assertThatThrownBy(() -> opened(text.replace("person", "%70erson"))).isInstanceOf(BrokenSeal.class);
            assertThatThrownBy(() -> opened(text + "=")).isInstanceOf(BrokenSeal.class);
        }

        @Test
        void whatIsNoSealedValueIsRefusedWithoutBeingRepeated() {
            for (String text : List.of("", CLEAR, "s2" + sealed().text().substring(2), "s1.....", "s1.a.b.c.d.e")) {
                assertThatThrownBy(() -> SealedText.parse(new SealedValue(text)))
                        .isInstanceOf(BrokenSeal.class)
                        .hasMessageNotContaining(CLEAR);
            }
        }

        private void collect(List<String> accepted, String text) {
            try {
                opened(text).ifPresent(_ -> accepted.add(text));
            } catch (BrokenSeal _) {
                // refused already when read
            }
        }
    }

    @Nested
    class GivenACiphertextMovedElsewhere {

        @Test
        void itOpensNeitherAtAnotherPlaceNorForAnotherSubjectNorWithAnotherKeyId() {
            SealedText there = SealedText.parse(sealed());

            assertThat(new SealedText("person:other", there.key(), there.place(), there.nonce(), there.ciphertext())
                            .open(KEY))
                    .isEmpty();
            assertThat(new SealedText(
                                    there.subject(), there.key(), "person.registered#phone", there.nonce(), there.ciphertext())
                            .open(KEY))
                    .isEmpty();
            assertThat(new SealedText(
                                    there.subject(), "DwECAwQFBgcICQoLDA0ODw", there.place(), there.nonce(), there.ciphertext())
                            .open(KEY))
                    .isEmpty();
        }

        /// The control: a seal that leaves out the additional data lets the ciphertext wander.
        @Test
        void withoutAdditionalDataItWouldOpenAnywhere() {
            byte[] nonce = new byte[AesGcm.NONCE_BYTES];
            byte[] weak = AesGcm.encrypt(KEY.secret(), nonce, "", CLEAR.getBytes(UTF_8));
            SealedText moved = new SealedText(
                    "person:other", KEY.id(), "person.registered#phone", AesGcm.base64(nonce), AesGcm.base64(weak));

            assertThat(weaklyOpened(moved)).contains(CLEAR);
            assertThat(moved.open(KEY)).isEmpty();
        }

        private Optional<String> weaklyOpened(SealedText text) {
            return AesGcm.decrypt(
                            KEY.secret(),
                            AesGcm.bytes(text.nonce()).orElseThrow(),
                            "",
                            AesGcm.bytes(text.ciphertext()).orElseThrow())
                    .flatMap(Escaped::text);
        }
    }

    private static SealedValue sealed() {
        return SealedText.seal(SUBJECT, KEY, PLACE, CLEAR.getBytes(UTF_8)).value();
    }

    private static Optional<String> opened(String text) {
        return SealedText.parse(new SealedValue(text)).open(KEY).flatMap(Escaped::text);
    }
}
