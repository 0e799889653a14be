/// Projects of a partnership: how they were planned, what they are judged by, how they stood, what they found, how they
/// ended. Pure; depends on the decisions' contract and their common rules.
@NullMarked
package org.samklang.command.project;

import org.jspecify.annotations.NullMarked;
