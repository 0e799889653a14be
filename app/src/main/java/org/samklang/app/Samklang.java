package org.samklang.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The one executable of Samklang: commands, views and pages in one process, or one role of them.
@SpringBootApplication
public class Samklang {

    public static void main(String[] arguments) {
        SpringApplication.run(Samklang.class, arguments);
    }
}
