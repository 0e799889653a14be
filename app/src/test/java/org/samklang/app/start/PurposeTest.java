package org.samklang.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class PurposeTest {

    @Test
    void nothingIsADemoUnlessItIsAskedFor() {
        assertThat(Purpose.askedFor(new MockEnvironment())).isEqualTo(Purpose.REAL);
        assertThat(Purpose.askedFor(new MockEnvironment().withProperty("samklang.demo", "false"))).isEqualTo(Purpose.REAL);
        assertThat(Purpose.askedFor(new MockEnvironment().withProperty("samklang.demo", "true"))).isEqualTo(Purpose.DEMO);
    }

    @Test
    void eachServesOnlyItsOwn() {
        assertThatCode(() -> Purpose.DEMO.serve(Purpose.DEMO, "here")).doesNotThrowAnyException();
        assertThatCode(() -> Purpose.REAL.serve(Purpose.REAL, "here")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Purpose.DEMO.serve(Purpose.REAL, "here")).isInstanceOf(StartRefused.class).hasMessageContaining("here was not made as a demo");
        assertThatThrownBy(() -> Purpose.REAL.serve(Purpose.DEMO, "here")).isInstanceOf(StartRefused.class).hasMessageContaining("here was made as a demo");
    }

    @Test
    void anUnknownWordRefusesTheStart() {
        assertThat(Purpose.ofStored("demo\n", "here")).isEqualTo(Purpose.DEMO);
        assertThatThrownBy(() -> Purpose.ofStored("staging", "here")).isInstanceOf(StartRefused.class).hasMessageContaining("staging");
    }
}
