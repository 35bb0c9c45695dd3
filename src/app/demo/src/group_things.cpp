#include "group_things.hpp"

#include "agora/base/assert.hpp"
#include "agora/locale/working_hours.hpp"
#include "agora/means/entry.hpp"
#include "agora/methods/method.hpp"
#include "agora/requests/case.hpp"
#include "agora/shelf/item.hpp"
#include "agora/watch/post.hpp"
#include "tables.hpp"

#include <algorithm>
#include <array>
#include <ranges>

namespace agora::demo {
namespace {

using access::AccountId;
using Groups = std::map<std::string, circles::CircleId>;
using Row = std::vector<std::string_view>;

constexpr std::chrono::hours kDay{24};
constexpr int kWorkingDays = 3;
/// Of a group so many write in its texts, looked for among the first people.
constexpr std::size_t kWriters = 3;
constexpr std::size_t kMostAsked = 500;

/// "\n" of the table as a line end.
std::string text_of(std::string_view cell) {
    std::string text{cell};
    for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos;) {
        text.replace(at, 2, "\n");
    }
    return text;
}

std::int64_t number_of(std::string_view cell) {
    return cell.empty() ? 0 : std::stoll(std::string{cell});
}

template <typename Enum>
Enum value_of(std::string_view cell) {
    const auto value = fields::enum_value<Enum>(cell);
    AGORA_ASSERT(value.has_value());
    return *value;
}

AccountId holder_of(const std::vector<MadePerson>& people, access::Role role) {
    const auto found = std::ranges::find_if(
        people, [&](const MadePerson& person) { return person.signs_in && person.role == role; });
    return found == people.end() ? AccountId{} : found->account;
}

/// Who is in a group, animators first; the group may be missing in a small cooperative.
struct Group {
    circles::CircleId circle;
    std::vector<AccountId> members;
};
std::optional<Group> group_of(db::ReadTx& tx, const Groups& groups, std::string_view number,
                              const std::vector<MadePerson>& people) {
    const auto found = groups.find(std::string{number});
    if (found == groups.end()) return std::nullopt;
    Group group{found->second, {}};
    for (const circles::Membership& one : circles::list_animators(tx, group.circle)) {
        group.members.push_back(one.account_id);
    }
    for (const MadePerson& person : people | std::views::take(kMostAsked)) {
        if (group.members.size() >= kWriters) break;
        if (!circles::find_membership(tx, group.circle, person.account)) continue;
        if (std::ranges::find(group.members, person.account) == group.members.end()) {
            group.members.push_back(person.account);
        }
    }
    if (group.members.empty()) return std::nullopt;
    return group;
}

/// Lines of the table that begin alike, in its order.
std::vector<std::vector<Row>> bundles(const World& world, std::string_view name) {
    std::vector<std::vector<Row>> bundles;
    for (const Row& row : table_of(world.files, name)) {
        if (bundles.empty() || bundles.back().front().front() != row.front())
            bundles.emplace_back();
        bundles.back().push_back(row);
    }
    return bundles;
}

void put_methods(db::WriteTx& tx, const World& world, const std::vector<MadePerson>& people,
                 const Groups& groups, Instant now) {
    enum : std::size_t {
        group = 1,
        purpose,
        minutes,
        from,
        to,
        language,
        title,
        summary,
        needs,
        steps,
        advice,
        origin
    };
    std::map<std::string, std::pair<methods::MethodId, std::map<std::string, std::string>>> made;
    int age = 0;
    for (const auto& rows : bundles(world, "methods.tsv")) {
        const Row& first = rows.front();
        const auto owner = group_of(tx, groups, first[group], people);
        if (!first[group].empty() && !owner) continue;
        const AccountId writer =
            owner ? owner->members.front() : holder_of(people, access::Role::editor);
        const Instant at = now - kDay * (200 - 17 * age++);
        methods::Method method{.circle_id = owner ? owner->circle : circles::CircleId{},
                               .purpose = value_of<methods::Purpose>(first[purpose]),
                               .minutes = number_of(first[minutes]),
                               .people_from = number_of(first[from]),
                               .people_to = number_of(first[to]),
                               .language = {},
                               .origin_language = {},
                               .origin_title = {},
                               .made_by = writer,
                               .made_at = at,
                               .changed_at = at};
        if (const auto source = made.find(std::string{first[origin]}); source != made.end()) {
            method.origin_id = source->second.first;
            method.origin_language = first[language];
            method.origin_version = 1;
            method.origin_title = source->second.second[method.origin_language];
        }
        auto& entry = made[std::string{first.front()}];
        std::vector<methods::Text> texts;
        for (const Row& row : rows) {
            entry.second[std::string{row[language]}] = row[title];
            texts.push_back({.method_id = {},
                             .language = std::string{row[language]},
                             .title = std::string{row[title]},
                             .summary = std::string{row[summary]},
                             .needs = text_of(row[needs]),
                             .steps = text_of(row[steps]),
                             .advice = text_of(row[advice]),
                             .written_by = writer,
                             .written_at = at});
        }
        entry.first = methods::put_whole_method(tx, std::move(method), std::move(texts));
    }
}

void put_shelf(db::WriteTx& tx, const World& world, const std::vector<MadePerson>& people,
               const Groups& groups, Instant now) {
    enum : std::size_t { group = 1, kind, audience, tool, language, title, days, text };
    for (const auto& rows : bundles(world, "shelf.tsv")) {
        const Row& first = rows.front();
        const auto owner = group_of(tx, groups, first[group], people);
        if (!owner) continue;
        const Instant at = now - kDay * number_of(first[days]);
        shelf::Item item{.circle_id = owner->circle,
                         .kind = value_of<shelf::Kind>(first[kind]),
                         .title = std::string{first[title]},
                         .language = std::string{first[language]},
                         .audience = value_of<shelf::Audience>(first[audience]),
                         .file = {},
                         .file_name = {},
                         .tool = value_of<shelf::Tool>(first[tool]),
                         .address = {},
                         .added_by = owner->members.front(),
                         .added_at = at,
                         .changed_at = at};
        std::vector<shelf::Version> versions;
        if (item.kind == shelf::Kind::link) item.address = first[text];
        if (item.kind == shelf::Kind::text) {
            for (const Row& row : rows) {
                const std::size_t writer = versions.size() % owner->members.size();
                versions.push_back({.item_id = {},
                                    .title = std::string{row[title]},
                                    .body = text_of(row[text]),
                                    .written_by = owner->members[writer],
                                    .written_at = now - kDay * number_of(row[days])});
            }
        }
        shelf::put_whole_item(tx, std::move(item), std::move(versions));
    }
}

void put_requests(db::WriteTx& tx, const World& world, const std::vector<MadePerson>& people,
                  const Groups& groups, Instant now) {
    enum : std::size_t { group = 1, need, language, subject, days, by, hours, state, text };
    const AccountId team = holder_of(people, access::Role::adviser);
    for (const auto& rows : bundles(world, "requests.tsv")) {
        const Row& first = rows.front();
        const auto owner = group_of(tx, groups, first[group], people);
        if (!owner) continue;
        const Instant asked = now - kDay * number_of(first[days]);
        requests::Case whole{
            .need = value_of<requests::Need>(first[need]),
            .language = std::string{first[language]},
            .subject = std::string{first[subject]},
            .needed_on = {},
            .due_at = locale::after_working_time(asked, locale::kWorkingDay * kWorkingDays),
            .asked_by = owner->members.front(),
            .asked_at = asked,
            .first_answer_at = {},
            .changed_at = asked};
        whole.circle_id = owner->circle;
        std::vector<requests::Entry> entries;
        for (const Row& row : rows) {
            const bool by_team = row[by] == "team";
            entries.push_back({.case_id = {},
                               .body = text_of(row[text]),
                               .state = value_of<requests::State>(row[state]),
                               .by_team = by_team,
                               .written_by = by_team ? team : owner->members.front(),
                               .written_at = asked + std::chrono::hours{number_of(row[hours])}});
        }
        requests::put_whole_case(tx, std::move(whole), std::move(entries));
    }
}

void put_watch(db::WriteTx& tx, const World& world, const std::vector<MadePerson>& people,
               const Groups& groups, Instant now) {
    enum : std::size_t {
        group = 1,
        subject,
        days,
        source,
        address,
        source_days,
        language,
        title,
        text
    };
    for (const auto& rows : bundles(world, "watch.tsv")) {
        const Row& first = rows.front();
        const auto owner = group_of(tx, groups, first[group], people);
        if (!owner) continue;
        const Instant at = now - kDay * number_of(first[days]);
        watch::Post post{.circle_id = owner->circle,
                         .subject = value_of<watch::Subject>(first[subject]),
                         .source = std::string{first[source]},
                         .address = std::string{first[address]},
                         .source_day = utc_date(at - kDay * number_of(first[source_days])),
                         .written_by = owner->members.back(),
                         .written_at = at,
                         .changed_at = at};
        std::vector<watch::Text> texts;
        for (const Row& row : rows) {
            const std::size_t writer = texts.size() % owner->members.size();
            texts.push_back({.language = std::string{row[language]},
                             .title = std::string{row[title]},
                             .body = text_of(row[text]),
                             .text_by = owner->members[owner->members.size() - 1 - writer],
                             .text_at = at});
        }
        watch::put_whole_post(tx, std::move(post), std::move(texts));
    }
}

/// Two groups have hours and a budget; of one little is left.
void put_means(db::WriteTx& tx, const std::vector<MadePerson>& people, const Groups& groups,
               Instant now) {
    using means::Kind;
    using means::Unit;
    struct Line {
        std::string_view group;
        Kind kind;
        Unit unit;
        std::int64_t amount;
        std::string_view purpose;
        int days;
    };
    constexpr std::array kLines{
        Line{"1", Kind::granted, Unit::minutes, 2400, "Trekken van het netwerk, een jaar", 150},
        Line{"1", Kind::granted, Unit::cents, 60000, "Ontbijten en drukwerk", 150},
        Line{"1", Kind::used, Unit::minutes, 390, "Ontbijt in Mechelen voorbereiden", 20},
        Line{"1", Kind::used, Unit::cents, 5240, "Brood, koffie en fruit voor elf", 19},
        Line{"1", Kind::pledged, Unit::minutes, 180, "Lampen ophalen en terugbrengen", 8},
        Line{"2", Kind::granted, Unit::cents, 30000, "Atelier sur les tarifs", 60},
        Line{"2", Kind::used, Unit::cents, 25500, "Formatrice, trois heures", 9},
        Line{"2", Kind::pledged, Unit::minutes, 120, "Relire le lexique", 5},
    };
    const AccountId team = holder_of(people, access::Role::adviser);
    for (const Line& line : kLines) {
        const auto owner = group_of(tx, groups, line.group, people);
        if (!owner) continue;
        const Instant at = now - kDay * line.days;
        means::put_whole_entry(
            tx, {.circle_id = owner->circle,
                 .kind = line.kind,
                 .unit = line.unit,
                 .amount = line.amount,
                 .purpose = std::string{line.purpose},
                 .who = {},
                 .on_day = utc_date(at),
                 .signed_by = line.kind == Kind::granted ? team : owner->members.back(),
                 .signed_at = at});
    }
    if (const auto open = groups.find("1"); open != groups.end()) {
        means::put_audience(tx, open->second, means::Audience::members);
    }
}

}  // namespace

void put_group_things(db::Database& database, const World& world,
                      const std::vector<MadePerson>& people, const Groups& groups, Instant now) {
    database.write([&](db::WriteTx& tx) { put_methods(tx, world, people, groups, now); });
    database.write([&](db::WriteTx& tx) { put_shelf(tx, world, people, groups, now); });
    database.write([&](db::WriteTx& tx) { put_requests(tx, world, people, groups, now); });
    database.write([&](db::WriteTx& tx) { put_means(tx, people, groups, now); });
    database.write([&](db::WriteTx& tx) { put_watch(tx, world, people, groups, now); });
}

}  // namespace agora::demo
