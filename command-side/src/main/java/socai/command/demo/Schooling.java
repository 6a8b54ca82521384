package socai.command.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import socai.command.demo.Courses.Course;
import socai.events.DayOrder;
import socai.events.personnel.TrainingCompleted;

/** The courses that one person completes. */
final class Schooling {

    /** Courses of someone in service from the opening until today, on average. */
    private static final int COURSES_HUNDREDTHS = 440;

    private static final int NONE_BEFORE_DAYS = 60;

    /** More than there are courses, so that a certificate's number is one person's. */
    private static final int CERTIFICATES_PER_PERSON = 32;

    private final Profile profile;
    private final Dice dice;
    private final Register register;
    private final long daysSinceOpening;
    private final Set<Course> taken = new HashSet<>();
    private int certificates = 1;

    Schooling(Profile profile, LocalDate today, Dice dice, Register register) {
        this.profile = profile;
        this.dice = dice;
        this.register = register;
        this.daysSinceOpening = ChronoUnit.DAYS.between(Days.OPENING, today);
    }

    /** Courses spread over the time in service [from, end), in proportion to its length. */
    void between(LocalDate from, LocalDate end) {
        int days = (int) ChronoUnit.DAYS.between(from, end) - NONE_BEFORE_DAYS;
        if (days < NONE_BEFORE_DAYS) {
            return;
        }
        long hundredths = (long) COURSES_HUNDREDTHS * days / daysSinceOpening;
        long count = (hundredths * dice.between(50, 150) / 100 + dice.below(100)) / 100;
        List<LocalDate> dates = new ArrayList<>();
        List<Course> courses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dates.add(from.plusDays(NONE_BEFORE_DAYS + dice.below(days)));
            courses.add(another());
        }
        dates.sort(Comparator.naturalOrder());
        putLowerLevelsFirst(courses);
        for (int i = 0; i < count; i++) {
            complete(courses.get(i), from, dates.get(i));
        }
    }

    private Course another() {
        Course course = Courses.drawn(dice);
        while (!taken.add(course)) {
            course = Courses.next(course);
        }
        return course;
    }

    /** Within one field; fields keep the order in which they were drawn. */
    private static void putLowerLevelsFirst(List<Course> courses) {
        for (int i = 0; i < courses.size(); i++) {
            for (int j = i + 1; j < courses.size(); j++) {
                Course early = courses.get(i);
                Course late = courses.get(j);
                if (early.field() == late.field() && early.level().compareTo(late.level()) > 0) {
                    Collections.swap(courses, i, j);
                }
            }
        }
    }

    private void complete(Course course, LocalDate from, LocalDate on) {
        int certificate = profile.index() * CERTIFICATES_PER_PERSON + certificates++;
        LocalDate sentOn = Days.later(from, Days.workingDay(on.minusDays(dice.between(20, 150))));
        register.add(
                new TrainingCompleted(
                        profile.id(),
                        on,
                        DayOrder.UNSAID,
                        course.field(),
                        course.level(),
                        course.provider(),
                        course.prefix() + on.getYear() + '/' + certificate,
                        course.language(),
                        null),
                Act.TRAINING,
                profile.seat().unitOn(sentOn).issuerOn(sentOn).decision(Act.TRAINING, sentOn));
    }
}
