#include "meetings.hpp"

#include "agora/events/held.hpp"
#include "agora/meetings/whole_answers.hpp"

#include <algorithm>

namespace agora::demo {
namespace {

using meetings::Contact;
using meetings::Mood;
using std::chrono::days;

Mood drawn_mood(Dice& dice) {
    constexpr std::array kMoods{Mood::very_good, Mood::good, Mood::so_so, Mood::poor};
    return kMoods[dice.by_weights({9, 8, 3, 1})];
}

meetings::WholeAnswers answers_to(const events::Meeting& meeting,
                                  std::vector<access::AccountId> came, Dice& dice) {
    constexpr unsigned kAnswer = 65;
    constexpr unsigned kMeetSomebody = 55;
    meetings::WholeAnswers whole{
        .event = meeting.event_id, .ended_at = meeting.ends_at, .asked = std::move(came)};
    for (std::size_t number = 0; number < whole.asked.size(); ++number) {
        if (!dice.percent(kAnswer)) continue;
        whole.answers.emplace_back(drawn_mood(dice),
                                   dice.percent(kMeetSomebody) ? Contact::yes : Contact::no);
    }
    return whole;
}

}  // namespace

void put_meetings(db::Database& database, const std::vector<MadePerson>& people, Instant now,
                  Dice& dice) {
    constexpr days kPast{366};
    constexpr std::size_t kAtOnce = 20;
    auto ended = database.read([&](db::ReadTx& tx) {
        return events::list_ended_meetings(tx, now - kPast, now - days{1});
    });
    std::erase_if(ended, [](const events::Meeting& one) { return !one.registers; });
    std::size_t last_open = 0;
    for (std::size_t at = 0; at < ended.size(); ++at) {
        if (ended[at].audience == events::Audience::everyone) last_open = at;
    }
    for (std::size_t begin = 0; begin < ended.size(); begin += kAtOnce) {
        database.write([&](db::WriteTx& tx) {
            for (std::size_t at = begin; at < std::min(ended.size(), begin + kAtOnce); ++at) {
                auto whole =
                    answers_to(ended[at], events::list_who_came(tx, ended[at].event_id), dice);
                if (at == last_open) {
                    for (const MadePerson& person : people) {
                        const bool asked = person.signs_in && !person.role && person.active;
                        if (asked) whole.asked.push_back(person.account);
                    }
                }
                meetings::put_whole_answers(tx, whole);
            }
        });
    }
}

}  // namespace agora::demo
