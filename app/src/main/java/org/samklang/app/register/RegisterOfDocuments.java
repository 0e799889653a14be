package org.samklang.app.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samklang.app.start.Progress;
import org.samklang.app.start.SampleRegister;
import org.samklang.command.Actor;
import org.samklang.command.Intent;
import org.samklang.command.IntentCatalogue;
import org.samklang.command.Rejection;
import org.samklang.command.Role;
import org.samklang.portal.commands.CommandDesk;
import org.samklang.portal.commands.FaultyFields;
import org.samklang.portal.commands.Given;
import org.samklang.portal.commands.Reading;
import org.samklang.portal.commands.Submission;

/// Reads the register of the five documents in, command by command, as the registrar. Reading it in again repeats the
/// same command ids and adds nothing. An entry that is refused does not stop the others; all of them are told together.
final class RegisterOfDocuments implements SampleRegister {

    private static final Actor REGISTRAR = new Actor("register", Role.REGISTRAR, null);

    private final CommandDesk desk;

    RegisterOfDocuments(CommandDesk desk) {
        this.desk = desk;
    }

    @Override
    public void load(Progress progress) {
        Register register = Register.read();
        int total = register.entries().size();
        List<String> refused = new ArrayList<>();
        progress.at("register", 0, total);
        for (int i = 0; i < total; i++) {
            RegisterEntry entry = register.entries().get(i);
            try {
                desk.give(REGISTRAR, submission(register, entry));
            } catch (FaultyFields | Rejection e) {
                refused.add(entry.key() + ": " + e.getMessage());
            }
            progress.at("register", i + 1L, total);
        }
        if (!refused.isEmpty()) {
            throw new IllegalStateException("refused of the register: " + refused);
        }
    }

    private static Submission submission(Register register, RegisterEntry entry) {
        Class<? extends Intent<?>> type = IntentCatalogue.named(entry.commandName()).orElseThrow();
        Map<String, Given> citation = new LinkedHashMap<>();
        citation.put("type", new Given.Text("citation"));
        citation.put("document", new Given.Text(entry.document()));
        citation.put("locator", new Given.Text(String.valueOf(entry.line())));
        citation.put("quote", new Given.Text(entry.quote()));
        citation.put("language", new Given.Text(entry.language()));
        if (entry.about() != null) {
            citation.put("quoteAbout", new Given.Text(entry.about()));
        }
        Map<String, Given> body = new LinkedHashMap<>();
        body.put(
                "commandId", new Given.Text(entry.commandId(register.name()).toString()));
        body.put("visibility", new Given.Text(entry.visibility()));
        body.put("language", new Given.Text(entry.language()));
        body.put("source", new Given.Fields(citation));
        body.put("command", entry.command());
        return Submission.read(type, new Given.Fields(body), Reading.in(Locale.forLanguageTag(entry.language())))
                .orThrow("");
    }
}
