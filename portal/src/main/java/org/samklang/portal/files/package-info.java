/// Files on their way in and out: what kind they are by their bytes, how large they may be, who may read them. Bytes are
/// sealed and opened by the vault; which command may refer to a file is checked here before it is dispatched.
@NullMarked
package org.samklang.portal.files;

import org.jspecify.annotations.NullMarked;
