package socai.command.demo;

import socai.events.Authority;
import socai.events.Event;

/** An event and the authority under which it is to be recorded. */
public record Fact(Event event, Authority authority) {}
