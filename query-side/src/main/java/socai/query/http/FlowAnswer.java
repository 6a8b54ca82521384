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
import socai.query.outlook.DayAhead;
import socai.query.outlook.DayAhead.Forecast;

/** The public JSON of stock and flow: opening and all flows are closing, for every measure. */
record FlowAnswer(
        @Schema(description = "Null for all bodies", example = "05569") @Nullable String unit,
        @Schema(description = "Day of the opening figures", example = "2025-12-31") LocalDate from,
        @Schema(description = "Day of the closing figures", example = "2026-12-31") LocalDate to,
        KnowledgeAnswer knownAt,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        DemoData demo,
        @Schema(description = "Null unless the last day lies after that of the last entry known")
                @Nullable AheadAnswer ahead,
        @Schema(
                        description =
                                "The closing figures of the total with the known departures left"
                                        + " out, as the outlook says it. Null unless ahead")
                @Nullable Figures expectedClosing,
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

    static FlowAnswer of(DayAhead<Accounts> days) {
        Accounts accounts = days.recorded();
        Forecast<Accounts> forecast = days.forecast();
        var question = accounts.question();
        return new FlowAnswer(
                question.unit() == null ? null : question.unit().value(),
                question.from(),
                question.to(),
                KnowledgeAnswer.of(accounts.knownAt()),
                RulesVersion.CURRENT,
                accounts.demo(),
                AheadAnswer.of(forecast),
                forecast == null
                        ? null
                        : accounts.total().closing().plus(forecast.losses().change()),
                Account.of(accounts.total()),
                accounts.accounts().stream().map(Account::of).toList(),
                question.page(),
                question.size(),
                accounts.events(),
                accounts.changes().stream().map(ChangeAnswer::of).toList());
    }
}
