/**
 * What all commands share: the order they are sent under, the receipt they get, the refusal they
 * may meet, the questions they may be asked. No rule of one stream may go in.
 *
 * <p><b>A rule that asks.</b> What cannot stand is a {@link socai.command.Refusal}; what can stand
 * but is seldom meant is a {@link socai.command.Question}: a record whose components are the
 * figures to show, with a sentence in both languages under its code. A handler makes {@code
 * Questions questions = Questions.about(stream)}, calls {@code questions.ask(new SecondHead(unit,
 * day, heads), "/position")} for each, {@code questions.requireAnswers()} after all refusals and
 * before it applies, and applies with {@code apply(event, questions.metaData())}, so that the
 * answers become part of the event. An import, which has no command, makes {@code new
 * Questions(order, "")} for each row, lists {@code open()} and records under {@code
 * answeredOrder()}. A code answers only the figures, subject and place with which it was shown.
 */
@NullMarked
package socai.command;

import org.jspecify.annotations.NullMarked;
