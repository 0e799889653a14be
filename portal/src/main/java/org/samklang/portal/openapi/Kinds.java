package org.samklang.portal.openapi;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.samklang.portal.commands.Shape;

/// The kinds of a sealed interface by their names in JSON: as it names them itself, or by their own names.
final class Kinds {

    private Kinds() {}

    static Map<String, Class<?>> of(Class<?> sealedInterface) {
        JsonSubTypes named = sealedInterface.getAnnotation(JsonSubTypes.class);
        if (named == null) {
            return Shape.kinds(sealedInterface);
        }
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        Arrays.stream(named.value()).forEach(kind -> kinds.put(kind.name(), kind.value()));
        return kinds;
    }
}
