#include "people_view.hpp"

#include "agora/members/faces.hpp"
#include "agora/members/portrait.hpp"

namespace agora::circles {
namespace {

/// Further pages that a visitor's list looks through for public profiles.
constexpr int kMostLooks = 4;

PersonView view_of(const web::Call& call, const Circle& circle, const Membership& membership,
                   const members::Face& face) {
    const std::string number = to_string(membership.account_id);
    members::Portrait portrait = members::portrait_of(membership.account_id.value(), face.name);
    return {.account = membership.account_id,
            .name = face.name,
            .url = face.has_page ? call.link("/members/" + number) : "",
            .letters = std::move(portrait.letters),
            .tone = portrait.tone,
            .animator = membership.role == Role::animator,
            .hidden = !membership.shown && membership.role != Role::animator,
            .term_until = membership.term_until,
            .joined_at = membership.joined_at,
            .action = call.link(path_of(circle, "/people/" + number))};
}

}  // namespace

std::vector<PersonView> people_of(const web::Call& call, db::ReadTx& tx, const Circle& circle,
                                  const std::vector<Membership>& members) {
    std::vector<AccountId> accounts;
    for (const Membership& membership : members) accounts.push_back(membership.account_id);
    const auto faces = members::faces_of(tx, call.actor, accounts, today_of(call));
    std::vector<PersonView> people;
    for (const Membership& membership : members) {
        const auto face = faces.find(membership.account_id);
        if (face == faces.end() || face->second.name.empty()) continue;
        if (!call.actor.is_member() && !face->second.has_page) continue;
        people.push_back(view_of(call, circle, membership, face->second));
    }
    return people;
}

std::vector<PersonView> first_people_of(const web::Call& call, db::ReadTx& tx, const Circle& circle,
                                        std::size_t most) {
    const auto page = static_cast<std::int64_t>(most);
    std::vector<PersonView> people;
    for (int look = 0; look < kMostLooks && people.size() < most; ++look) {
        const auto members = list_members(tx, circle.circle_id, Whom::shown, look * page, page);
        for (PersonView& person : people_of(call, tx, circle, members)) {
            if (people.size() < most) people.push_back(std::move(person));
        }
        if (std::ssize(members) < page) break;
    }
    return people;
}

}  // namespace agora::circles
