/// How Samklang starts: what the data directory was made for, who holds it, what is refused, what the terminal shows meanwhile.
/// Knows nothing of commands and views; the demo's register and sign-ins come in through the interfaces here.
@NullMarked
package org.samklang.app.start;

import org.jspecify.annotations.NullMarked;
