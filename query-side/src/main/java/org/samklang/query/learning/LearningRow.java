package org.samklang.query.learning;

import org.samklang.events.value.Visibility;

/// One piece of learning as it is kept.
///
/// @param madeAt position of the fact that made it
record LearningRow(LearningLine line, Visibility visibility, long madeAt) {}
