#include "groups.hpp"

#include "agora/base/assert.hpp"
#include "agora/circles/whole_circle.hpp"
#include "agora/locale/formats.hpp"
#include "tables.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace agora::demo {
namespace {

using circles::Kind;
using circles::State;
using std::chrono::hours;

constexpr hours kDay{24};
constexpr std::size_t kMostMembers = 300;
/// Of a hundred members whom a group suits, so many are in it.
constexpr unsigned kShareThatJoins = 40;
constexpr std::size_t kOthersAtMost = 12;
constexpr unsigned kShareShown = 70;

enum Column : std::size_t {
    group,
    kind,
    term,
    place,
    openness,
    state,
    language,
    name,
    summary,
    goal,
    criteria,
    means,
    charter,
    origin,
    kColumns
};

/// "\n" of the table as a line end.
std::string text_of(std::string_view cell) {
    std::string text{cell};
    for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos;) {
        text.replace(at, 2, "\n");
    }
    return text;
}

template <typename Enum>
Enum value_of(std::string_view cell) {
    const auto value = fields::enum_value<Enum>(cell);
    AGORA_ASSERT(value.has_value());
    return *value;
}

/// A group of the table, with the one that it began from.
struct ReadGroup {
    circles::WholeCircle whole;
    std::string number;
    std::string origin;
};

/// Something happened lately in all groups but one, about which its animators are asked.
constexpr std::string_view kQuietGroup = "6";
constexpr std::chrono::days kDoneUntil{-20};

/// Groups of the table, with all their languages.
std::vector<ReadGroup> read_groups(const World& world, Instant now) {
    std::vector<ReadGroup> groups;
    std::string last;
    for (const auto& row : table_of(world.files, "groups.tsv")) {
        AGORA_ASSERT(row.size() == kColumns);
        if (row[group] != last) {
            last = row[group];
            ReadGroup read{
                .whole = {}, .number = std::string{row[group]}, .origin = std::string{row[origin]}};
            circles::Circle& circle = read.whole.circle;
            circle.kind = value_of<Kind>(row[kind]);
            circle.openness = value_of<circles::Openness>(row[openness]);
            circle.state = value_of<State>(row[state]);
            circle.place = row[place];
            if (!row[term].empty()) {
                const bool of_sector = circle.kind == Kind::sector;
                circle.term_id = vocabulary::term_id_of(
                    of_sector ? vocabulary::Kind::sector : vocabulary::Kind::profession, row[term]);
            }
            const auto age = static_cast<int>(groups.size() + 2) * 41;
            circle.founded_at = now - kDay * (circle.state == State::proposed ? 9 : age);
            circle.state_since = circle.founded_at;
            read.whole.last_activity = now - kDay * (row[group] == kQuietGroup ? 100 : 3);
            read.whole.tasks_done_until = utc_date(now) + kDoneUntil;
            groups.push_back(std::move(read));
        }
        groups.back().whole.texts.push_back(
            {std::string{row[language]},
             {std::string{row[name]}, std::string{row[summary]}, text_of(row[goal]),
              text_of(row[criteria]), text_of(row[means]), text_of(row[charter])}});
    }
    return groups;
}

bool suits(const World& world, const circles::Circle& circle, const MadePerson& person) {
    const bool near = circle.place.empty() || world.atlas->is_within(person.commune, circle.place);
    switch (circle.kind) {
        case Kind::profession:
            return person.profession == circle.term_id && near;
        case Kind::sector:
            return std::ranges::find(person.sectors, circle.term_id) != person.sectors.end();
        case Kind::local:
            return near;
        case Kind::working:
        case Kind::free:
            return false;
    }
    return false;
}

/// Puts people in, the animators first, each once.
class Filling {
 public:
    Filling(circles::WholeCircle& whole, Instant now, Dice& dice)
        : whole_(whole), now_(now), dice_(dice) {}

