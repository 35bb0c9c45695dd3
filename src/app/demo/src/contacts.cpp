#include "contacts.hpp"

#include "agora/members/whole_relay.hpp"
#include "tables.hpp"

#include <charconv>
#include <chrono>
#include <string>

namespace agora::demo {
namespace {

using members::WholeCollaboration;
using members::WholeConversation;

std::chrono::hours hours_of(std::string_view text) {
    int hours = 0;
    std::from_chars(text.data(), text.data() + text.size(), hours);
    return std::chrono::hours{hours};
}

/// The talks of one language, in the order of the table.
std::vector<WholeConversation> talks_of(const World& world, Instant now, Language language,
                                        const Acquaintances& pair) {
    std::vector<WholeConversation> talks;
    std::string_view last;
    for (const auto& row : table_of(world.files, "talks.tsv")) {
        if (row.at(1) != code(language)) continue;
        if (row.at(0) != last) {
            last = row.at(0);
            WholeConversation& talk = talks.emplace_back();
            talk.member = pair.member;
            talk.writer_language = language;
            if (row.at(2) == "writer") {
                talk.writer = pair.other;
            } else {
                talk.writer_name = std::string{row.at(3)};
                talk.writer_mail = "visitor" + std::string{last} + "@visitors.example";
            }
        }
        talks.back().messages.push_back({.from_member = row.at(2) == "member",
                                         .body = std::string{row.at(5)},
                                         .at = now - hours_of(row.at(4))});
    }
    return talks;
}

/// Texts of both, or of the proposer only, or a proposal that waits.
WholeCollaboration collaboration_of(const std::vector<std::string_view>& row, Instant ended,
                                    Language language, const Acquaintances& pair) {
    using std::chrono::hours;
    WholeCollaboration made;
    made.proposer = pair.other;
    made.partner = pair.member;
    made.title = std::string{row.at(1)};
    made.ended_on = utc_date(ended);
    made.proposed_at = ended + hours{40};
    if (row.at(2).empty()) return made;
    made.confirmed_at = ended + hours{60};
    made.recommendations.push_back({true, language, std::string{row.at(2)}, ended + hours{61}});
    if (!row.at(3).empty()) {
        made.recommendations.push_back(
            {false, language, std::string{row.at(3)}, ended + hours{90}});
    }
    return made;
}

void show_recommendations(db::WriteTx& tx, const World& world, Language language,
                          members::AccountId member, Instant now) {
    const auto profile = members::find_profile(tx, member);
    if (!profile || !profile->row.listed) return;
    const auto say = [&](std::string_view source) {
        return std::string{world.translator.translate(language, source)};
    };
    members::put_consented_audience(
        tx, member, members::Field::recommendations, members::Audience::everyone,
        say("Recommendations") + ": " + say("Everyone, also on the web"), now);
}

}  // namespace

void put_contacts(db::Database& database, const World& world, Instant now,
                  const std::map<Language, Acquaintances>& people) {
    for (const auto& [language, pair] : people) {
        const auto talks = talks_of(world, now, language, pair);
        database.write([&, language = language, pair = pair](db::WriteTx& tx) {
            for (const WholeConversation& talk : talks) {
                members::put_whole_conversation(tx, world.keys, talk);
            }
            int weeks = 30;
            for (const auto& row : table_of(world.files, "collaborations.tsv")) {
                if (row.at(0) != code(language)) continue;
                const Instant ended = now - std::chrono::hours{24 * 7} * weeks;
                weeks -= 12;
                members::put_whole_collaboration(tx, collaboration_of(row, ended, language, pair));
            }
            show_recommendations(tx, world, language, pair.member, now);
            show_recommendations(tx, world, language, pair.other, now);
        });
    }
}

}  // namespace agora::demo
