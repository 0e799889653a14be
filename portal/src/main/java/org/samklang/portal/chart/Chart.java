package org.samklang.portal.chart;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is drawn, in the reader's words.
///
/// @param title what the picture is, read to those who cannot see it
/// @param description what it shows, in a sentence
/// @param rails the sides, two to four; more are for a matrix
/// @param milestones registrations, phases, themes
/// @param arrows learning between sides
/// @param activities visits, meetings, conferences, plans
/// @param yearUnknown what has a month or day, but no year, in order of the year
/// @param undated what nobody dated
/// @param today drawn as a line where it falls on the picture
/// @param words the fixed words of the picture
public record Chart(
        String title,
        String description,
        List<Rail> rails,
        List<Milestone> milestones,
        List<Arrow> arrows,
        List<Activity> activities,
        List<String> yearUnknown,
        List<String> undated,
        @Nullable LocalDate today,
        Words words) {

    /// More sides than this do not fit between each other.
    public static final int MOST_RAILS = 4;

    public Chart {
        rails = List.copyOf(rails);
        milestones = List.copyOf(milestones);
        arrows = List.copyOf(arrows);
        activities = List.copyOf(activities);
        yearUnknown = List.copyOf(yearUnknown);
        undated = List.copyOf(undated);
        if (rails.size() > MOST_RAILS) {
            throw new IllegalArgumentException("at most " + MOST_RAILS + " rails");
        }
    }

    /// One side.
    ///
    /// @param name the organisation
    /// @param place its country
    public record Rail(String name, String place) {}

    public record Milestone(Span span, String label) {}

    /// Learning from one rail to another.
    ///
    /// @param from index of the rail it comes from
    /// @param to index of the rail it goes to
    public record Arrow(Span span, int from, int to, String label, Standing standing) {}

    /// How well a piece of learning is founded. Drawn by sign, not by colour.
    public enum Standing {
        /// Somebody says so.
        CLAIMED,
        /// Its receiver says so.
        CONFIRMED,
        /// A party denies it.
        DISPUTED
    }

    /// A visit, a meeting, a plan.
    ///
    /// @param state drawn by outline: held is filled, planned is hollow
    public record Activity(Span span, String label, State state) {}

    public enum State {
        HELD,
        PLANNED,
        CANCELLED
    }

    /// The fixed words of the picture.
    ///
    /// @param count says how many pieces of learning one arrow stands for: `{0}` is the number
    public record Words(
            String milestones, String activities, String yearUnknown, String undated, String today, String count) {}
}
