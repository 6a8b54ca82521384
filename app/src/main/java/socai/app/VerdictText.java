package socai.app;

import java.io.PrintStream;
import java.util.Locale;
import socai.verify.ledger.Evidence;
import socai.verify.ledger.Finding;
import socai.verify.ledger.Outcome;
import socai.verify.ledger.Verdict;

/** Says in both languages what a verification proves, what it found and what it cannot show. */
final class VerdictText {

    private final PrintStream out;

    VerdictText(PrintStream out) {
        this.out = out;
    }

    void print(Verdict verdict, Evidence evidence) {
        verdict.outcomes().forEach(this::print);
        if (verdict.pending() > 0) {
            out.printf(
                    "  %d events are recorded and not sealed yet; nothing is proven of them / %d sự kiện chưa niêm phong%n",
                    verdict.pending(), verdict.pending());
        }
        if (evidence.keys() == null) {
            out.println(
                    "  The keys were read from the ledger itself; bring your own with --keys. / Khóa lấy từ chính sổ cái; hãy dùng --keys.");
        }
        if (evidence.kept() == null) {
            out.println(
                    "  A ledger that was cut off or rewritten as a whole shows only against a checkpoint kept elsewhere; bring one with --against. / Hãy giữ điểm kiểm tra ở nơi khác và dùng --against.");
        }
        if (evidence.trial() == null) {
            out.println(
                    "  Whether each person's key is theirs could not be tried: keys/key-encryption-key is not in the data folder. / Không thử được khóa của từng người: thư mục dữ liệu không có keys/key-encryption-key.");
        }
        out.printf("  size %d, root %s%n", verdict.size(), verdict.root());
        out.println(conclusion(verdict));
    }

    private void print(Outcome outcome) {
        out.printf(
                "%s %-22s %9d  %s / %s%n",
                outcome.isGood() ? "✓" : "✗",
                outcome.check().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                outcome.looked(),
                outcome.check().english(),
                outcome.check().vietnamese());
        Finding first = outcome.first();
        if (first != null) {
            out.printf("    %d × ; first / đầu tiên: %s%n", outcome.bad(), first.place());
            out.printf("    must be / phải là: %s%n", first.expected());
            out.printf("    is / thực tế:      %s%n", first.found());
        }
    }

    private static String conclusion(Verdict verdict) {
        if (verdict.isVerified()) {
            return "VERIFIED / ĐÃ KIỂM TRA: %d events / sự kiện".formatted(verdict.size());
        }
        return verdict.firstBadEvent()
                .map(place -> "NOT VERIFIED / KHÔNG ĐÚNG: %s".formatted(place))
                .orElse("NOT VERIFIED / KHÔNG ĐÚNG");
    }
}
