/// Learning between partners: asked for, passed on, confirmed and taken further by its receiver, disputed, linked to what
/// it belongs to. One stream each. Pure; depends on the decisions' contract and their common rules.
@NullMarked
package org.samklang.command.learning;

import org.jspecify.annotations.NullMarked;
