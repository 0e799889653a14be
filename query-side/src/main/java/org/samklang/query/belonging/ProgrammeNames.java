package org.samklang.query.belonging;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ProgrammeEvent.ProgrammeRegistered;
import org.samklang.events.value.Name;
import org.samklang.events.value.ProgrammeId;
import org.samklang.query.organisations.Spelling;

/// Programmes by their names, for partnerships of which a source says in words of its own what they run under: "Kommunala
/// partnerskap (ICLD)" begins with the name of a programme.
public final class ProgrammeNames {
    private final Map<String, Set<ProgrammeId>> names = new HashMap<>();

    public ProgrammeNames(Stream<ProgrammeRegistered> programmes) {
        programmes.forEach(programme -> {
            for (Name name : programme.names()) {
                names.computeIfAbsent(Spelling.plain(name.text()), _ -> new HashSet<>())
                        .add(programme.programmeId());
            }
        });
        names.remove("");
    }

    /// All names, as they are compared.
    public Set<String> all() {
        return Set.copyOf(names.keySet());
    }

    /// The programmes that are meant, by id: those of the longest name that the words begin with.
    public List<ProgrammeId> meant(@Nullable String words) {
        String plain = words == null ? "" : Spelling.plain(words);
        return names.keySet().stream()
                .filter(name -> plain.equals(name) || plain.startsWith(name + " "))
                .max(Comparator.comparingInt(String::length))
                .map(name -> names.getOrDefault(name, Set.of()).stream()
                        .sorted(Comparator.comparing(ProgrammeId::value))
                        .toList())
                .orElse(List.of());
    }
}
