#include "agora/places/to_check.hpp"

#include "agora/members/profile.hpp"
#include "place_view.hpp"

#include <algorithm>

namespace agora::places {
namespace {

/// The province of the reader's town.
std::string neighbourhood(const web::Call& call, db::ReadTx& tx) {
    const auto profile = members::find_profile(tx, call.actor.account);
    if (!profile || profile->row.commune.empty()) return {};
    const auto path = atlas_of(call)->path(profile->row.commune);
    return path.size() > 1 ? std::string{path[path.size() - 2]->code()} : std::string{};
}

/// Whether the reader could say that it is right.
bool asks_reader(const web::Call& call, db::ReadTx& tx, const Place& place) {
    if (place.confirmed_version == place.version) return false;
    for (const Version& version : list_versions(tx, place.place_id)) {
        if (version.version > place.confirmed_version && version.author == call.actor.account) {
            return false;
        }
    }
    const auto said = list_confirmations(tx, place.place_id);
    return std::ranges::none_of(said, [&](const Confirmation& one) {
        return one.version == place.version && one.account_id == call.actor.account;
    });
}

}  // namespace

std::vector<ToCheck> list_to_check(const web::Call& call, db::ReadTx& tx, std::size_t most) {
    std::vector<ToCheck> found;
    const std::string near = neighbourhood(call, tx);
    const bool editor = is_editor(call.actor);
    if (near.empty() && !editor) return found;
    const auto atlas = atlas_of(call);
    for (const Listed& listed : list_visible(call.services, tx, call.actor)) {
        if (found.size() == most) break;
        if (listed.place.confirmed_version == listed.place.version) continue;
        const Content& content = listed.content();
        const bool close = !near.empty() && atlas->is_within(content.commune, near);
        if (!(close || editor) || !asks_reader(call, tx, listed.place)) continue;
        found.push_back({.path = path_of(listed.place.place_id),
                         .name = content.name,
                         .lang = content.language,
                         .commune = content.commune,
                         .near = close,
                         .since = listed.place.changed_at});
    }
    return found;
}

}  // namespace agora::places
