#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::ledger {
namespace {

using web::Erasure;
using web::Ground;
using web::PersonalTable;

constexpr std::string_view kOthersBalance =
    tr("The balance of whoever you exchanged with rests on it; that it was you goes");

PersonalTable side(std::string_view column, std::string_view what) {
    return {.table = "ledger_transfer",
            .account_column = column,
            .personal = column,
            .plain =
                "transfer_id payer payee amount category purpose purpose_id proposed_by "
                "proposer request_key state corrects proposed_at decided_at",
            .what = what,
            .purpose = tr("To keep account of what members do for each other"),
            .ground = Ground::contract,
            .audience = tr("You and whoever you exchanged with; everybody sees sums"),
            .retention = tr("As long as the cooperative keeps account in credits"),
            .erasure = Erasure::blank_columns,
            .kept_because = kOthersBalance,
            .secret = "request_key"};
}

}  // namespace

std::vector<PersonalTable> personal_tables() {
    return {
        {.table = "ledger_account",
         .account_column = "member_id",
         .personal = "member_id",
         .plain = "account_id holder group_id state lowest highest balance held_out held_in "
                  "entries last_hash opened_at moved_at",
         .what = tr("Your balance of credits"),
         .purpose = tr("To keep account of what members do for each other"),
         .ground = Ground::contract,
         .audience = tr("You; whoever looks after the credits sees it when something is wrong"),
         .retention = tr("As long as the cooperative keeps account in credits"),
         .erasure = Erasure::blank_columns,
         .kept_because = kOthersBalance,
         .secret = "last_hash"},
        side("payer_member", tr("Credits that you paid or were asked for")),
        side("payee_member", tr("Credits that you received or asked for")),
    };
}

}  // namespace agora::ledger
