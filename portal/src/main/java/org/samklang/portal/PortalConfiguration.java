package org.samklang.portal;

import java.time.Duration;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.queryhandling.QueryGateway;
import org.samklang.portal.api.ApiConfiguration;
import org.samklang.portal.commands.CommandDesk;
import org.samklang.portal.files.FileDesk;
import org.samklang.portal.openapi.OpenApiConfiguration;
import org.samklang.portal.pages.PagesConfiguration;
import org.samklang.portal.problems.ProblemAnswers;
import org.samklang.portal.problems.Problems;
import org.samklang.portal.security.PeopleConfiguration;
import org.samklang.portal.security.SecurityConfiguration;
import org.samklang.portal.security.StoredConfiguration;
import org.samklang.portal.text.CatalogueMessages;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.Unsealing;
import org.samklang.portal.views.Comparing;
import org.samklang.portal.views.Views;
import org.samklang.vault.SealedFiles;
import org.samklang.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.util.unit.DataSize;

/// The whole portal. Needs a command bus, a query gateway, a vault with its files, a data source and the migrations of
/// `classpath:db/portal`.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/samklang/portal/portal.properties")
@Import({SecurityConfiguration.class, StoredConfiguration.class, PeopleConfiguration.class, ApiConfiguration.class, OpenApiConfiguration.class, PagesConfiguration.class})
public class PortalConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    Texts texts() {
        return Texts.load();
    }

    @Bean
    MessageSource messageSource(Texts texts) {
        return new CatalogueMessages(texts);
    }

    @Bean
    ProblemAnswers problemAnswers(Texts texts) {
        return new ProblemAnswers(new Problems(texts));
    }

    @Bean
    FileDesk fileDesk(SealedFiles files, @Value("${samklang.files.largest}") DataSize largest) {
        return new FileDesk(files, largest.toBytes());
    }

    @Bean
    CommandDesk commandDesk(CommandBus bus, Vault vault, FileDesk files) {
        return new CommandDesk(bus, vault, files, PATIENCE);
    }

    @Bean
    Comparing comparing(Views callerViews) {
        return new Comparing(callerViews);
    }

    @Bean
    Views callerViews(QueryGateway queries) {
        return new Views(queries, PATIENCE);
    }

    @Bean
    Unsealing unsealing(Vault vault) {
        return new Unsealing(vault);
    }
}
