#include "confidence.hpp"

#include "agora/talks/whole_talk.hpp"

#include <algorithm>

namespace agora::demo {
namespace {

using std::chrono::hours;

/// Of those who sign in, in Dutch, with this role.
access::AccountId key_of(const std::vector<MadePerson>& people, std::optional<access::Role> role) {
    const auto found = std::ranges::find_if(people, [&](const MadePerson& person) {
        return person.signs_in && person.role == role && person.language == Language::nl;
    });
    return found == people.end() ? access::AccountId{} : found->account;
}

access::AccountId somebody_else(const std::vector<MadePerson>& people) {
    const auto found = std::ranges::find_if(people, [](const MadePerson& person) {
        return person.active && !person.signs_in && person.language == Language::nl;
    });
    return found == people.end() ? access::AccountId{} : found->account;
}

}  // namespace

void put_confidence(db::Database& database, const std::vector<MadePerson>& people, Instant now) {
    const auto moderator = key_of(people, access::Role::moderator);
    const auto adviser = key_of(people, access::Role::adviser);
    const auto member = key_of(people, std::nullopt);
    const auto other = somebody_else(people);
    if (!moderator || !adviser || !member || !other) return;
    const talks::WholeTalk whole{
        .language = "nl",
        .name = "Werken met een chronische ziekte",
        .summary = "Wat je aan een opdrachtgever zegt, en wat niet.",
        .for_whom =
            "Leden die zelf ziek zijn of waren. Wie voor iemand zorgt, vindt elders een plek.",
        .rules = "Wat hier gezegd wordt, blijft hier. Geen raad waar niet om gevraagd is.",
        .opened_at = now - hours{24 * 60},
        .moderators = {moderator, adviser},
        .members = {{member, "Varen"}, {other, "Merel"}},
        .messages = {{moderator, "Welkom. Schrijf wanneer je wilt, lezen alleen is ook goed.",
                      now - hours{24 * 59}},
                     {other,
                      "Ik zeg tegenwoordig bij een nieuwe opdracht hoeveel dagen ik werk, en "
                      "niet waarom. Dat lucht op.",
                      now - hours{50}},
                     {member, "Dat ga ik ook proberen. Dank je.", now - hours{26}}}};
    database.write([&](db::WriteTx& tx) { talks::put_whole_talk(tx, whole); });
}

}  // namespace agora::demo
