#include "agora/dates/poll.hpp"

#include "agora/locale/formats.hpp"
#include "meetings.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace agora::demo {
namespace {

using dates::Answer;
using std::chrono::days;

struct Words {
    std::string title;
    std::string words;
};

const Words& words_in(Language language) {
    static const std::map<Language, Words> kWords{
        {Language::nl, {"Wintertafel", "Samen soep eten en het jaar overlopen. Wie kookt er mee?"}},
        {Language::fr,
         {"Table d'hiver", "Une soupe ensemble et un regard sur l'année. Qui cuisine avec nous ?"}},
        {Language::en, {"Winter table", "Soup together and a look back at the year. Who cooks?"}}};
    return kWords.at(language);
}

/// Five times after the last day, one of each part of the week.
std::vector<dates::Slot> slots_after(Date last_day) {
    constexpr std::int64_t kThursday = 3;  // 1970-01-01
    constexpr std::int64_t kDays = 7;
    Date monday = last_day + days{2};
    while ((to_days(monday) + kThursday) % kDays != 0) monday = monday + days{1};
    const auto slot = [&](std::int64_t number, int day, int hour) {
        const Instant start = locale::instant_of({monday + days{day}, hour, 0}, {});
        return dates::Slot{number, start, start + std::chrono::hours{2}};
    };
    return {slot(1, 0, 19), slot(2, 1, 9), slot(3, 2, 12), slot(4, 3, 14), slot(5, 5, 11)};
}

Answer drawn_answer(Dice& dice) {
    constexpr std::array kAnswers{Answer::yes, Answer::if_need_be, Answer::no};
    return kAnswers[dice.by_weights({5, 3, 4})];
}

/// Some members of the group.
std::vector<access::AccountId> some_of(db::ReadTx& tx, circles::CircleId circle,
                                       const std::vector<MadePerson>& people) {
    constexpr std::size_t kMost = 9;
    constexpr std::size_t kLooked = 1500;
    std::vector<access::AccountId> some;
    for (std::size_t at = 0; at < std::min(kLooked, people.size()) && some.size() < kMost; ++at) {
        const MadePerson& person = people[at];
        if (!person.active || person.signs_in) continue;
        if (circles::find_membership(tx, circle, person.account)) some.push_back(person.account);
    }
    return some;
}

/// The first group of this person that meets and was not asked yet.
circles::CircleId group_of(db::ReadTx& tx, const MadePerson& person,
                           const std::set<circles::CircleId>& asked) {
    for (const auto& membership : circles::memberships_of(tx, person.account)) {
        const auto circle = circles::find_circle(tx, membership.circle_id);
        const bool meets = circle && circle->state == circles::State::active;
        if (meets && !asked.contains(membership.circle_id)) return membership.circle_id;
    }
    return {};
}

}  // namespace

void put_dates(db::Database& database, const std::vector<MadePerson>& people, Instant now,
               Dice& dice) {
    constexpr days kOpen{9};
    std::set<circles::CircleId> asked;
    for (const MadePerson& reader : people) {
        if (!reader.signs_in || reader.role || !reader.active) continue;
        database.write([&](db::WriteTx& tx) {
            const auto circle = group_of(tx, reader, asked);
            if (!circle) return;
            const auto members = some_of(tx, circle, people);
            const auto animators = circles::list_animators(tx, circle);
            if (members.empty() || animators.empty()) return;
            asked.insert(circle);
            dates::WholePoll whole{.poll = {.circle_id = circle,
                                            .asked_by = animators.front().account_id,
                                            .language = std::string{code(reader.language)},
                                            .title = words_in(reader.language).title,
                                            .words = words_in(reader.language).words,
                                            .time_zone = "Europe/Brussels",
                                            .last_day = locale::local_date(now, {}) + kOpen,
                                            .asked_at = now - days{2}},
                                   .slots = slots_after(locale::local_date(now, {}) + kOpen)};
            for (const access::AccountId account : members) {
                for (const dates::Slot& slot : whole.slots) {
                    whole.votes.push_back({slot.number, account, drawn_answer(dice)});
                }
            }
            dates::put_whole_poll(tx, whole);
        });
    }
}

}  // namespace agora::demo
