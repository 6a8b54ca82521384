package socai.command.roster;

import java.time.LocalDate;
import socai.events.UnitCode;

/** A body in which somebody is to serve from a day on. */
public record Posting(UnitCode unit, LocalDate day) {}
