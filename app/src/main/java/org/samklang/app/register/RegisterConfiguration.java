package org.samklang.app.register;

import org.samklang.app.start.SampleRegister;
import org.samklang.portal.commands.CommandDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the register to a demo.
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    SampleRegister registerOfDocuments(CommandDesk desk) {
        return new RegisterOfDocuments(desk);
    }
}
