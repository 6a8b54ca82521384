package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import socai.events.plan.PlanId;
import socai.query.tasks.TaskList;
import socai.query.tasks.TaskState;

/** One occurrence of a task as one body owes it, as the public JSON says it. */
record TaskAnswer(
        @Schema(description = "As the plan prints it", example = "IV.4") String task,
        @Schema(example = "Phụ lục, mục IV, số 4; V.4.e") String clause,
        String title,
        OwnerAnswer owner,
        @Schema(description = "As printed") @Nullable String partners,
        @Schema(description = "As printed") String product,
        @Schema(description = "The last day on which it is in time; absent when never due")
                @Nullable LocalDate dueOn,
        @Schema(description = "The time as printed", example = "Trước 01/11 hàng năm") String time,
        @Schema(
                        description =
                                "What the printed time leaves open, and how the day was taken from it")
                @Nullable String open,
        @Schema(description = "On asOf") TaskState state,
        @Nullable DoneAnswer done,
        @Schema(description = "By which the task is annulled") long sequence,
        long ledgerNo,
        @Schema(example = "/api/v1/events/17/proof") String proof) {

    record OwnerAnswer(
            @Schema(example = "SO-NOI-VU") String unit,
            @Schema(description = "On the last day; absent when it does not exist then")
                    @Nullable String name,
            @Schema(description = "The heading in the plan") String asPrinted) {}

    record DoneAnswer(
            LocalDate on,
            @Schema(description = "Whether after the last day") boolean late,
            @Schema(description = "Number of the document") String number,
            @Schema(description = "Name of the document") String name,
            @Schema(description = "Whether it is generated demonstration data") boolean demo,
            @Schema(description = "By which the report is annulled") long sequence,
            long ledgerNo,
            String proof) {}

    static TaskAnswer of(TaskList.Owed owed) {
        TaskList.Done done = owed.done();
        return new TaskAnswer(
                owed.task().value(),
                owed.clause(),
                owed.title(),
                new OwnerAnswer(owed.owner().value(), owed.ownerName(), owed.ownerPrinted()),
                owed.partners(),
                owed.product(),
                owed.dueOn(),
                owed.printed(),
                owed.open(),
                owed.state(),
                done == null ? null : of(done, owed.isLate()),
                owed.sequence(),
                owed.ledgerNo(),
                HistoryEntry.proof(owed.ledgerNo()));
    }

    private static DoneAnswer of(TaskList.Done done, boolean late) {
        return new DoneAnswer(
                done.on(),
                late,
                done.number(),
                done.name(),
                done.demo(),
                done.sequence(),
                done.ledgerNo(),
                HistoryEntry.proof(done.ledgerNo()));
    }

    /** A page of what is owed. */
    record Page(
            LocalDate asOf,
            KnowledgeAnswer knownAt,
            @Schema(description = "What is due later is left out") LocalDate to,
            @Schema(description = "The plan in force on asOf", example = "128/KH-UBND")
                    @Nullable String plan,
            @Schema(description = "Whether any report is generated demonstration data")
                    boolean demo,
            @Schema(description = "How many stand how, whatever state was asked for")
                    Map<TaskState, Integer> states,
            int page,
            int size,
            @Schema(description = "Rows on all pages") int total,
            List<TaskAnswer> tasks) {

        static Page of(TaskList list) {
            PlanId plan = list.plan();
            Map<TaskState, Integer> states = new TreeMap<>();
            Arrays.stream(TaskState.values())
                    .forEach(state -> states.put(state, list.states().getOrDefault(state, 0)));
            return new Page(
                    list.asOf(),
                    KnowledgeAnswer.of(list.knownAt()),
                    list.to(),
                    plan == null ? null : plan.number(),
                    list.demo(),
                    states,
                    list.page(),
                    list.size(),
                    list.total(),
                    list.tasks().stream().map(TaskAnswer::of).toList());
        }
    }
}
