package org.samklang.app.database;

import org.samklang.app.start.DataDirectory;
import org.samklang.app.start.Progress;
import org.samklang.app.start.Purpose;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The database: an embedded server, or with `spring.datasource.url` an external one; then the check of what it was made for,
/// then the migrations of all modules, before any other bean can use it.
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean
    FlywayMigrationStrategy checkThenMigrate(Environment environment, Progress progress) {
        return flyway -> {
            new Installation(flyway.getConfiguration().getDataSource()).serve(Purpose.askedFor(environment));
            var pending = flyway.info().pending().length;
            if (pending > 0) {
                progress.at("Preparing the tables", 0, pending);
            }
            flyway.migrate();
            if (pending > 0) {
                progress.at("Preparing the tables", pending, pending);
            }
        };
    }

    /// Without the address of an external server a data directory was claimed, and Samklang brings its own server.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(DataDirectory.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedServer embeddedServer(DataDirectory directory, @Value("${samklang.database.binaries}") String binaries, Progress progress) {
            return EmbeddedServer.start(directory, new PostgresBinaries(binaries), progress);
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(EmbeddedServer server) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return EmbeddedServer.ROLE;
                }

                @Override
                public String getPassword() {
                    return server.password();
                }

                @Override
                public String getJdbcUrl() {
                    return server.jdbcUrl();
                }
            };
        }
    }
}
