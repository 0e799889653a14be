package org.samklang.portal.problems;

import org.samklang.portal.text.Kebab;

/// A kind of problem that is none of a decision's reasons. Its name in kebab case is the end of its type, for ever.
public enum Trouble {
    BAD_REQUEST(400),
    MALFORMED_JSON(400),
    NOT_SIGNED_IN(401),
    BAD_TOKEN(401),
    NOT_ALLOWED(403),
    FORGED_REQUEST(403),
    READ_ONLY_TOKEN(403),
    NOT_FOUND(404),
    UNKNOWN_COMMAND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    STALE_VERSION(409),
    STREAM_CONTENDED(409),
    REBUILD_RUNNING(409),
    ERASED_FILE(410),
    WITHDRAWN_FILE(410),
    BODY_TOO_LARGE(413),
    FILE_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNKNOWN_FILE_KIND(415),
    WRONG_FIELDS(422),
    COMMAND_REFUSED(422),
    COMMAND_ID_REUSED(422),
    ERASED_SUBJECT(422),
    ANSWER_TOO_LARGE(422),
    TOO_MANY_REQUESTS(429),
    SERVER_FAULT(500),
    DAMAGED_FILE(500),
    OUTCOME_UNKNOWN(503),
    UNAVAILABLE(503),
    NOT_YET_THERE(503);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    /// HTTP status.
    public int status() {
        return status;
    }

    public String code() {
        return Kebab.of(this);
    }
}
