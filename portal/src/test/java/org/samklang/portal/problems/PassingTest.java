package org.samklang.portal.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/// Which failures go away by themselves. The others are faults of ours and must not be called unavailability.
class PassingTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53300", "40001", "40P01"})
    void aDatabaseThatIsAwayComesBack(String state) {
        assertThat(Passing.is(new IllegalStateException(new SQLException("away", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "42601", "22P02", "22001", "57014"})
    void aStatementThatIsWrongStaysWrong(String state) {
        assertThat(Passing.is(new IllegalStateException(new SQLException("wrong", state)))).isFalse();
    }

    @Test
    void anErrorWithoutAStateIsAFault() {
        assertThat(Passing.is(new SQLException("no state"))).isFalse();
        assertThat(Passing.is(new IllegalStateException("no database in it"))).isFalse();
    }

    @Test
    void aConnectionThatIsNotToBeHadIsPassing() {
        assertThat(Passing.is(new CannotGetJdbcConnectionException("none"))).isTrue();
        assertThat(Passing.is(new SQLTransientConnectionException("the pool is empty"))).isTrue();
        assertThat(Passing.is(new QueryTimeoutException("slow"))).isTrue();
    }

    @Test
    void aBusWithoutItsHandlerIsPassing() {
        assertThat(Passing.is(new RuntimeException(new NoHandlerForCommandException("none")))).isTrue();
    }
}
