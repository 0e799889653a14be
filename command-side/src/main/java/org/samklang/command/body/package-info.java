/// Bodies: whose they are, who sat in them for whom and when, what they decided. Pure; depends on the decisions' contract and
/// their common rules.
@NullMarked
package org.samklang.command.body;

import org.jspecify.annotations.NullMarked;
