#include "means_view.hpp"

#include "book.hpp"
#include "entry_store.hpp"

#include <algorithm>

namespace agora::means {
namespace {

SumsView view_of(const web::Call& call, Unit unit, const Sums& sums) {
    const auto words = [&](std::int64_t amount) { return said(call.language, unit, amount); };
    return {.heading = call.say(unit == Unit::minutes ? tr("Hours") : tr("Budget")),
            .granted = words(sums.granted),
            .used = words(sums.used),
            .left = words(sums.left()),
            .pledged = sums.pledged == 0 ? "" : words(sums.pledged),
            .given = words(sums.given),
            .most = sums.granted,
            .value = std::clamp<std::int64_t>(sums.used, 0, sums.granted),
            .is_short = sums.is_short() && sums.left() > 0,
            .spent = sums.granted > 0 && sums.left() <= 0};
}

}  // namespace

std::vector<SumsView> sums_views(const web::Call& call, db::ReadTx& tx, CircleId circle) {
    std::vector<SumsView> views;
    for (const Unit unit : {Unit::minutes, Unit::cents}) {
        const Sums sums = sums_of(tx, circle, unit);
        if (sums.granted == 0 && sums.used == 0 && sums.pledged == 0) continue;
        views.push_back(view_of(call, unit, sums));
    }
    return views;
}

std::vector<EntryView> entry_views(const web::Call& call, db::ReadTx& tx,
                                   const circles::Standing& standing,
                                   const std::vector<Entry>& entries) {
    std::vector<AccountId> signers;
    for (const Entry& entry : entries) signers.push_back(entry.signed_by);
    const auto names = circles::names_of(call, tx, std::move(signers));
    const std::string base = circles::path_of(standing.circle, "/means/");
    std::vector<EntryView> views;
    for (const Entry& entry : entries) {
        EntryView view{.kind = entry.kind,
                       .kind_label = call.say(label_of(entry.kind)),
                       .amount = said(call.language, entry.unit, entry.amount),
                       .purpose = entry.purpose,
                       .who = entry.who,
                       .on_day = entry.on_day,
                       .state = entry.state,
                       .by = {},
                       .tick_url = {},
                       .withdraw_url = {}};
        if (const auto name = names.find(entry.signed_by); name != names.end()) {
            view.by = name->second;
        }
        const std::string own = call.link(base + to_string(entry.entry_id));
        const bool open = standing.circle.state != circles::State::closed;
        if (open && standing.looks_after && entry.kind == Kind::pledged &&
            entry.state == State::stands) {
            view.tick_url = own + "/giving";
        }
        if (may_withdraw(call.actor, standing, entry)) view.withdraw_url = own + "/withdrawal";
        views.push_back(std::move(view));
    }
    return views;
}

bool may_see_sums(db::ReadTx& tx, const access::Actor& actor, const circles::Standing& standing) {
    if (reads_lines(actor, standing)) return true;
    switch (audience_of(tx, standing.circle.circle_id)) {
        case Audience::group:
            return false;
        case Audience::members:
            return actor.is_member();
        case Audience::everyone:
            return true;
    }
    return false;
}

std::string_view label_of(Kind kind) {
    switch (kind) {
        case Kind::granted:
            return tr("granted");
        case Kind::used:
            return tr("used");
        case Kind::pledged:
            return tr("pledged");
    }
    return {};
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

}  // namespace agora::means
