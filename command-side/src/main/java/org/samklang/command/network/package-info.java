/// Networks: for whom they are meant, who leads them, who belonged to them and when. Pure; depends on the decisions'
/// contract and their common rules.
@NullMarked
package org.samklang.command.network;

import org.jspecify.annotations.NullMarked;
