#include "calendar.hpp"

#include "agora/base/assert.hpp"
#include "agora/events/whole_event.hpp"
#include "agora/locale/formats.hpp"
#include "tables.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace agora::demo {
namespace {

using events::Attendance;
using std::chrono::days;

constexpr int kAhead = 365;
constexpr std::size_t kMostWithoutLimit = 30;
/// Every so manieth date of a series did not take place.
constexpr int kCancelledEvery = 11;

enum Column : std::size_t {
    event,
    format,
    voice,
    group,
    place,
    address,
    mode,
    audience,
    level,
    capacity,
    first,
    every,
    times,
    weekday,
    hour,
    minutes,
    language,
    title,
    body,
    kColumns
};

/// One line of the table that begins an event, with its languages.
struct Planned {
    events::WholeEvent whole = {};
    std::string group = {};
    int first = 0;
    int every = 0;
    int times = 1;
    int weekday = 1;
    locale::LocalTime start = {};
    int minutes = 0;
};

int number_of(std::string_view cell) {
    int number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    AGORA_ASSERT(error == std::errc{} && end == cell.data() + cell.size());
    return number;
}

template <typename Enum>
Enum value_of(std::string_view cell) {
    const auto value = fields::enum_value<Enum>(cell);
    AGORA_ASSERT(value.has_value());
    return *value;
}

Planned planned_of(const std::vector<std::string_view>& row) {
    constexpr std::size_t kHourLength = 2;
    Planned planned{.group = std::string{row[group]},
                    .first = number_of(row[first]),
                    .every = number_of(row[every]),
                    .times = number_of(row[times]),
                    .weekday = number_of(row[weekday]),
                    .start = {{},
                              number_of(row[hour].substr(0, kHourLength)),
                              number_of(row[hour].substr(kHourLength + 1))},
                    .minutes = number_of(row[minutes])};
    events::Event& made = planned.whole.event;
    made.format = value_of<events::Format>(row[format]);
    made.voice = value_of<events::Voice>(row[voice]);
    made.time_zone = "Europe/Brussels";
    made.mode = value_of<events::Mode>(row[mode]);
    made.place = row[place];
    made.address = row[address];
    if (made.mode != events::Mode::on_site) made.online_address = "https://meet.example/agora";
    made.level = value_of<events::Level>(row[level]);
    made.audience = value_of<events::Audience>(row[audience]);
    made.capacity = number_of(row[capacity]);
    made.registers = made.capacity > 0 || made.mode != events::Mode::on_site;
    return planned;
}

/// "\n" of the table as a line end.
std::string text_of(std::string_view cell) {
    std::string text{cell};
    for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos;) {
        text.replace(at, 2, "\n");
    }
    return text;
}

/// The table, and its lines again at other times of two years before and one ahead until there are as
/// many events as are wanted.
std::vector<Planned> read_calendar(const World& world, std::int64_t wanted, Dice& dice) {
    std::vector<Planned> all;
    std::string_view last;
    for (const auto& row : table_of(world.files, "events.tsv")) {
        AGORA_ASSERT(row.size() == kColumns);
        if (row[event] != last) all.push_back(planned_of(row));
        last = row[event];
        all.back().whole.texts.push_back(
            {std::string{row[language]}, {std::string{row[title]}, text_of(row[body])}});
    }
    constexpr std::size_t kBefore = 730;
    std::int64_t planned = 0;
    for (const Planned& one : all) planned += one.times;
    for (std::size_t at = 0; planned < wanted; ++at) {
        Planned again = all[at];
        again.first = static_cast<int>(dice.below(kBefore + kAhead)) - static_cast<int>(kBefore);
        again.times = 1;
        all.push_back(std::move(again));
        ++planned;
    }
    return all;
}

/// Writes the dates of one line of the table.
class Series {
 public:
    Series(const Planned& planned, Instant now, Dice& dice)
        : planned_(planned), now_(now), dice_(dice) {}

    std::vector<events::WholeEvent> dates(const std::vector<const MadePerson*>& organisers,
                                          const std::vector<const MadePerson*>& people) {
        std::vector<events::WholeEvent> all;
        if (organisers.empty()) return all;
        const MadePerson& organiser = *dice_.one_of(organisers);
        for (int number = 0; number < planned_.times; ++number) {
            const int day = planned_.first + number * planned_.every;
            if (day > kAhead) break;
            all.push_back(date(day, number, organiser));
            if (planned_.times > 1) all.back().number = number + 1;
            add_people(all.back(), people);
        }
        return all;
    }

 private:
    Instant start_on(int day) const {
        constexpr std::int64_t kDaysOfWeek = 7;
        constexpr std::int64_t kThursday = 3;  // 1970-01-01
        std::int64_t wanted = to_days(locale::local_date(now_, {})) + day;
        while ((wanted + kThursday) % kDaysOfWeek != planned_.weekday - 1) ++wanted;
        locale::LocalTime start = planned_.start;
        start.date = date_from_days(wanted);
        return locale::instant_of(start, {});
    }

    events::WholeEvent date(int day, int number, const MadePerson& organiser) {
        constexpr days kKnownBefore{40};
        events::WholeEvent whole = planned_.whole;
        events::Event& made = whole.event;
        made.starts_at = start_on(day);
        made.ends_at = made.starts_at + std::chrono::minutes{planned_.minutes};
        made.organised_by = organiser.account;
        made.made_at = std::min(made.starts_at - kKnownBefore, now_ - days{1});
        made.changed_at = made.made_at;
        made.step_free = dice_.percent(60) ? events::Known::yes : events::Known::unknown;
        made.quiet_room = dice_.percent(20) ? events::Known::yes : events::Known::no;
        made.interpretation = dice_.percent(10) ? events::Known::yes : events::Known::unknown;
        made.no_photos = dice_.percent(10);
        const bool series = planned_.times > 1;
        if (series && number % kCancelledEvery == kCancelledEvery - 1) {
            made.state = events::State::cancelled;
            made.reason = reasons().at(whole.texts.front().language);
        }
        return whole;
    }

