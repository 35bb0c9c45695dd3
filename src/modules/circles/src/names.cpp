#include "agora/circles/names.hpp"

#include "acting.hpp"
#include "agora/members/faces.hpp"
#include "kept_names.hpp"

#include <algorithm>

namespace agora::circles {

KeptNames::KeptNames() : names_(std::string{kKeptNames}, &load) {}

std::shared_ptr<const CircleNames> KeptNames::at(db::ReadTx& tx, Language reader) {
    const auto all = names_.at(tx);
    return {all, &(*all)[static_cast<std::size_t>(reader)]};
}

KeptNames::InLanguages KeptNames::load(db::ReadTx& tx) {
    InLanguages names;
    for (const Language language : kLanguages) {
        for (CircleName& name : circle_names(tx, language)) {
            names[static_cast<std::size_t>(language)].emplace(name.circle_id, std::move(name));
        }
    }
    return names;
}

std::shared_ptr<const CircleNames> circle_names(const web::Services& services, db::ReadTx& tx,
                                                Language reader) {
    return services.state<KeptNames>().at(tx, reader);
}

std::map<AccountId, web::Link> names_of(const web::Call& call, db::ReadTx& tx,
                                        std::vector<AccountId> accounts) {
    std::ranges::sort(accounts);
    accounts.erase(std::ranges::unique(accounts).begin(), accounts.end());
    std::erase(accounts, AccountId{});
    std::map<AccountId, web::Link> names;
    for (const auto& [account, face] :
         members::faces_of(tx, call.actor, accounts, web::today_of(call))) {
        if (face.name.empty() || (!face.has_page && !call.actor.is_member())) continue;
        names[account] = {face.has_page ? call.link("/members/" + to_string(account)) : "",
                          face.name};
    }
    return names;
}

std::string name_group(const web::Call& call, db::ReadTx& tx, std::string_view word,
                       std::string_view value) {
    const auto id = parse_id<CircleId>(value);
    if (word != "circle" || !id) return {};
    const auto circle = find_circle(tx, *id);
    return circle ? name_of(tx, *circle, call.language) : std::string{};
}

}  // namespace agora::circles
