#include "forum.hpp"

#include "agora/base/assert.hpp"
#include "agora/forum/whole_thread.hpp"
#include "tables.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace agora::demo {
namespace {

using forum::CategoryId;
using std::chrono::days;
using std::chrono::hours;

constexpr hours kBetweenCopies{170};
/// Of ten people, so many threads at most.
constexpr std::size_t kThreadsOfTen = 5;
constexpr std::size_t kFewestThreads = 6;

enum Column : std::size_t {
    thread,
    category,
    kind,
    times,
    age,
    tags,
    title,
    language,
    hour,
    mark,
    text,
    kColumns
};

std::int64_t number_of(std::string_view cell) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    AGORA_ASSERT(error == std::errc{} && end == cell.data() + cell.size());
    return number;
}

/// "\n" of the table as a line end, and the name of a town in its place.
std::string text_of(std::string_view cell, std::string_view town) {
    std::string text{cell};
    const auto replace = [&](std::string_view from, std::string_view to) {
        for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
            text.replace(at, from.size(), to);
        }
    };
    replace("\\n", "\n");
    replace("{town}", town);
    return text;
}

struct PlannedPost {
    std::string language = {};
    hours after{};
    bool accepted = false;
    bool faq = false;
    std::string_view text = {};
};

struct PlannedPoll {
    std::string_view question = {};
    days until{};
    std::vector<std::string> options = {};
};

struct PlannedThread {
    std::string number = {};
    std::string category = {};
    forum::Kind kind = forum::Kind::question;
    std::int64_t times = 1;
    days age{};
    std::vector<std::string> tags = {};
    std::string_view title = {};
    std::vector<PlannedPost> posts = {};
    std::optional<PlannedPoll> poll = {};
};

std::vector<std::string> tags_of(std::string_view cell) {
    std::vector<std::string> tags;
    for (const std::string_view word : split(cell, ',')) {
        std::string tag{trimmed(word)};
        std::ranges::replace(tag, ' ', '-');
        if (!tag.empty()) tags.push_back(std::move(tag));
    }
    return tags;
}

std::vector<PlannedThread> read_threads(const World& world) {
    std::vector<PlannedThread> all;
    std::string_view last;
    for (const auto& row : table_of(world.files, "forum.tsv")) {
        AGORA_ASSERT(row.size() == kColumns);
        if (row[thread] != last) {
            const auto what = fields::enum_value<forum::Kind>(row[kind]);
            AGORA_ASSERT(what.has_value());
            all.push_back({.number = std::string{row[thread]},
                           .category = std::string{row[category]},
                           .kind = *what,
                           .times = number_of(row[times]),
                           .age = days{number_of(row[age])},
                           .tags = tags_of(row[tags]),
                           .title = row[title]});
            last = row[thread];
        }
        all.back().posts.push_back({.language = std::string{row[language]},
                                    .after = hours{number_of(row[hour])},
                                    .accepted = row[mark].starts_with("accepted"),
                                    .faq = row[mark].ends_with("faq"),
                                    .text = row[text]});
    }
    for (const auto& row : table_of(world.files, "forum_polls.tsv")) {
        const auto found = std::ranges::find(all, row[0], &PlannedThread::number);
        AGORA_ASSERT(found != all.end());
        const bool past = row[2].starts_with('-');
        const days until{number_of(past ? row[2].substr(1) : row[2])};
        found->poll = PlannedPoll{.question = row[1], .until = past ? -until : until};
        for (const std::string_view option : split(row[3], '|')) {
            found->poll->options.emplace_back(option);
        }
    }
    return all;
}

/// One that is written down, with the answer that became a frequent question.
struct MadeThread {
    forum::WholeThread whole = {};
    std::string frequent = {};
};

using InGroups = std::map<CategoryId, std::set<members::AccountId>>;

/// Draws who writes what.
class Writers {
 public:
    Writers(const std::vector<MadePerson>& people, InGroups groups, Dice& dice)
        : groups_(std::move(groups)), dice_(dice) {
        for (const MadePerson& person : people) {
            if (!person.active) continue;
            const std::string language{code(person.language)};
            if (person.role == access::Role::adviser) advisers_.emplace(language, &person);
            if (person.role) continue;
            if (person.signs_in) {
                guests_.emplace(language, &person);
            } else {
                members_[language].push_back(&person);
            }
        }
    }

    bool knows(const std::string& language) const { return members_.contains(language); }

