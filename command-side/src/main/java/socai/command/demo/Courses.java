package socai.command.demo;

import static socai.events.personnel.TrainingLevel.ADVANCED;
import static socai.events.personnel.TrainingLevel.BACHELOR;
import static socai.events.personnel.TrainingLevel.DOCTORATE;
import static socai.events.personnel.TrainingLevel.ELEMENTARY;
import static socai.events.personnel.TrainingLevel.INTERMEDIATE;
import static socai.events.personnel.TrainingLevel.MASTER;
import static socai.events.personnel.TrainingLevel.SHORT_COURSE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.events.personnel.Language;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;

/** The courses on offer in the demonstration; the certificates are invented. */
final class Courses {

    /**
     * One course.
     *
     * @param prefix of the certificate's number
     * @param weight how often it is taken
     */
    record Course(
            TrainingField field, TrainingLevel level, String provider, String prefix, int weight) {

        /** English, or the language of the Tày and the Nùng; absent in other fields. */
        @Nullable Language language() {
            return switch (field) {
                case FOREIGN_LANGUAGE -> Language.foreign("en");
                case MINORITY_LANGUAGE ->
                        Language.of(new EthnicGroup("nung"), new EthnicGroup("tay"));
                case PROFESSIONAL,
                        POLITICAL_THEORY,
                        STATE_MANAGEMENT,
                        SCIENCE_AND_INNOVATION,
                        DIGITAL_SKILLS,
                        MODERN_MANAGEMENT,
                        INFORMATICS,
                        ETHNIC_AFFAIRS,
                        DEFENCE_AND_SECURITY ->
                        null;
            };
        }
    }

    private static final String POLITICS = "Trường Chính trị tỉnh Thái Nguyên";
    private static final String ACADEMY = "Học viện Chính trị khu vực I";
    private static final String UNIVERSITY = "Đại học Thái Nguyên";
    private static final String ADMINISTRATION = "Học viện Hành chính Quốc gia";
    private static final String COMPUTING =
            "Trường Đại học Công nghệ thông tin và Truyền thông Thái Nguyên";

    private static final List<Course> ALL =
            List.of(
                    course(TrainingField.STATE_MANAGEMENT, SHORT_COURSE, POLITICS, 14),
                    course(TrainingField.STATE_MANAGEMENT, ADVANCED, ADMINISTRATION, 4),
                    course(TrainingField.POLITICAL_THEORY, ELEMENTARY, POLITICS, 8),
                    course(TrainingField.POLITICAL_THEORY, INTERMEDIATE, POLITICS, 12),
                    course(TrainingField.POLITICAL_THEORY, ADVANCED, ACADEMY, 4),
                    course(TrainingField.PROFESSIONAL, INTERMEDIATE, UNIVERSITY, 4),
                    course(TrainingField.PROFESSIONAL, BACHELOR, UNIVERSITY, 8),
                    course(TrainingField.PROFESSIONAL, MASTER, UNIVERSITY, 4),
                    course(TrainingField.PROFESSIONAL, DOCTORATE, UNIVERSITY, 1),
                    course(TrainingField.PROFESSIONAL, SHORT_COURSE, POLITICS, 8),
                    course(TrainingField.DIGITAL_SKILLS, SHORT_COURSE, COMPUTING, 12),
                    course(TrainingField.INFORMATICS, ELEMENTARY, COMPUTING, 8),
                    course(TrainingField.INFORMATICS, INTERMEDIATE, COMPUTING, 2),
                    course(TrainingField.SCIENCE_AND_INNOVATION, SHORT_COURSE, UNIVERSITY, 5),
                    course(TrainingField.MODERN_MANAGEMENT, SHORT_COURSE, ADMINISTRATION, 5),
                    course(TrainingField.FOREIGN_LANGUAGE, ELEMENTARY, UNIVERSITY, 6),
                    course(TrainingField.FOREIGN_LANGUAGE, INTERMEDIATE, UNIVERSITY, 4),
                    course(TrainingField.MINORITY_LANGUAGE, ELEMENTARY, POLITICS, 5),
                    course(TrainingField.MINORITY_LANGUAGE, SHORT_COURSE, POLITICS, 3),
                    course(TrainingField.ETHNIC_AFFAIRS, SHORT_COURSE, POLITICS, 7));

    private static final List<Integer> WEIGHTS = ALL.stream().map(Course::weight).toList();

    private Courses() {}

    static Course drawn(Dice dice) {
        return ALL.get(dice.weighted(WEIGHTS));
    }

    /** No course is taken twice: the next on the list replaces one already taken. */
    static Course next(Course taken) {
        return ALL.get((ALL.indexOf(taken) + 1) % ALL.size());
    }

    private static Course course(
            TrainingField field, TrainingLevel level, String provider, int weight) {
        String prefix =
                switch (level) {
                    case BACHELOR, MASTER, DOCTORATE -> "VB-";
                    case INTERMEDIATE, ADVANCED -> "BTN-";
                    case SHORT_COURSE, ELEMENTARY -> "CC-";
                };
        return new Course(field, level, provider, prefix, weight);
    }
}
