package socai.command.http;

/** What every request to record something carries. */
interface RecordingBody {

    DecisionBody decision();

    String actor();

    String reason();
}
