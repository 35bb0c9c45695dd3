#include "recipient.hpp"

#include "agora/accounts/account_list.hpp"
#include "agora/circles/names.hpp"
#include "agora/members/reach.hpp"
#include "refusals.hpp"

namespace agora::credits {
namespace {

constexpr std::int64_t kMostLookedThrough = 50;

/// What stands behind a folder in an address, up to the next slash.
std::string_view below(std::string_view line, std::string_view folder) {
    const auto at = line.rfind(folder);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = line.substr(at + folder.size());
    return rest.substr(0, rest.find_first_of("/?#"));
}

enum class Groups { that_take_part, all };

std::optional<Party> group_of(const web::Call& call, db::ReadTx& tx, std::string_view line,
                              Groups which) {
    const std::string_view slug = below(line, "/groups/");
    for (const Language language : kLanguages) {
        const auto names = circles::circle_names(call.services, tx, language);
        for (const auto& [id, name] : *names) {
            const bool meant =
                slug.empty() ? ascii_lower(name.name) == ascii_lower(line) : name.slug == slug;
            const bool fits = which == Groups::all || takes_part(name.state);
            if (meant && fits) return Party{ledger::Holder::group, id.value()};
        }
    }
    return std::nullopt;
}

Refusal fault(CreditsRefusal refusal, std::string_view line) {
    return {refusal, "to", {{"who", std::string{line}}}};
}

}  // namespace

Result<Party> recipient_of(const web::Call& call, db::ReadTx& tx, std::string_view line) {
    const Date today = web::today_of(call);
    std::optional<AccountId> member;
    if (const std::string_view number = below(line, "/members/"); !number.empty()) {
        member = parse_id<AccountId>(number.substr(0, number.find('-')));
        if (!member || !members::reachable_name(tx, *member, today)) {
            return fault(CreditsRefusal::name_unknown, line);
        }
    } else {
        const auto found = members::reachable_called(tx, line, today);
        if (found.size() > 1) return fault(CreditsRefusal::name_of_several, line);
        if (found.size() == 1) member = found.front();
    }
    if (member) {
        if (members::is_kept_from(tx, call.services, call.actor.account, *member)) {
            return fault(CreditsRefusal::name_unknown, line);
        }
        return Party{ledger::Holder::member, member->value()};
    }
    if (const auto group = group_of(call, tx, line, Groups::that_take_part)) return *group;
    return fault(CreditsRefusal::name_unknown, line);
}

std::optional<Party> holder_called(const web::Call& call, db::ReadTx& tx, std::string_view line) {
    const auto member = [](AccountId id) { return Party{ledger::Holder::member, id.value()}; };
    if (const std::string_view number = below(line, "/members/"); !number.empty()) {
        const auto id = parse_id<AccountId>(number.substr(0, number.find('-')));
        return id ? std::optional{member(*id)} : std::nullopt;
    }
    if (const auto group = group_of(call, tx, line, Groups::all)) return group;
    const auto called = members::reachable_called(tx, line, web::today_of(call));
    if (called.size() == 1) return member(called.front());
    std::vector<AccountId> exact;
    const std::string wanted = ascii_lower(line);
    const auto some =
        accounts::list_accounts(tx, {.text = std::string{line}}, 0, kMostLookedThrough);
    for (const accounts::Account& account : some) {
        const bool meant = ascii_lower(account.name) == wanted || account.mail == wanted ||
                           to_string(account.account_id) == wanted;
        if (meant) exact.push_back(account.account_id);
    }
    return exact.size() == 1 ? std::optional{member(exact.front())} : std::nullopt;
}

std::string line_of(const web::Call& call, db::ReadTx& tx, const Party& party) {
    if (party.holder == ledger::Holder::group) {
        const auto names = circles::circle_names(call.services, tx, call.language);
        const auto name = names->find(CircleId{party.owner});
        return name == names->end() ? std::string{}
                                    : call.services.origin + "/groups/" + name->second.slug;
    }
    const AccountId member{party.owner};
    const bool reachable = members::reachable_name(tx, member, web::today_of(call)).has_value();
    return reachable ? call.services.origin + "/members/" + to_string(member) : std::string{};
}

}  // namespace agora::credits
