package org.samklang.events.axon;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `conference.logged` revision 1 to 2. Revision 1 had the attendance as a bare number, and whether it was approximate
/// beside it; "rundt 30 000" and "120" (S1:20, S3:5) are now one kind of figure with everything else.
///
/// The number node moves as it is, so its digits stay.
final class ConferenceAttendance {
    private ConferenceAttendance() {}

    static ObjectNode asQuantity(ObjectNode conference) {
        JsonNode approximate = conference.remove("attendanceApproximate");
        JsonNode number = conference.remove("attendance");
        if (number == null || number.isNull()) {
            return conference;
        }
        if (!number.isNumber()) {
            throw new IllegalArgumentException("attendance is no number");
        }
        ObjectNode attendance = conference.putObject("attendance");
        attendance.set("value", number);
        attendance.put("unit", "people");
        attendance.put("qualifier", approximate != null && approximate.asBoolean() ? "ABOUT" : "EXACT");
        return conference;
    }
}
