package org.samklang.app.start;

import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Claims the data directory before any bean exists, so that a start that must be refused has harmed nothing.
/// With an external PostgreSQL there is nothing to claim: several processes may share it.
final class ClaimDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String BEAN = "dataDirectory";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.containsProperty("spring.datasource.url")
                || !(context.getBeanFactory() instanceof DefaultListableBeanFactory beans)
                || !environment.containsProperty("samklang.data")) {
            return;
        }
        var directory = DataDirectory.claim(Path.of(environment.getRequiredProperty("samklang.data")));
        try {
            directory.serve(Purpose.askedFor(environment));
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
        beans.registerSingleton(BEAN, directory);
        beans.registerDisposableBean(BEAN, directory::close);
    }
}