    /// A member of this language, of the group when the category has one.
    const MadePerson& member(const std::string& language, CategoryId category) {
        const auto& all = members_.at(language);
        const auto group = groups_.find(category);
        if (group == groups_.end()) return *dice_.one_of(all);
        std::vector<const MadePerson*> own;
        for (const MadePerson* one : all) {
            if (group->second.contains(one->account)) own.push_back(one);
        }
        return own.empty() ? *dice_.one_of(all) : *dice_.one_of(own);
    }
    /// Often the adviser of the language, where somebody answers for the cooperative.
    const MadePerson& answerer(const PlannedPost& post, CategoryId category) {
        constexpr unsigned kByAdvisers = 60;
        const auto adviser = advisers_.find(post.language);
        const bool official = post.faq && adviser != advisers_.end();
        if (official && dice_.percent(kByAdvisers)) return *adviser->second;
        return member(post.language, category);
    }
    /// The account to sign in with, once for each language.
    const MadePerson* guest(const std::string& language) {
        const auto found = guests_.find(language);
        if (found == guests_.end()) return nullptr;
        const MadePerson* person = found->second;
        guests_.erase(found);
        return person;
    }
    std::vector<members::AccountId> moderators() const {
        std::vector<members::AccountId> all;
        for (const auto& [language, person] : advisers_) all.push_back(person->account);
        return all;
    }
    const std::map<std::string, std::vector<const MadePerson*>>& by_language() const {
        return members_;
    }

 private:
    InGroups groups_;
    Dice& dice_;
    std::map<std::string, std::vector<const MadePerson*>> members_;
    std::map<std::string, const MadePerson*> advisers_;
    std::map<std::string, const MadePerson*> guests_;
};

/// Whether the account to sign in with asks it: answered, and not yet said to be solved.
bool is_for_guest(const PlannedThread& planned) {
    return planned.kind == forum::Kind::question && planned.times == 1 &&
           planned.posts.size() > 1 && !planned.category.starts_with("g-") &&
           std::ranges::none_of(planned.posts, &PlannedPost::accepted);
}

MadeThread made_of(const PlannedThread& planned, CategoryId category, Instant begins,
                   std::string_view town, Writers& writers) {
    MadeThread made;
    made.whole.category = category;
    made.whole.kind = planned.kind;
    made.whole.title = text_of(planned.title, town);
    made.whole.tags = planned.tags;
    const std::string& language = planned.posts.front().language;
    const MadePerson* guest = is_for_guest(planned) ? writers.guest(language) : nullptr;
    const MadePerson& asker = guest == nullptr ? writers.member(language, category) : *guest;
    for (const PlannedPost& post : planned.posts) {
        if (!writers.knows(post.language)) continue;
        const bool opens = made.whole.posts.empty();
        const MadePerson* writer = opens ? &asker : &writers.answerer(post, category);
        if (post.accepted) made.whole.accepted = made.whole.posts.size();
        made.whole.posts.push_back({.author = writer->account,
                                    .language = post.language,
                                    .body = text_of(post.text, town),
                                    .made_at = begins + post.after});
        if (post.faq) made.frequent = made.whole.posts.back().body;
    }
    return made;
}

/// The themes, and the category of every group that goes on.
std::map<std::string, CategoryId> put_categories(db::Database& database, const World& world,
                                                 const std::vector<members::AccountId>& moderators,
                                                 const std::vector<circles::Circle>& groups,
                                                 Instant now) {
    constexpr days kSince{400};
    return database.write([&](db::WriteTx& tx) {
        std::map<std::string, CategoryId> categories;
        for (const auto& row : table_of(world.files, "forum_categories.tsv")) {
            const auto audience = fields::enum_value<forum::Audience>(row[1]);
            AGORA_ASSERT(audience.has_value() && row.size() == 8);
            const std::vector<forum::CategoryWords> words{
                {"nl", std::string{row[2]}, std::string{row[3]}},
                {"fr", std::string{row[4]}, std::string{row[5]}},
                {"en", std::string{row[6]}, std::string{row[7]}}};
            const std::string slug{row[0]};
            categories[slug] = forum::put_whole_category(
                tx, {.slug = slug, .audience = *audience, .made_at = now - kSince}, words,
                moderators);
        }
        for (const circles::Circle& group : groups) {
            categories["g-" + group.slug] = forum::category_of_circle(tx, group, group.founded_at);
        }
        return categories;
    });
}

std::vector<circles::Circle> groups_going_on(db::ReadTx& tx) {
    std::vector<circles::Circle> groups;
    for (const circles::CircleName& name : circles::circle_names(tx, Language::en)) {
        const bool goes_on =
            name.state != circles::State::proposed && name.state != circles::State::closed;
        if (auto circle = circles::find_circle(tx, name.circle_id); goes_on && circle) {
            groups.push_back(std::move(*circle));
        }
    }
    std::ranges::sort(groups, {}, &circles::Circle::slug);
    return groups;
}

InGroups members_of(db::ReadTx& tx, const std::vector<MadePerson>& people,
                    const std::vector<circles::Circle>& groups,
                    const std::map<std::string, CategoryId>& categories) {
    std::map<circles::CircleId, CategoryId> by_circle;
    InGroups in;
    for (const circles::Circle& group : groups) {
        by_circle[group.circle_id] = categories.at("g-" + group.slug);
        in[categories.at("g-" + group.slug)];
    }
    for (const MadePerson& person : people) {
        for (const circles::Membership& own : circles::memberships_of(tx, person.account)) {
            const auto found = by_circle.find(own.circle_id);
            if (found != by_circle.end()) in[found->second].insert(person.account);
        }
    }
    return in;
}

