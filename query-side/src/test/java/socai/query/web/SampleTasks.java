package socai.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.plan.PlanId;
import socai.events.plan.TaskNumber;
import socai.log.Hash;
import socai.query.knowledge.Knowledge;
import socai.query.tasks.TaskList;
import socai.query.tasks.TaskList.Done;
import socai.query.tasks.TaskList.Owed;
import socai.query.tasks.TaskState;
import socai.query.tasks.TasksOnDay;

/** One task in each state, and one that was done late, the same at every run. */
final class SampleTasks {

    static final List<Owed> ALL =
            List.of(
                    owed(
                            "IV.1",
                            "Ban hành kế hoạch triển khai thực hiện",
                            LocalDate.of(2026, 4, 30),
                            TaskState.DONE,
                            new Done(
                                    LocalDate.of(2026, 5, 12),
                                    "132/KH-SNV",
                                    "Kế hoạch (dữ liệu minh họa)",
                                    true,
                                    40,
                                    25_000)),
                    owed(
                            "IV.4",
                            "Báo cáo định kỳ kết quả thực hiện Kế hoạch",
                            LocalDate.of(2026, 10, 31),
                            TaskState.OVERDUE,
                            null),
                    owed(
                            "V.1.đ",
                            "Tổng hợp báo cáo Bộ Nội vụ và UBND tỉnh",
                            LocalDate.of(2026, 11, 14),
                            TaskState.DUE,
                            null),
                    owed(
                            "IV.3",
                            "Xác định tỷ lệ, cơ cấu",
                            LocalDate.of(2026, 12, 31),
                            TaskState.NOT_YET_DUE,
                            null),
                    owed(
                            "I.1",
                            "Triển khai Hướng dẫn của Bộ Nội vụ",
                            null,
                            TaskState.CONTINUOUS,
                            null));

    private SampleTasks() {}

    /** Those that were asked for; before the plan there is none. */
    static TaskList full(TasksOnDay question) {
        boolean planned = !question.asOf().isBefore(LocalDate.of(2026, 4, 1));
        return answer(
                question, planned ? new PlanId("128/KH-UBND") : null, planned ? ALL : List.of());
    }

    /** The given tasks, as far as the state asked for leaves them. */
    static TaskList answer(TasksOnDay question, @Nullable PlanId plan, List<Owed> owed) {
        Map<TaskState, Integer> states = new EnumMap<>(TaskState.class);
        owed.forEach(each -> states.merge(each.state(), 1, Integer::sum));
        List<Owed> asked =
                owed.stream()
                        .filter(each ->
                                question.state() == null || question.state() == each.state())
                        .toList();
        return new TaskList(
                question.asOf(),
                new Knowledge(
                        25_431,
                        Instant.parse("2026-11-05T03:00:00Z"),
                        new Knowledge.Checkpoint(25_431, Hash.ofNothing()),
                        25_431),
                question.to(),
                plan,
                owed.stream().anyMatch(each -> each.done() != null),
                states,
                question.page(),
                question.size(),
                asked.size(),
                asked);
    }

    /** One task that was done on its last day. */
    static TaskList doneInTime(TasksOnDay question) {
        LocalDate lastDay = LocalDate.of(2026, 4, 30);
        Done done = new Done(lastDay, "120/KH-SNV", "Kế hoạch", true, 41, 25_001);
        Owed owed = owed("IV.1", "Ban hành kế hoạch", lastDay, TaskState.DONE, done);
        return answer(question, new PlanId("128/KH-UBND"), List.of(owed));
    }

    /** A ledger that holds nothing. */
    static TaskList ofEmptyLedger(TasksOnDay question) {
        return new TaskList(
                question.asOf(),
                Knowledge.NOTHING,
                question.to(),
                null,
                false,
                Map.of(),
                0,
                question.size(),
                0,
                List.of());
    }

    private static Owed owed(
            String number,
            String title,
            @Nullable LocalDate due,
            TaskState state,
            @Nullable Done done) {
        return new Owed(
                new TaskNumber(number),
                "Phụ lục",
                title,
                new UnitCode("SO-NOI-VU"),
                "Sở Nội vụ",
                "SỞ NỘI VỤ",
                "Sở Dân tộc và Tôn giáo",
                "Báo cáo",
                due,
                due == null ? "Thường xuyên" : "Hàng năm",
                due == null ? null : "Không ghi năm cuối",
                state,
                done,
                3,
                17);
    }
}
