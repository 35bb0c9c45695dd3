#include "inboxes.hpp"

#include "agora/circles/circle.hpp"
#include "agora/inbox/whole_notice.hpp"
#include "agora/messages/whole_conversation.hpp"

#include <algorithm>
#include <array>

namespace agora::demo {
namespace {

using std::chrono::hours;

/// Written by the second, the first and the third of those who are in it.
struct Talk {
    Language language;
    std::string_view title;
    std::array<std::string_view, 3> messages;
};

constexpr std::array kTalks{
    Talk{Language::nl,
         "Samen naar de ontmoetingsdag",
         {"Ik rijd zaterdag met de auto en heb **twee plaatsen** vrij. Wie wil er mee?",
          "Graag! Ik kan om half negen aan het station staan.",
          "Ik kom met de trein en zie jullie daar. Bewaren jullie een stoel?"}},
    Talk{Language::fr,
         "Un devis à trois",
         {"Une commune cherche des photos, un texte et une mise en page. **On répond ensemble ?**",
          "Oui, avec plaisir. J'ai du temps à partir du 8, et un modèle de devis.",
          "Partante aussi. Je propose qu'on s'appelle jeudi à midi."}},
    Talk{
        Language::en,
        "Sharing a stand at the market",
        {"The winter market has one stand left. Shall we **share it**? It is 60 euros for the day.",
         "I am in, if I can have the afternoon.",
         "Fine with me: I take the morning. I bring the lamps."}}};

access::AccountId third_of(const std::vector<MadePerson>& people, Language language,
                           const Acquaintances& pair) {
    const auto found = std::ranges::find_if(people, [&](const MadePerson& person) {
        return person.active && person.language == language && person.account != pair.member &&
               person.account != pair.other;
    });
    return found == people.end() ? access::AccountId{} : found->account;
}

std::string name_of(const std::vector<MadePerson>& people, access::AccountId account) {
    const auto found = std::ranges::find(people, account, &MadePerson::account);
    return found == people.end() ? std::string{} : found->name;
}

void put_talk(db::WriteTx& tx, const std::vector<MadePerson>& people, const Talk& talk,
              const Acquaintances& pair, Instant now) {
    const auto third = third_of(people, talk.language, pair);
    if (!third) return;
    const std::string path = messages::put_whole_conversation(
        tx, {.title = std::string{talk.title},
             .participants = {pair.member, pair.other, third},
             .messages = {{pair.other, std::string{talk.messages[0]}, now - hours{27}},
                          {pair.member, std::string{talk.messages[1]}, now - hours{25}},
                          {third, std::string{talk.messages[2]}, now - hours{2}}}});
    inbox::put_whole_notice(
        tx,
        {.account = pair.member,
         .notice = {.kind = inbox::Kind::message,
                    .about = "messages " + path.substr(path.rfind('/') + 1),
                    .path = path,
                    .sentence = {"{name} wrote in “{title}”", {{"title", std::string{talk.title}}}},
                    .caused_by = third,
                    .who = name_of(people, third)},
         .unread = 1,
         .told_at = now - hours{2}});
}

void put_notices(db::WriteTx& tx, const std::vector<MadePerson>& people, Language language,
                 const Acquaintances& pair, Instant now) {
    inbox::put_whole_notice(tx, {.account = pair.member,
                                 .notice = {.kind = inbox::Kind::people,
                                            .about = "demo recommendation",
                                            .path = "/collaborations",
                                            .sentence = {"{name} recommends you", {}},
                                            .caused_by = pair.other,
                                            .who = name_of(people, pair.other)},
                                 .unread = 1,
                                 .told_at = now - hours{20}});
    const auto names = circles::circle_names(tx, language);
    for (const circles::Membership& one : circles::memberships_of(tx, pair.member)) {
        const auto circle =
            std::ranges::find(names, one.circle_id, &circles::CircleName::circle_id);
        if (circle == names.end()) continue;
        inbox::put_whole_notice(
            tx, {.account = pair.member,
                 .notice = {.kind = inbox::Kind::group,
                            .about = "group " + to_string(one.circle_id) + " Welcome",
                            .path = "/groups/" + circle->slug,
                            .sentence = {"Welcome to “{group}”", {{"group", circle->name}}},
                            .circle = one.circle_id.value()},
                 .unread = 0,
                 .told_at = std::min(one.joined_at, now - hours{30})});
    }
}

}  // namespace

void put_inboxes(db::Database& database, const std::vector<MadePerson>& people, Instant now,
                 const std::map<Language, Acquaintances>& acquaintances) {
    for (const Talk& talk : kTalks) {
        const auto pair = acquaintances.find(talk.language);
        if (pair == acquaintances.end()) continue;
        database.write([&](db::WriteTx& tx) {
            put_talk(tx, people, talk, pair->second, now);
            put_notices(tx, people, talk.language, pair->second, now);
        });
    }
}

}  // namespace agora::demo