/// Some members of the language vote, for the first answers more often.
forum::WholePoll poll_of(const PlannedThread& planned, const Writers& writers, Instant now,
                         Dice& dice) {
    constexpr unsigned kShareThatVotes = 30;
    constexpr std::size_t kMostVotes = 60;
    forum::WholePoll poll{.question = std::string{planned.poll->question},
                          .options = planned.poll->options,
                          .until = utc_date(now) + planned.poll->until};
    for (const MadePerson* person : writers.by_language().at(planned.posts.front().language)) {
        if (poll.votes.size() == kMostVotes) break;
        if (!dice.percent(kShareThatVotes)) continue;
        const std::size_t one = dice.below(poll.options.size());
        poll.votes.emplace_back(person->account, std::min(one, dice.below(poll.options.size())));
    }
    return poll;
}

/// How often each thread of the table is told, so that there are so many posts.
std::int64_t rounds_for(const std::vector<PlannedThread>& planned, std::int64_t posts) {
    std::int64_t once = 0;
    for (const PlannedThread& one : planned) once += one.times * std::ssize(one.posts);
    return once == 0 ? 1 : std::max<std::int64_t>(1, (posts + once - 1) / once);
}

/// When a copy began: the first ones a week after each other, more of them at any time of five years.
Instant begin_of(const PlannedThread& planned, std::int64_t copy, Instant now, Dice& dice) {
    constexpr std::size_t kHoursOfDay = 9;
    constexpr std::size_t kFiveYears = 5 * 365 * 24;
    const Instant newest = now - planned.age - hours{dice.below(kHoursOfDay)};
    if (copy < planned.times) return newest - kBetweenCopies * copy;
    return newest - hours{dice.below(kFiveYears)};
}

std::vector<MadeThread> make_threads(const World& world,
                                     const std::map<std::string, CategoryId>& categories,
                                     Writers& writers, Instant now, std::int64_t posts,
                                     Dice& dice) {
    std::vector<MadeThread> all;
    const auto table = read_threads(world);
    const std::int64_t rounds = rounds_for(table, posts);
    for (const PlannedThread& planned : table) {
        const auto category = categories.find(planned.category);
        const std::string& language = planned.posts.front().language;
        if (category == categories.end() || !writers.knows(language)) continue;
        const auto reader = parse_language(language).value_or(Language::en);
        for (std::int64_t copy = 0; copy < planned.times * rounds; ++copy) {
            const MadePerson& neighbour = *dice.one_of(writers.by_language().at(language));
            const std::string town{world.atlas->name(neighbour.commune, reader)};
            const bool needs_town = planned.title.find("{town}") != std::string_view::npos;
            if (needs_town && town.empty()) continue;
            const Instant begins = begin_of(planned, copy, now, dice);
            all.push_back(made_of(planned, category->second, begins, town, writers));
            if (planned.poll && copy < planned.times)
                all.back().whole.poll = poll_of(planned, writers, now, dice);
        }
    }
    std::ranges::stable_sort(all, {},
                             [](const MadeThread& one) { return one.whole.posts.front().made_at; });
    return all;
}

/// Of many threads those that fit so few people, spread over the time.
void keep_some(std::vector<MadeThread>& threads, std::size_t people) {
    constexpr std::size_t kTen = 10;
    const std::size_t most = std::max(kFewestThreads, people * kThreadsOfTen / kTen);
    if (threads.size() <= most) return;
    std::vector<MadeThread> kept;
    for (std::size_t at = 0; at < threads.size(); ++at) {
        const bool next = at * most / threads.size() != (at + 1) * most / threads.size();
        if (next) kept.push_back(std::move(threads[at]));
    }
    threads = std::move(kept);
}

}  // namespace

void put_forum(db::Database& database, const World& world, const std::vector<MadePerson>& people,
               Instant now, std::int64_t posts, Dice& dice) {
    const auto groups = database.read([](db::ReadTx& tx) { return groups_going_on(tx); });
    const auto categories =
        put_categories(database, world, Writers(people, {}, dice).moderators(), groups, now);
    Writers writers(people, database.read([&](db::ReadTx& tx) {
        return members_of(tx, people, groups, categories);
    }),
                    dice);
    auto threads = make_threads(world, categories, writers, now, posts, dice);
    if (posts == 0) keep_some(threads, people.size());
    const auto moderators = writers.moderators();
    constexpr std::size_t kAtOnce = 10;
    for (std::size_t begin = 0; begin < threads.size(); begin += kAtOnce) {
        database.write([&](db::WriteTx& tx) {
            for (std::size_t at = begin; at < std::min(threads.size(), begin + kAtOnce); ++at) {
                const MadeThread& made = threads[at];
                const forum::ThreadId id = forum::put_whole_thread(tx, made.whole);
                if (made.frequent.empty() || moderators.empty()) continue;
                forum::put_whole_faq(tx, id, moderators.front(), made.whole.title, made.frequent,
                                     made.whole.posts.back().made_at + days{1});
            }
        });
    }
}

}  // namespace agora::demo
