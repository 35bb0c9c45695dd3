#include "supplies.hpp"

#include "agora/circles/names.hpp"
#include "agora/locale/year.hpp"
#include "deal_store.hpp"
#include "deals.hpp"
#include "labels.hpp"
#include "sight.hpp"

#include <algorithm>
#include <map>

namespace agora::exchange {
namespace {

/// The day on which the second of the two said so.
Date done_on(const Deal& deal) {
    const Instant both =
        std::max(deal.owner_done_at.value_or(Instant{}), deal.other_done_at.value_or(Instant{}));
    return locale::local_date(both == Instant{} ? deal.changed_at : both, {});
}

using Stated = std::map<std::pair<DealId, AccountId>, Statement>;

Stated by_deal(std::vector<Statement> statements) {
    Stated stated;
    for (Statement& one : statements) {
        stated.emplace(std::pair{one.deal_id, one.account_id}, std::move(one));
    }
    return stated;
}

/// Who left is nobody that a report could name.
void add_supply(const Deal& deal, AccountId who, const Stated& stated,
                std::vector<credits::Supply>& supplies) {
    if (!who || !provides(deal, who)) return;
    credits::Supply supply{.seller = who, .on = done_on(deal), .way = way_of(deal.mode)};
    const auto statement = stated.find({deal.deal_id, who});
    if (statement != stated.end()) supply.value_cents = statement->second.value_cents;
    supplies.push_back(supply);
}

credits::StatementLine line_of(web::Call& call, db::ReadTx& tx, const Deal& deal,
                               const Stated& stated) {
    const AccountId own = call.actor.account;
    const AccountId other = deal.opposite(own);
    const auto names = circles::names_of(call, tx, {other});
    const auto name = names.find(other);
    credits::StatementLine line{.on = done_on(deal),
                                .what = {call.link(path_of(deal.deal_id)), deal.what},
                                .with = name == names.end() ? std::string{} : name->second.label,
                                .way = call.say(label_of(deal.mode)),
                                .given = provides(deal, own)};
    const auto statement = stated.find({deal.deal_id, own});
    if (!line.given || statement == stated.end()) return line;
    line.nature = statement->second.nature;
    if (statement->second.value_cents > 0) line.value_cents = statement->second.value_cents;
    return line;
}

}  // namespace

std::vector<credits::Supply> supplies_of(db::ReadTx& tx, int year, AccountId seller) {
    const Instant since = locale::start_of_year(year);
    const auto deals = seller ? list_settled_of(tx, seller, since) : list_settled(tx, since);
    const Stated stated = by_deal(seller ? list_statements_by(tx, seller, since)
                                         : list_statements_of_settled(tx, since));
    std::vector<credits::Supply> supplies;
    for (const Deal& deal : deals) {
        if (done_on(deal).year != year) continue;
        for (const AccountId who : {deal.owner_id, deal.other_id}) {
            if (!seller || who == seller) add_supply(deal, who, stated, supplies);
        }
    }
    return supplies;
}

std::vector<credits::StatementLine> statement_of(web::Call& call, db::ReadTx& tx, int year) {
    const Instant since = locale::start_of_year(year);
    const Stated stated = by_deal(list_statements_by(tx, call.actor.account, since));
    std::vector<credits::StatementLine> lines;
    for (const Deal& deal : list_settled_of(tx, call.actor.account, since)) {
        if (done_on(deal).year == year) lines.push_back(line_of(call, tx, deal, stated));
    }
    return lines;
}

}  // namespace agora::exchange
