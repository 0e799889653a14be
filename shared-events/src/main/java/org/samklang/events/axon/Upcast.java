package org.samklang.events.axon;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/// One step from an earlier stored form to a later one.
///
/// Names are literals: a step speaks of what was stored, and must not change when a class does.
record Upcast(String name, int revision, String toName, int toRevision, UnaryOperator<ObjectNode> change) {

    static Upcast within(String name, int revision, UnaryOperator<ObjectNode> change) {
        return new Upcast(name, revision, name, revision + 1, change);
    }
}
