#include "reported_profile.hpp"

#include "agora/base/text.hpp"
#include "agora/members/events.hpp"
#include "directory.hpp"
#include "profile_store.hpp"

namespace agora::members {
namespace {

constexpr std::string_view kFolder = "/members/";

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto member = web::id_below<AccountId>(kFolder, path);
    if (!member) return std::nullopt;
    const auto profile = find_profile_visible_to(tx, actor, *member, today);
    const auto account = accounts::find_account(tx, *member);
    if (!profile || !account) return std::nullopt;
    return web::ReportedThing{web::path_below(kFolder, *member), profile->row.public_name, *member,
                              scopes_of(*account)};
}

void take(const web::TakenMeasure& taken) {
    const auto member = web::id_below<AccountId>(kFolder, taken.path);
    if (!member) return;
    const Moderation moderation = moderation_of(taken.measure);
    if (!update_moderation(taken.tx, *member, moderation)) return;
    journal::emit(taken.tx, taken.origin, ProfileModerated{*member, moderation},
                  journal::Audit::yes);
    journal::emit(taken.tx, taken.origin, ProfileChanged{*member});
    directory_changed(taken.tx, taken.services, *member);
}

}  // namespace

std::vector<access::Scope> scopes_of(const accounts::Account& account) {
    std::vector<access::Scope> scopes;
    if (!account.country.empty()) scopes.push_back({access::ScopeKind::country, account.country});
    if (account.office_id) {
        scopes.push_back({access::ScopeKind::office, to_string(*account.office_id)});
    }
    return scopes;
}

web::Reportable reportable_profile() {
    return {.kind = "profile",
            .label = tr("Profile"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::members
