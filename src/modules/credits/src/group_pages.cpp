#include "agora/circles/names.hpp"
#include "agora/circles/standing.hpp"
#include "agora/credits/amount.hpp"
#include "agora/locale/formats.hpp"
#include "balance_view.hpp"
#include "entry_view.hpp"
#include "pages.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::credits {
namespace {

struct GroupRow {
    std::string url = {};
    std::string name = {};
    std::string lang = {};
    std::int64_t balance = 0;
    std::string shown = {};
    bool below = false;
    std::int64_t size = 0;  ///< of its bar
    bool yours = false;
    Instant moved_at = {};
};
AGORA_FIELDS(GroupRow, url, name, lang, balance, shown, below, size, yours, moved_at)

struct GroupsPage {
    std::int64_t most = 1;
    std::vector<GroupRow> groups = {};
    std::vector<web::Link> own = {};  ///< groups whose animator asks
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(GroupsPage, most, groups, own, crumbs)

std::vector<web::Link> crumbs_of(const web::Call& call) {
    return {{call.link("/credits"), call.say(tr("Your credits"))}};
}

http::Response show_groups(web::Call& call) {
    GroupsPage model{.crumbs = crumbs_of(call)};
    call.read([&](db::ReadTx& tx) {
        model.groups.clear();
        model.own.clear();
        std::map<CircleId, ledger::Account> accounts;
        for (ledger::Account& account : ledger::list_accounts_of_groups(tx)) {
            accounts.emplace(CircleId{account.owner_id}, std::move(account));
        }
        const auto names = circles::circle_names(call.services, tx, call.language);
        const auto own = animated_by(tx, call.actor.account, web::today_of(call));
        for (const auto& [id, name] : *names) {
            const bool yours = std::ranges::find(own, id) != own.end();
            const std::string url = call.link("/credits/groups/" + name.slug);
            if (yours) model.own.push_back({url, name.name});
            const auto found = accounts.find(id);
            if (found == accounts.end() || found->second.entries == 0) continue;
            const ledger::Account& account = found->second;
            model.groups.push_back(
                {.url = url,
                 .name = name.name,
                 .lang = name.language,
                 .balance = account.balance,
                 .shown = credits_text(call.services, call.language, account.balance),
                 .below = account.balance < 0,
                 .size = std::abs(account.balance),
                 .yours = yours,
                 .moved_at = account.moved_at});
            model.most = std::max(model.most, std::abs(account.balance));
        }
    });
    std::ranges::stable_sort(model.groups, [&](const GroupRow& one, const GroupRow& other) {
        return locale::compare(call.language, one.name, other.name) < 0;
    });
    return web::page(call, {.view = "credits/groups", .title = call.say(tr("Credits of groups"))},
                     model);
}

struct GroupPage {
    web::Link group = {};
    std::string lang = {};
    bool inside = false;
    bool acts = false;
    std::string pay_url = {};
    std::string ask_url = {};
    BalanceView balance = {};
    std::vector<PendingLine> pending = {};
    Statement statement = {};
    bool begins = false;
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(GroupPage, group, lang, inside, acts, pay_url, ask_url, balance, pending, statement,
             begins, crumbs)

http::Response show_group(web::Call& call) {
    GroupPage model{.crumbs = crumbs_of(call)};
    bool found = false;
    call.read([&](db::ReadTx& tx) {
        const auto circle = circles::find_circle_by_slug(tx, call.path_value("slug"));
        found = circle.has_value();
        if (!found) return;
        const auto name = circles::name_of_circle(tx, *circle, call.language);
        const Party party{ledger::Holder::group, circle->circle_id.value()};
        const std::string address = call.link("/credits/groups/" + circle->slug);
        model.group = {call.link(circles::path_of(*circle)), name.name};
        model.lang = name.language;
        model.inside = is_inside(tx, call.actor, party);
        model.acts =
            takes_part(circle->state) && acts_for(tx, call.actor, party, web::today_of(call));
        const ledger::Account account = account_or_new(tx, call.services, party);
        model.balance = balance_of(call, account);
        model.begins = account.entries == 0;
        if (!model.inside) return;
        Sides sides(call, tx);
        model.pending = pending_of(call, tx, sides, account);
        model.statement = statement_of(call, tx, sides, account, address);
        model.pay_url = call.link("/credits/pay") + "?from=" + circle->slug;
        model.ask_url = call.link("/credits/ask") + "?from=" + circle->slug;
    });
    if (!found) return web::refuse(call, CreditsRefusal::group_not_found);
    model.crumbs.push_back({call.link("/credits/groups"), call.say(tr("Credits of groups"))});
    return web::page(
        call,
        {.view = "credits/group",
         .title = call.say({tr("Credits of {group}"), {{"group", model.group.label}}})},
        model);
}

}  // namespace

std::vector<web::Route> group_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/credits/groups",
         Access::member(),
         &show_groups,
         {.summary = "Balances of the groups"}},
        {get,
         "/credits/groups/{slug}",
         Access::member(),
         &show_group,
         {.summary = "The balance of a group, and its statement for its members"}},
    };
}

}  // namespace agora::credits
