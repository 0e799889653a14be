/// What several streams ask of what a command says: ids, dates, codes, texts and references, each as a pure function
/// that adds its reason to a list, so that everything wrong with a command is told at once.
///
/// Depends on `org.samklang.command`, shared-events and the JDK; knows no stream.
@NullMarked
package org.samklang.command.rules;

import org.jspecify.annotations.NullMarked;
