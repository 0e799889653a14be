package org.samklang.acceptance;

import java.net.URI;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands tests the one running demo that all of them share. It is started for the first test and ends after the last.
///
/// `-Dsamklang.address=http://127.0.0.1:8080/` uses a demo that runs already instead; the log must be as the register left
/// it, or `-Dsamklang.register-end` says where the register ended.
public final class DemoProgram implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(DemoProgram.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Demo.class;
    }

    @Override
    public Demo resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Demo.class, _ -> demo(), Demo.class);
    }

    private static Demo demo() {
        String address = System.getProperty("samklang.address");
        return address == null ? Demo.started(RunningProgram.demo()) : Demo.at(URI.create(address));
    }
}
