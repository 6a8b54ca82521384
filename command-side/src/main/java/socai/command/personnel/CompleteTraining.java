package socai.command.personnel;

import java.time.LocalDate;
import socai.events.PersonId;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;

/** Record that a person completed a training (hoàn thành đào tạo, bồi dưỡng). */
public record CompleteTraining(
        PersonId person,
        LocalDate effectiveOn,
        TrainingField field,
        TrainingLevel level,
        String provider,
        String certificate)
        implements PersonnelCommand {}
