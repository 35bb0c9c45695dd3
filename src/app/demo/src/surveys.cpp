#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/locale/formats.hpp"
#include "agora/surveys/whole_survey.hpp"
#include "deciding.hpp"
#include "survey_questions.hpp"

#include <algorithm>
#include <array>

namespace agora::demo {
namespace {

using access::AccountId;
using std::chrono::days;
using surveys::Response;

constexpr std::size_t kAnswers = 120;
constexpr std::size_t kMostInvited = 180;
constexpr std::size_t kMostAsked = 1000;

struct TextWords {
    std::string_view text;
    std::int64_t first;   ///< code by the first coder
    std::int64_t second;  ///< and by the second
    bool quotable;
};
/// Codes: 1 a place near, 2 an hour that suits, 3 somebody who introduces, 4 something else.
constexpr std::array kTexts{
    TextWords{"Een plek op fietsafstand.", 1, 1, true},
    TextWords{"Iets op de middag: 's avonds heb ik kinderen.", 2, 2, true},
    TextWords{"Dat iemand mij de eerste keer voorstelt.", 3, 3, true},
    TextWords{"Un lieu sans escaliers.", 1, 4, true},
    TextWords{"Que ça commence à l'heure et finisse à l'heure.", 2, 2, false},
    TextWords{"Quelqu'un qui m'accueille à la porte.", 3, 3, true},
    TextWords{"A lunch instead of a drink.", 2, 2, true},
    TextWords{"A list of who is coming, before I come.", 3, 4, false},
    TextWords{"Geen idee, ik ga niet graag onder mensen.", 4, 4, false},
    TextWords{"Un train après la réunion.", 1, 2, true},
    TextWords{"Minder mails, meer koffie.", 4, 4, true},
    TextWords{"Somewhere in the south for once.", 1, 1, false},
};

std::string key_of(std::string_view survey, std::size_t number) {
    constexpr std::size_t kDigits = 32;
    const std::string whole = std::string{survey} + std::to_string(number);
    return crypto::encode_hex(crypto::sha256(whole)).substr(0, kDigits);
}

/// Chance that is the same each time.
class Draw {
 public:
    explicit Draw(std::uint64_t seed) : dice_(seed) {}
    std::int64_t option(const std::vector<int>& weights) {
        return static_cast<std::int64_t>(dice_.by_weights(weights)) + 1;
    }
    std::vector<std::int64_t> options(const std::vector<unsigned>& of_hundred) {
        std::vector<std::int64_t> chosen;
        for (std::size_t at = 0; at < of_hundred.size(); ++at) {
            if (dice_.percent(of_hundred[at])) {
                chosen.push_back(static_cast<std::int64_t>(at) + 1);
            }
        }
        return chosen;
    }
    /// A mark of each line, from the weights of its values; of some lines none.
    std::vector<surveys::Mark> marks(const std::vector<std::vector<int>>& weights) {
        std::vector<surveys::Mark> marks;
        for (std::size_t line = 0; line < weights.size(); ++line) {
            if (percent(10)) continue;
            marks.push_back({static_cast<std::int64_t>(line) + 1, option(weights[line])});
        }
        return marks;
    }
    /// The lines in an order, the heavy ones rather first.
    std::vector<surveys::Mark> order(std::vector<int> weights) {
        std::vector<surveys::Mark> marks;
        for (std::size_t place = 1; place <= weights.size(); ++place) {
            const std::int64_t line = option(weights);
            weights[static_cast<std::size_t>(line) - 1] = 0;
            marks.push_back({line, static_cast<std::int64_t>(place)});
        }
        return marks;
    }
    bool percent(unsigned often) { return dice_.percent(often); }
    std::size_t below(std::size_t end) { return dice_.below(end); }

