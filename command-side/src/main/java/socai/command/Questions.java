package socai.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import socai.events.Confirmation;

/**
 * The questions about one subject of a request. A handler makes one with {@link #about}, asks
 * whatever it must with {@link #ask}, calls {@link #requireAnswers} once all rules have had their
 * say and before it applies an event, and applies its events with {@link #metaData}: the answers
 * are then part of each of them.
 */
public final class Questions {

    private final Order order;
    private final String about;
    private final List<AskedQuestion> open = new ArrayList<>();
    private final List<AskedQuestion> answered = new ArrayList<>();

    /**
     * The questions about a subject of a request.
     *
     * @param order of the request, with the codes that it confirms
     * @param about whom or what it concerns, such as the id of its stream; blank for somebody who
     *     has none yet
     */
    public Questions(Order order, String about) {
        this.order = order;
        this.about = about;
    }

    /** The questions about a subject of the command that is being handled. */
    public static Questions about(String subject) {
        return new Questions(Order.of(CurrentUnitOfWork.get().getMessage().getMetaData()), subject);
    }

    /**
     * Asks a question, unless the request has answered it with these very figures.
     *
     * @param pointer the place that it speaks of, a JSON pointer from the subject on
     */
    public void ask(Question question, String pointer) {
        AskedQuestion asked = new AskedQuestion(question, about, pointer);
        (order.confirmed().contains(asked.confirmsBy()) ? answered : open).add(asked);
    }

    /**
     * Goes on when every question has its answer.
     *
     * @throws NeedsConfirmation with all that have none
     */
    public void requireAnswers() {
        if (!open.isEmpty()) {
            throw new NeedsConfirmation(open, order.confirmed());
        }
    }

    /** The questions without an answer. */
    public List<AskedQuestion> open() {
        return List.copyOf(open);
    }

    /** The order with the answers in it, as the events are to carry it. */
    public Order answeredOrder() {
        return answered.isEmpty() ? order : order.confirming(confirmations());
    }

    /** The order with the answers in it, as metadata of the events. */
    public MetaData metaData() {
        return answeredOrder().asMetaData();
    }

    private List<Confirmation> confirmations() {
        String account = order.authority().account();
        String by = account == null ? order.authority().actor() : account;
        Set<Confirmation> once = new LinkedHashSet<>();
        for (AskedQuestion asked : answered) {
            Question question = asked.question();
            once.add(new Confirmation(question.code(), new TreeMap<>(question.figures()), by));
        }
        return List.copyOf(once);
    }
}
