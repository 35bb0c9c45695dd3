#include "propose.hpp"

#include "agora/places/events.hpp"
#include "content_json.hpp"
#include "letters.hpp"
#include "sight.hpp"

#include <algorithm>
#include <set>

namespace agora::places {
namespace {

constexpr std::size_t kMostLines = 300;

/// Adds the version to the transaction and makes it the one that the place says.
void write_version(const Acting& acting, Place& place, Deed deed, const Content& content) {
    place.version_id = acting.tx.new_id<VersionId>();
    place.changed_at = acting.origin.at;
    insert_version(acting.tx, {.version_id = place.version_id,
                               .place_id = place.place_id,
                               .version = place.version,
                               .deed = deed,
                               .author = acting.origin.account,
                               .written_at = acting.origin.at,
                               .content = to_text(content)});
}

/// What an editor writes needs nobody else.
void publish_when_editor(const Acting& acting, const access::Actor& actor, Place& place) {
    if (!is_editor(actor)) return;
    place.confirmed_version = place.version;
    place.verified_at = acting.origin.at;
}

Result<Done> add_version(const Acting& acting, const access::Actor& actor, Place& place, Deed deed,
                         const Content& content) {
    if (place.state == State::closed && !is_editor(actor)) return PlaceRefusal::closed;
    ++place.version;
    write_version(acting, place, deed, content);
    publish_when_editor(acting, actor, place);
    update_place(acting.tx, place);
    mail_changed(acting, place);
    journal::emit(acting.tx, acting.origin, PlaceChanged{place.place_id, place.version});
    return Done{};
}

/// Who wrote something that nobody confirmed yet.
std::set<AccountId> writers_since(const Acting& acting, const Place& place) {
    std::set<AccountId> writers;
    for (const Version& version : list_versions(acting.tx, place.place_id)) {
        if (version.version > place.confirmed_version) writers.insert(version.author);
    }
    return writers;
}

}  // namespace

Result<Place> propose(const Acting& acting, const access::Actor& actor, const Content& content) {
    if (content.equipment.size() > kMostLines) {
        return Refusal{PlaceRefusal::too_many_lines, "equipment"};
    }
    Place place{.place_id = acting.tx.new_id<PlaceId>(),
                .proposed_by = actor.account,
                .by_visitor = !actor.is_member(),
                .made_at = acting.origin.at};
    place.changed_at = acting.origin.at;
    place.version_id = acting.tx.new_id<VersionId>();
    publish_when_editor(acting, actor, place);
    insert_place(acting.tx, place);
    insert_version(acting.tx, {.version_id = place.version_id,
                               .place_id = place.place_id,
                               .author = actor.account,
                               .written_at = acting.origin.at,
                               .content = to_text(content)});
    journal::emit(acting.tx, acting.origin, PlaceProposed{place.place_id});
    return place;
}

Place import_place(const Acting& acting, const Content& content) {
    Place place{.place_id = acting.tx.new_id<PlaceId>(),
                .proposed_by = acting.origin.account,
                .made_at = acting.origin.at};
    place.changed_at = acting.origin.at;
    place.version_id = acting.tx.new_id<VersionId>();
    insert_place(acting.tx, place);
    insert_version(acting.tx, {.version_id = place.version_id,
                               .place_id = place.place_id,
                               .deed = Deed::imported,
                               .author = acting.origin.account,
                               .written_at = acting.origin.at,
                               .content = to_text(content)});
    journal::emit(acting.tx, acting.origin, PlaceProposed{place.place_id});
    return place;
}

Result<Done> change(const Acting& acting, const access::Actor& actor, Place place,
                    const Content& content, std::int64_t seen) {
    if (place.version != seen) return PlaceRefusal::changed_meanwhile;
    if (content.equipment.size() > kMostLines) {
        return Refusal{PlaceRefusal::too_many_lines, "equipment"};
    }
    if (what_it_says(acting.tx, place) == content) return PlaceRefusal::nothing_changed;
    return add_version(acting, actor, place, Deed::changed, content);
}

Result<Done> correct_line(const Acting& acting, const access::Actor& actor, Place place,
                          const Equipment& line) {
    Content content = what_it_says(acting.tx, place);
    auto& lines = content.equipment;
    if (line.number == 0) {
        if (lines.size() >= kMostLines) return Refusal{PlaceRefusal::too_many_lines, "name"};
        Equipment added = line;
        for (const Equipment& one : lines) added.number = std::max(added.number, one.number);
        ++added.number;
        lines.push_back(std::move(added));
        return add_version(acting, actor, place, Deed::equipment, content);
    }
    const auto found = std::ranges::find(lines, line.number, &Equipment::number);
    if (found == lines.end()) return PlaceRefusal::line_not_found;
    if (*found == line) return PlaceRefusal::nothing_changed;
    if (line.name.empty()) {
        lines.erase(found);
    } else {
        *found = line;
    }
    return add_version(acting, actor, place, Deed::equipment, content);
}

Result<Done> revert(const Acting& acting, const access::Actor& actor, Place place,
                    std::int64_t version, std::int64_t seen) {
    if (place.version != seen) return PlaceRefusal::changed_meanwhile;
    if (version == seen) return PlaceRefusal::nothing_changed;
    const auto versions = list_versions(acting.tx, place.place_id);
    const auto found = std::ranges::find(versions, version, &Version::version);
    if (found == versions.end()) return PlaceRefusal::version_not_found;
    const bool was_confirmed = version == place.confirmed_version;
    const auto done = add_version(acting, actor, place, Deed::reverted, content_of(found->content));
    // What it says now was confirmed before.
    if (done && was_confirmed && place.confirmed_version != place.version) {
        place.confirmed_version = place.version;
        update_place(acting.tx, place);
    }
    return done;
}

Result<Done> confirm(const Acting& acting, const access::Actor& actor, Place place,
                     std::int64_t version) {
    if (place.state == State::closed) return PlaceRefusal::closed;
    if (place.version != version) return PlaceRefusal::changed_meanwhile;
    if (place.confirmed_version == version) return PlaceRefusal::confirmed_already;
    const auto writers = writers_since(acting, place);
    if (!is_editor(actor) && writers.contains(actor.account)) return PlaceRefusal::own_version;
    put_confirmation(acting.tx, place.place_id, {version, actor.account, acting.origin.at});
    std::set<AccountId> others;
    for (const Confirmation& one : list_confirmations(acting.tx, place.place_id)) {
        if (one.version == version && one.account_id && !writers.contains(one.account_id)) {
            others.insert(one.account_id);
        }
    }
    const bool enough = is_editor(actor) || others.size() >= kConfirmationsNeeded;
    if (enough) {
        place.confirmed_version = version;
        place.verified_at = acting.origin.at;
        update_place(acting.tx, place);
    }
    journal::emit(acting.tx, acting.origin, PlaceConfirmed{place.place_id, version, enough});
    return Done{};
}

Result<Done> close(const Acting& acting, Place place, std::string_view reason) {
    if (place.state == State::closed) return PlaceRefusal::closed;
    place.state = State::closed;
    place.reason = std::string{reason};
    update_place(acting.tx, place);
    journal::emit(acting.tx, acting.origin, PlaceClosed{place.place_id}, journal::Audit::yes);
    return Done{};
}

Result<Done> reopen(const Acting& acting, const access::Actor& actor, Place place) {
    if (!is_editor(actor)) return PlaceRefusal::only_editors;
    if (place.state == State::open) return PlaceRefusal::not_closed;
    place.state = State::open;
    place.reason.clear();
    place.verified_at = acting.origin.at;
    update_place(acting.tx, place);
    journal::emit(acting.tx, acting.origin, PlaceReopened{place.place_id}, journal::Audit::yes);
    return Done{};
}

}  // namespace agora::places
