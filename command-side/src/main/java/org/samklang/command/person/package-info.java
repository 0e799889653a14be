/// Persons: their sealed names, offices and consents. After an erasure nothing may be added. Pure; depends on the
/// decisions' contract and their common rules.
@NullMarked
package org.samklang.command.person;

import org.jspecify.annotations.NullMarked;
