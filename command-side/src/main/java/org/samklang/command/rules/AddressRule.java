package org.samklang.command.rules;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;

/// An address on the web is absolute and http or https, since pages link to it. One that is missing breaks no rule.
public final class AddressRule {
    private AddressRule() {}

    public static void web(String field, @Nullable String address, List<Reason> into) {
        if (address != null && !isWebAddress(address)) {
            into.add(new Reason.IllFormedText(field, address));
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException invalid) {
            return false;
        }
    }
}
