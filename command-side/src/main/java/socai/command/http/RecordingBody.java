package socai.command.http;

import java.time.LocalDate;

/** What every request to record something carries. */
interface RecordingBody {

    LocalDate effectiveOn();

    DecisionBody decision();

    String actor();

    String reason();
}
