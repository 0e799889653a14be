/// The one executable: roles, embedded PostgreSQL, configuration, automations. Knows every module.
@NullMarked
package org.samklang.app;

import org.jspecify.annotations.NullMarked;
