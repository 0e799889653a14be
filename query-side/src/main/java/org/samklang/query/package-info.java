/// What all views share with those who ask them: the two time axes, how far a reader may see, pages, and where in the
/// log an answer stands.
/// 
/// The packages below hold one view each: its questions, its answers, its pure fold. Nothing here knows the command side.
@NullMarked
package org.samklang.query;

import org.jspecify.annotations.NullMarked;
