package org.samklang.query.timeline;

import java.util.List;
import org.samklang.events.ClaimSubject;

/// Claims that contradict each other.
public final class Claims {
    private Claims() {}

    /// One claim, as far as it matters for contradiction.
    public record Statement(ClaimSubject about, String value, boolean resolved) {}

    static List<Statement> statements(List<Told.Claim> claims) {
        return claims.stream()
                .map(claim -> new Statement(claim.about(), claim.value(), claim.resolution() != null))
                .toList();
    }

    /// Whether claims about the same thing differ and none of them was found right. Claims about OTHER are not about one
    /// thing.
    public static boolean contested(ClaimSubject about, List<Statement> claims) {
        if (about == ClaimSubject.OTHER) {
            return false;
        }
        List<Statement> same =
                claims.stream().filter(claim -> claim.about() == about).toList();
        return same.stream().map(Statement::value).distinct().count() > 1
                && same.stream().noneMatch(Statement::resolved);
    }
}
