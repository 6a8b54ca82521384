package socai.events.plan;

import socai.events.Text;

/**
 * The number of a task as the plan prints it: section and number of the annex, such as {@code
 * III.2}, or the clause that asks for it, such as {@code V.1.đ}.
 */
public record TaskNumber(String value) implements Comparable<TaskNumber> {

    public TaskNumber {
        value = Text.required(value, "task", 20);
    }

    @Override
    public int compareTo(TaskNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
