package org.samklang.events.catalogue;

/// The events as they are written cannot be stored safely: one has no name, or two have the same.
///
/// A fault of the program, found when it starts and by every test; never of the data.
public final class FaultyCatalogue extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    FaultyCatalogue(String fault) {
        super(fault);
    }
}
