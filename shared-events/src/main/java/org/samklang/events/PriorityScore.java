package org.samklang.events;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Narrative;

/// How a participation was judged by one criterion of priority.
public record PriorityScore(PriorityCriterion criterion, CriterionAssessment.Verdict verdict, @Nullable Narrative evidence) {}
