package socai.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import socai.dossier.Dossier;
import socai.dossier.DossierFold;
import socai.events.personnel.DossierFact;

/** Some people of the demonstration have a file, and some of these a full one. */
class DemoPapersTest {

    private static final Told TOLD = Told.of(Told.SEED, 8_000, Told.TODAY);

    @Test
    void everyKindOfFactOnAFileOccursButThoseOfTeachers() {
        Set<Class<?>> seen =
                TOLD.all().map(fact -> fact.event().getClass()).collect(Collectors.toSet());

        assertThat(DossierFact.class.getPermittedSubclasses())
                .filteredOn(kind -> !kind.getSimpleName().startsWith("TeachingLicence"))
                .isSubsetOf(seen);
        assertThat(seen).noneMatch(kind -> kind.getSimpleName().startsWith("TeachingLicence"));
    }

    @Test
    void noFileClashesAtAnyPointOfItsRecording() {
        assertThat(filed())
                .hasSizeBetween(200, 800)
                .allSatisfy(career -> {
                    for (int known = 1; known <= career.size(); known++) {
                        assertThat(DossierFold.clash(Told.timeline(career.subList(0, known))))
                                .isEmpty();
                    }
                });
    }

    @Test
    void someFilesAreFull() {
        assertThat(filed())
                .filteredOn(career -> {
                    Dossier file = DossierFold.on(Told.TODAY, Told.timeline(career));
                    return file.pay() != null
                            && file.allowances().size() > 1
                            && file.evaluations().size() == 3
                            && !file.awards().isEmpty()
                            && !file.disciplines().isEmpty()
                            && file.party().isMember()
                            && file.qualifications().size() > 3
                            && !file.militaryService().isEmpty()
                            && !file.priorWork().isEmpty();
                })
                .hasSizeGreaterThan(5);
    }

    private static List<List<Fact>> filed() {
        return TOLD.careers().stream()
                .filter(career ->
                        career.stream().anyMatch(fact -> fact.event() instanceof DossierFact))
                .toList();
    }
}
