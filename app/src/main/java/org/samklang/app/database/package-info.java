/// PostgreSQL on one machine: unpacked, initialised, started before everything and stopped after everything, or an external server instead.
/// Nothing here knows what is stored.
@NullMarked
package org.samklang.app.database;

import org.jspecify.annotations.NullMarked;