    void add(const MadePerson& person, circles::Role role) {
        if (!in_.insert(person.account).second || whole_.members.size() >= kMostMembers) return;
        const auto age = std::chrono::duration_cast<hours>(now_ - whole_.circle.founded_at);
        const bool first = whole_.members.empty();
        const auto later =
            first ? 0 : 1 + static_cast<int>(dice_.below(static_cast<std::size_t>(age.count())));
        const bool animates = role == circles::Role::animator;
        constexpr std::chrono::days kTerm{500};
        whole_.members.push_back(
            {.circle_id = {},
             .account_id = person.account,
             .role = role,
             .term_until = animates ? std::optional{utc_date(now_) + kTerm} : std::nullopt,
             .charter_version = 0,
             .shown = animates || dice_.percent(kShareShown),
             .joined_at = whole_.circle.founded_at + hours{later}});
    }

 private:
    circles::WholeCircle& whole_;
    Instant now_;
    Dice& dice_;
    std::set<members::AccountId> in_;
};

bool may_be_in(const MadePerson& person) {
    return person.active && (!person.role || person.role == access::Role::animator);
}

void fill_group(const World& world, circles::WholeCircle& whole,
                const std::vector<MadePerson>& people, Instant now, Dice& dice) {
    Filling filling(whole, now, dice);
    const auto original = parse_language(whole.texts.front().language);
    for (const MadePerson& person : people) {
        const bool animates = person.role == access::Role::animator && person.signs_in;
        if (animates && person.language == original) filling.add(person, circles::Role::animator);
    }
    std::vector<const MadePerson*> others;
    for (const MadePerson& person : people) {
        if (!may_be_in(person)) continue;
        if (person.signs_in) {
            // Whoever tries the members' pages is in a group, and finds the others suggested.
            const Kind kind = original == Language::fr ? Kind::local : Kind::free;
            const bool in_this = !person.role && whole.circle.kind == kind &&
                                 person.language == original &&
                                 whole.circle.state == circles::State::active;
            if (in_this) filling.add(person, circles::Role::member);
            continue;
        }
        if (suits(world, whole.circle, person)) {
            if (dice.percent(kShareThatJoins)) filling.add(person, circles::Role::member);
        } else if (person.language == original) {
            others.push_back(&person);
        }
    }
    const bool anybody = whole.circle.kind == Kind::free || whole.circle.kind == Kind::working;
    const std::size_t more = std::min(others.size(), anybody ? kOthersAtMost : std::size_t{2});
    for (std::size_t number = 0; number < more; ++number) {
        filling.add(*dice.one_of(others), circles::Role::member);
    }
}

/// A proposed group has its founder and some who would come.
void make_proposed(circles::WholeCircle& whole, Instant now) {
    constexpr std::chrono::days kOpenFor{50};
    whole.circle.interest_needed = 5;
    whole.circle.interest_until = utc_date(now) + kOpenFor;
    const std::size_t voices = std::min<std::size_t>(3, whole.members.size());
    for (std::size_t number = 0; number < voices; ++number) {
        whole.interested.push_back(whole.members[number].account_id);
    }
    whole.members.resize(1);
}

}  // namespace

std::map<std::string, circles::CircleId> put_groups(db::Database& database, const World& world,
                                                    const std::vector<MadePerson>& people,
                                                    Instant now, Dice& dice) {
    std::map<std::string, circles::CircleId> numbered;
    for (ReadGroup& read : read_groups(world, now)) {
        circles::WholeCircle& whole = read.whole;
        fill_group(world, whole, people, now, dice);
        if (whole.members.empty()) continue;
        if (whole.circle.state == State::proposed) make_proposed(whole, now);
        if (!read.origin.empty()) whole.origin = numbered[read.origin];
        numbered[read.number] =
            database.write([&](db::WriteTx& tx) { return circles::put_whole_circle(tx, whole); });
    }
    return numbered;
}

}  // namespace agora::demo
