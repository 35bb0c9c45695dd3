#include "recipient.hpp"

#include "agora/circles/names.hpp"
#include "agora/members/reach.hpp"
#include "refusals.hpp"

namespace agora::credits {
namespace {

/// What stands behind a folder in an address, up to the next slash.
std::string_view below(std::string_view line, std::string_view folder) {
    const auto at = line.rfind(folder);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = line.substr(at + folder.size());
    return rest.substr(0, rest.find_first_of("/?#"));
}

bool takes_part(const circles::CircleName& name) {
    return name.state != circles::State::closed && name.state != circles::State::proposed;
}

std::optional<Party> group_of(const web::Call& call, db::ReadTx& tx, std::string_view line) {
    const std::string_view slug = below(line, "/groups/");
    for (const Language language : kLanguages) {
        const auto names = circles::circle_names(call.services, tx, language);
        for (const auto& [id, name] : *names) {
            const bool meant =
                slug.empty() ? ascii_lower(name.name) == ascii_lower(line) : name.slug == slug;
            if (meant && takes_part(name)) return Party{ledger::Holder::group, id.value()};
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
    if (const auto group = group_of(call, tx, line)) return *group;
    return fault(CreditsRefusal::name_unknown, line);
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
