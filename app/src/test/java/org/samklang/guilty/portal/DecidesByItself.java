package org.samklang.guilty.portal;

import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.treaty.RecordSignature;
import org.samklang.command.treaty.TreatyParticipation;
import org.samklang.events.Fact;

/// A page that decides.
final class DecidesByItself {
    List<? extends Fact> decide(RecordSignature intent, Circumstances circumstances) {
        return intent.decide(new TreatyParticipation.Outside(), circumstances);
    }
}
