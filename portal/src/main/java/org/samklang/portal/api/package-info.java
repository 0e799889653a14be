/// REST for programs: commands in, views out, tokens and users for the administrator.
@NullMarked
package org.samklang.portal.api;

import org.jspecify.annotations.NullMarked;