    static const std::map<std::string, std::string>& reasons() {
        static const std::map<std::string, std::string> kReasons{
            {"nl", "De zaal is niet vrij. Tot de volgende keer."},
            {"fr", "La salle n'est pas libre. À la prochaine fois."},
            {"en", "The room is not free. See you next time."}};
        return kReasons;
    }

    void add_people(events::WholeEvent& whole, const std::vector<const MadePerson*>& people) {
        const events::Event& made = whole.event;
        constexpr days kRegistersBefore{45};
        if (!made.registers || made.starts_at > now_ + kRegistersBefore || people.empty()) return;
        const auto places =
            made.capacity > 0 ? static_cast<std::size_t>(made.capacity) : kMostWithoutLimit;
        // The next one of a small meeting is full, others are not.
        constexpr days kNext{30};
        const bool popular =
            made.starts_at > now_ && made.starts_at < now_ + kNext && places <= kMostWithoutLimit;
        const std::size_t wanted = popular ? places + 3 : places / 3 + dice_.below(places / 2 + 1);
        std::vector<const MadePerson*> shuffled = people;
        dice_.shuffle(shuffled);
        for (std::size_t number = 0; number < std::min(wanted, shuffled.size()); ++number) {
            whole.registrations.push_back(
                {.account_id = shuffled[number]->account,
                 .state = made.capacity > 0 && number >= places ? Attendance::waiting
                                                                : Attendance::attending,
                 .answered_at = made.made_at + std::chrono::hours{number}});
        }
    }

    const Planned& planned_;
    Instant now_;
    Dice& dice_;
};

std::vector<const MadePerson*> chosen(const std::vector<MadePerson>& people, const auto& fits) {
    std::vector<const MadePerson*> some;
    for (const MadePerson& person : people) {
        if (person.active && fits(person)) some.push_back(&person);
    }
    return some;
}

/// Who may have made it: animators for a group, the team for the cooperative, else anybody.
std::vector<const MadePerson*> organisers_of(const Planned& planned,
                                             const std::vector<MadePerson>& people,
                                             Language language) {
    return chosen(people, [&](const MadePerson& person) {
        if (person.language != language) return false;
        switch (planned.whole.event.voice) {
            case events::Voice::group:
                return person.role == access::Role::animator;
            case events::Voice::cooperative:
                return person.role == access::Role::adviser || person.role == access::Role::editor;
            case events::Voice::member:
                return !person.role && !person.signs_in;
        }
        return false;
    });
}

/// One that its animators have not answered.
void add_proposal(const std::map<std::string, circles::CircleId>& groups,
                  const std::vector<MadePerson>& people, Instant now,
                  std::vector<events::WholeEvent>& all) {
    const auto proposers = chosen(people, [](const MadePerson& person) {
        return person.language == Language::nl && !person.role && !person.signs_in;
    });
    const auto group = groups.find("ouders-met-een-eigen-zaak");
    if (proposers.empty() || group == groups.end()) return;
    constexpr days kSoon{26};
    events::WholeEvent whole;
    events::Event& made = whole.event;
    made.format = events::Format::picnic;
    made.voice = events::Voice::group;
    made.state = events::State::proposed;
    made.time_zone = "Europe/Brussels";
    made.place = "be-24062";
    made.starts_at = locale::instant_of({locale::local_date(now + kSoon, {}), 12, 0}, {});  // noon
    made.ends_at = made.starts_at + std::chrono::hours{3};
    made.organised_by = proposers.front()->account;
    made.made_at = made.changed_at = now - days{2};
    whole.texts = {{"nl",
                    {"Picknick met de kinderen",
                     "We zitten aan de vijver. Iedereen brengt iets mee om te delen."}}};
    whole.circles = {group->second};
    all.push_back(std::move(whole));
}

}  // namespace

void put_calendar(db::Database& database, const World& world, const std::vector<MadePerson>& people,
                  Instant now, std::int64_t wanted, Dice& dice) {
    std::map<std::string, circles::CircleId> groups;
    for (const circles::CircleName& name :
         database.read([](db::ReadTx& tx) { return circles::circle_names(tx, Language::en); })) {
        groups.emplace(name.slug, name.circle_id);
    }
    std::vector<events::WholeEvent> all;
    for (Planned& planned : read_calendar(world, wanted, dice)) {
        if (planned.whole.event.voice == events::Voice::group) {
            const auto found = groups.find(planned.group);
            if (found == groups.end()) continue;
            planned.whole.circles = {found->second};
        }
        const auto language = parse_language(planned.whole.texts.front().language);
        const auto goers = chosen(people, [&](const MadePerson& person) {
            return !person.signs_in && !person.role && person.language == language;
        });
        auto dates =
            Series(planned, now, dice)
                .dates(organisers_of(planned, people, language.value_or(Language::en)), goers);
        std::ranges::move(dates, std::back_inserter(all));
    }
    add_proposal(groups, people, now, all);
    constexpr std::size_t kAtOnce = 20;
    events::EventId first;  // of the series that is being written
    for (std::size_t begin = 0; begin < all.size(); begin += kAtOnce) {
        database.write([&](db::WriteTx& tx) {
            for (std::size_t at = begin; at < std::min(all.size(), begin + kAtOnce); ++at) {
                all[at].series = first;
                const auto made = events::put_whole_event(tx, all[at]);
                if (all[at].number == 1) first = made;
            }
        });
    }
}

}  // namespace agora::demo
