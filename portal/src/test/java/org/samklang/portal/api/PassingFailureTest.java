package org.samklang.portal.api;

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
class PassingFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53300", "40001", "40P01"})
    void aDatabaseThatIsAwayComesBack(String state) {
        assertThat(ProblemAdvice.isPassing(new IllegalStateException(new SQLException("away", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "42601", "22P02", "22001", "57014"})
    void aStatementThatIsWrongStaysWrong(String state) {
        assertThat(ProblemAdvice.isPassing(new IllegalStateException(new SQLException("wrong", state)))).isFalse();
    }

    @Test
    void anErrorWithoutAStateIsAFault() {
        assertThat(ProblemAdvice.isPassing(new SQLException("no state"))).isFalse();
        assertThat(ProblemAdvice.isPassing(new IllegalStateException("no database in it"))).isFalse();
    }

    @Test
    void aConnectionThatIsNotToBeHadIsPassing() {
        assertThat(ProblemAdvice.isPassing(new CannotGetJdbcConnectionException("none"))).isTrue();
        assertThat(ProblemAdvice.isPassing(new SQLTransientConnectionException("the pool is empty"))).isTrue();
        assertThat(ProblemAdvice.isPassing(new QueryTimeoutException("slow"))).isTrue();
    }

    @Test
    void aBusWithoutItsHandlerIsPassing() {
        assertThat(ProblemAdvice.isPassing(new RuntimeException(new NoHandlerForCommandException("none")))).isTrue();
    }
}