 private:
    Dice dice_;
};

void add(Response& response, surveys::Given given) {
    response.sheet[given.question] = std::move(given);
}

Response on_networks(Draw& draw, std::size_t number) {
    Response response{.key = key_of("networks", number)};
    const std::int64_t region = draw.option({30, 34, 33, 3});
    add(response, {.question = 1, .chosen = {region}});
    add(response, {.question = 2, .chosen = draw.options({62, 41, 55, 38, 24})});
    add(response, {.question = 3, .value = draw.option({14, 30, 28, 20, 8})});
    add(response, {.question = 4, .chosen = {draw.option({4, 6})}});
    add(response, {.question = 5, .value = draw.option({8, 7, 5, 3, 1, 1})});
    if (draw.percent(45)) {
        const TextWords& text = kTexts[draw.below(kTexts.size())];
        add(response, {.question = 6, .text = std::string{text.text}, .quotable = text.quotable});
    }
    add(response, {.question = 7,
                   .marks = draw.marks({{1, 4, 9, 6}, {1, 6, 8, 3}, {5, 8, 4, 1}, {3, 5, 6, 2}})});
    if (draw.percent(80)) add(response, {.question = 8, .marks = draw.order({6, 9, 5, 3})});
    return response;
}

Response on_meetings(Draw& draw, std::size_t number) {
    Response response{.key = key_of("meetings", number)};
    add(response, {.question = 1, .chosen = {draw.option({30, 34, 33, 3})}});
    add(response, {.question = 2, .chosen = draw.options({30, 52, 22, 38, 12})});
    add(response, {.question = 3, .chosen = {2}});
    add(response, {.question = 5, .value = draw.option({3, 8, 20, 30, 22})});
    add(response, {.question = 7, .marks = draw.order({6, 4, 5, 3})});
    return response;
}

/// In one year of a group; `later` is the better one.
Response on_group(Draw& draw, const std::string& key, bool later) {
    Response response{.key = key};
    add(response, {.question = 1, .chosen = draw.options({70, 55, 30, 50, 20, 15})});
    add(response,
        {.question = 2,
         .value = draw.option(later ? std::vector{0, 1, 3, 6, 4} : std::vector{1, 3, 5, 3, 1})});
    add(response, {.question = 3, .value = draw.option({1, 2, 5, 4, 1})});
    add(response,
        {.question = 4,
         .value = draw.option(later ? std::vector{0, 1, 2, 5, 4} : std::vector{2, 4, 4, 2, 1})});
    const unsigned times = later ? 15 : 65;
    add(response, {.question = 5, .chosen = draw.options({times, 20, 35, 25, 45, 30, 20, 0})});
    add(response, {.question = 6, .chosen = {draw.option({6, 3, 1, 2})}});
    return response;
}

surveys::WholeCoding coding_of(AccountId first, AccountId second) {
    surveys::WholeCoding coding{
        .question = 6,
        .codes = {{1, {"Een plek dichtbij", "Un lieu proche", "A place near by"}},
                  {2, {"Een uur dat past", "Une heure qui convient", "An hour that suits"}},
                  {3,
                   {"Iemand die me voorstelt", "Quelqu'un qui accueille",
                    "Somebody who introduces me"}},
                  {4, {"Iets anders", "Autre chose", "Something else"}}},
        .first = first,
        .second = second};
    for (const TextWords& text : kTexts) {
        coding.given[std::string{text.text}] = {{text.first}, {text.second}};
    }
    return coding;
}

/// Active people without an account to sign in with: those are left to answer themselves.
std::vector<AccountId> others_of(const std::vector<MadePerson>& people, std::size_t most) {
    std::vector<AccountId> others;
    for (const MadePerson& person : people) {
        if (person.active && !person.signs_in && others.size() < most) {
            others.push_back(person.account);
        }
    }
    return others;
}

std::vector<AccountId> with_role(const std::vector<MadePerson>& people, access::Role role) {
    std::vector<AccountId> some;
    for (const MadePerson& person : people) {
        if (person.signs_in && person.role == role) some.push_back(person.account);
    }
    return some;
}

surveys::Survey past(AccountId maker, Date closed_on, Instant now, days ago) {
    return {.closes_on = closed_on,
            .state = surveys::State::closed,
            .made_by = maker,
            .made_at = now - ago - days{30},
            .opened_at = now - ago - days{21},
            .closed_at = now - ago};
}

surveys::WholeSurvey closed_one(const std::vector<MadePerson>& people,
                                const std::vector<AccountId>& keepers, Instant now) {
    constexpr days kAgo{40};
    surveys::WholeSurvey whole{
        .survey = past(keepers.front(), locale::local_date(now - kAgo, {}), now, kAgo),
        .questionnaire = about_networks()};
    const auto invited = others_of(people, kMostInvited);
    Draw draw(11);
    for (std::size_t at = 0; at < invited.size(); ++at) {
        whole.roll[invited[at]] = at < kAnswers;
        if (at < kAnswers) whole.responses.push_back(on_networks(draw, at));
    }
    whole.codings = {coding_of(keepers.front(), keepers.back())};
    return whole;
}

surveys::WholeSurvey running_one(const std::vector<MadePerson>& people, AccountId maker,
                                 Instant now) {
    surveys::WholeSurvey whole{.survey = {.closes_on = locale::local_date(now, {}) + days{12},
                                          .minutes = 3,
                                          .state = surveys::State::open,
                                          .reminded_on = locale::local_date(now, {}) + -days{9},
                                          .made_by = maker,
                                          .made_at = now - days{12},
                                          .opened_at = now - days{9}},
                               .questionnaire = about_meetings()};
    Draw draw(12);
    std::size_t number = 0;
    for (const MadePerson& person : people) {
        if (!person.active || (number >= kMostAsked && !person.signs_in)) continue;
        whole.survey.invited_up_to = std::max(whole.survey.invited_up_to, person.account);
        const bool answered = !person.signs_in && number % 3 == 0;
        whole.roll[person.account] = answered;
        if (answered) whole.responses.push_back(on_meetings(draw, number));
        ++number;
    }
    return whole;
}

/// Of a year, by the people of the group.
surveys::WholeSurvey self_evaluation(const World& world, const circles::Circle& circle,
                                     AccountId animator, const std::vector<AccountId>& members,
                                     Instant now, bool later) {
    const days ago{later ? 20 : 385};
    const Date closed_on = locale::local_date(now - ago, {});
    surveys::WholeSurvey whole{.survey = past(animator, closed_on, now, ago),
                               .questionnaire = surveys::self_evaluation(world.translator)};
    whole.survey.circle_id = circle.circle_id;
    whole.survey.aim = surveys::Aim::self_evaluation;
    whole.survey.audience = surveys::Audience::group;
    whole.survey.cycle = closed_on.year;
    whole.survey.minutes = 6;
    Draw draw(later ? 14 : 13);
    for (std::size_t at = 0; at < members.size(); ++at) {
        const bool answered = at % 5 != 4;
        whole.roll[members[at]] = answered;
        if (!answered) continue;
        const std::string survey = circle.slug + std::to_string(closed_on.year);
        whole.responses.push_back(on_group(draw, key_of(survey, at), later));
    }
    return whole;
}

}  // namespace

void put_surveys(db::Database& database, const World& world, const std::vector<MadePerson>& people,
                 Instant now) {
    constexpr std::size_t kMostInGroup = 24;
    constexpr std::size_t kFewestInGroup = 8;
    constexpr std::size_t kLooked = 1500;
    const auto keepers = with_role(people, access::Role::administrator);
    if (keepers.empty()) return;
    database.write([&](db::WriteTx& tx) {
        put_whole_survey(tx, closed_one(people, keepers, now));
        put_whole_survey(tx, running_one(people, keepers.front(), now));
    });
    for (const AccountId animator : with_role(people, access::Role::animator)) {
        database.write([&](db::WriteTx& tx) {
            for (const auto& membership : circles::memberships_of(tx, animator)) {
                const auto circle = circles::find_circle(tx, membership.circle_id);
                if (!circle || membership.role != circles::Role::animator) continue;
                std::vector<AccountId> members;
                for (const AccountId other : others_of(people, kLooked)) {
                    if (members.size() == kMostInGroup) break;
                    if (circles::find_membership(tx, circle->circle_id, other)) {
                        members.push_back(other);
                    }
                }
                if (members.size() < kFewestInGroup) continue;
                for (const bool later : {false, true}) {
                    put_whole_survey(
                        tx, self_evaluation(world, *circle, animator, members, now, later));
                }
                return;
            }
        });
    }
}

}  // namespace agora::demo
