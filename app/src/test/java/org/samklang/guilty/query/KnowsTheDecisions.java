package org.samklang.guilty.query;

import org.samklang.command.Role;

/// A view that reaches into the other side.
final class KnowsTheDecisions {
    Role role = Role.AUDITOR;
}
