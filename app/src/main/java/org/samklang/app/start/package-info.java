/// How Samklang starts: what the data directory was made for, who holds it, what is refused, what the terminal shows meanwhile.
/// The demo's register comes in through an interface here.
@NullMarked
package org.samklang.app.start;

import org.jspecify.annotations.NullMarked;
