package socai.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import socai.career.CareerState.InService;
import socai.career.Due.Kind;

/** What falls due, told from where a person stands. */
public final class Dues {

    private Dues() {}

    /** All that falls due of what is under way, the nearest day first. */
    public static List<Due> of(CareerState state) {
        List<Due> dues = new ArrayList<>();
        if (state instanceof InService serving) {
            Particulars more = serving.particulars();
            if (more.positionUntil() != null) {
                dues.add(new Due(Kind.END_OF_TERM, more.positionUntil()));
            }
            if (more.secondment() != null) {
                dues.add(new Due(Kind.END_OF_SECONDMENT, more.secondment().until()));
            }
            if (more.rotation() != null) {
                dues.add(new Due(Kind.END_OF_ROTATION, more.rotation().until()));
            }
        }
        dues.sort(Comparator.comparing(Due::on).thenComparing(Due::kind));
        return List.copyOf(dues);
    }
}
