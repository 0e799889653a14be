package org.samklang.guilty.command;

import org.samklang.query.Moment;

/// A decision that asks a view.
final class KnowsTheViews {
    Moment moment = Moment.live();
}
