package org.samklang.query.rows;

import org.samklang.events.value.Visibility;

/// A row as a reader gets it.
///
/// @param visibility who may see it: the narrower of this version's and today's
/// @param withdrawn whether it is withdrawn in this version or today
/// @param since position of the fact that made this version
/// @param sorting its place among the rows of an answer
public record Row<R>(String key, R row, Visibility visibility, boolean withdrawn, long since, String sorting) {}
