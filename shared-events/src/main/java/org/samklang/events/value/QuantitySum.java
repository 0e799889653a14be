package org.samklang.events.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A sum of figures, told part by part: "120 and about 30 000" (domain X7).
///
/// Only exact figures of one unit are added up. Every other figure stays a part of its own, as it was stated: what is
/// "about", "at least" or "several" is added neither to an exact figure nor to another of its kind.
///
/// @param parts the exact ones first, one for each unit in the order in which the units were met; then all others in
///     the order in which they were added. Empty where nothing was added
public record QuantitySum(List<Quantity> parts) {

    public static final QuantitySum NOTHING = new QuantitySum(List.of());

    public QuantitySum {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    public static QuantitySum of(Iterable<Quantity> figures) {
        QuantitySum sum = NOTHING;
        for (Quantity figure : figures) {
            sum = sum.plus(figure);
        }
        return sum;
    }

    public QuantitySum plus(Quantity figure) {
        if (!exact(figure)) {
            return new QuantitySum(
                    Stream.concat(parts.stream(), Stream.of(figure)).toList());
        }
        List<Quantity> sum = new ArrayList<>(parts);
        int at = 0;
        while (at < sum.size() && exact(sum.get(at))) {
            if (Objects.equals(sum.get(at).unit(), figure.unit())) {
                sum.set(at, together(sum.get(at), figure));
                return new QuantitySum(sum);
            }
            at++;
        }
        sum.add(at, figure);
        return new QuantitySum(sum);
    }

    public QuantitySum plus(QuantitySum others) {
        return of(Stream.concat(parts.stream(), others.parts.stream()).toList());
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    private static boolean exact(Quantity figure) {
        return figure.qualifier() == Qualifier.EXACT && figure.value() != null;
    }

    private static Quantity together(Quantity one, Quantity other) {
        BigDecimal sum = Objects.requireNonNull(one.value()).add(Objects.requireNonNull(other.value()));
        return new Quantity(sum, one.unit(), Qualifier.EXACT);
    }
}
