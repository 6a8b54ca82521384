package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import socai.plan.RulesVersion;
import socai.query.compliance.Accounts;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Figures;
import socai.query.compliance.Flow;

/** The public JSON of stock and flow: opening and all flows are closing, for every measure. */
record FlowAnswer(
        @Schema(description = "Null for all bodies", example = "05569") @Nullable String unit,
        @Schema(description = "Day of the opening figures", example = "2025-12-31") LocalDate from,
        @Schema(description = "Day of the closing figures", example = "2026-12-31") LocalDate to,
        KnowledgeAnswer knownAt,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        DemoData demo,
        Account total,
        List<Account> accounts,
        int page,
        int size,
        @Schema(description = "How many facts are behind the flows") int events,
        List<ChangeAnswer> changes) {

    record Account(
            @Schema(description = "Null for the total") @Nullable String unit,
            Figures opening,
            Map<Flow, Figures> flows,
            Figures closing) {

        static Account of(Accounts.Account account) {
            return new Account(
                    account.unit() == null ? null : account.unit().value(),
                    account.opening(),
                    new TreeMap<>(account.flows()),
                    account.closing());
        }
    }

    static FlowAnswer of(Accounts accounts) {
        var question = accounts.question();
        return new FlowAnswer(
                question.unit() == null ? null : question.unit().value(),
                question.from(),
                question.to(),
                KnowledgeAnswer.of(accounts.knownAt()),
                RulesVersion.CURRENT,
                accounts.demo(),
                Account.of(accounts.total()),
                accounts.accounts().stream().map(Account::of).toList(),
                question.page(),
                question.size(),
                accounts.events(),
                accounts.changes().stream().map(ChangeAnswer::of).toList());
    }
}
