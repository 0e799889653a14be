package org.samklang.app.start;

/// Brings the sample register into a demo. Run at every start of a demo; loading again adds nothing.
@FunctionalInterface
public interface SampleRegister {
    /// Loads what is missing and says how far it is.
    void load(Progress progress);
}
