/// Keys and sealing of personal data, texts and files. Knows the sealed value of shared-events and nothing else of ours.
@NullMarked
package org.samklang.vault;

import org.jspecify.annotations.NullMarked;
