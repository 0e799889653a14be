package org.samklang.query.maintenance;

/// Hears how far rebuilds have come: about twice a second, at every step, and at the end. Called from the rebuilding
/// thread; must return at once.
@FunctionalInterface
public interface RebuildListener {
    void progressed(RebuildProgress progress);
}
