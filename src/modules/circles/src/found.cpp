#include "found.hpp"

#include "agora/base/text.hpp"
#include "agora/circles/activity.hpp"
#include "agora/circles/events.hpp"
#include "agora/locale/text.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/members/groups.hpp"
#include "agora/web/settings.hpp"
#include "join.hpp"
#include "member_store.hpp"
#include "refusals.hpp"
#include "tasks.hpp"

#include <algorithm>
#include <array>

namespace agora::circles {
namespace {

constexpr std::chrono::days kLongestGathering{365};
/// Pages of the module, and the name of a name without letters.
constexpr std::array<std::string_view, 6> kTaken{"new",   "networks", "local",
                                                 "quiet", "working",  "x"};

bool is_network(Kind kind) {
    return kind == Kind::profession || kind == Kind::sector;
}

using Faults = std::vector<Refusal>;

void add_faults_of_facts(Faults& faults, Kind kind, const FoundingFacts& facts) {
    if (kind == Kind::local && facts.place.empty()) {
        faults.push_back(Refusal{CircleRefusal::place_missing, "place"});
    }
    if (!facts.website.empty() &&
        (!facts.website.starts_with("https://") || !markdown::is_safe_address(facts.website))) {
        faults.push_back(Refusal{CircleRefusal::website_malformed, "website"});
    }
}

std::optional<CircleRefusal> fault_of_day(const std::optional<Date>& day, Date today) {
    if (!day) return CircleRefusal::day_missing;
    if (*day <= today) return CircleRefusal::day_not_ahead;
    if (*day > today + kLongestGathering) return CircleRefusal::day_too_far;
    return std::nullopt;
}

void add_faults_of_interest(Faults& faults, const web::Services& services, const Founding& wanted,
                            Date today) {
    const std::int64_t least = services.settings.number("circles.interest_needed");
    if (is_network(wanted.kind) && wanted.interest_needed < least) {
        faults.push_back(Refusal{CircleRefusal::interest_too_low,
                                 "interest_needed",
                                 {{"least", std::to_string(least)}}});
    }
    if (wanted.interest_needed == 0) return;
    const auto fault = fault_of_day(wanted.interest_until, today);
    if (fault) faults.push_back(Refusal{*fault, "interest_until"});
}

/// A second network of the same profession or sector belongs to another place.
void add_faults_of_term(Faults& faults, db::ReadTx& tx, const Founding& wanted) {
    if (!is_network(wanted.kind)) return;
    if (!wanted.term) {
        faults.push_back(Refusal{CircleRefusal::term_missing, "term"});
        return;
    }
    for (const Circle& other : list_circles_of_term(tx, wanted.term)) {
        if (other.place != wanted.facts.place) continue;
        faults.push_back(Refusal{CircleRefusal::network_exists,
                                 "term",
                                 {{"name", name_of(tx, other, wanted.language)}}});
        return;
    }
}

void add_faults_of_origin(Faults& faults, db::ReadTx& tx, const Founding& wanted) {
    if (!wanted.origin) return;
    const auto origin = find_circle(tx, wanted.origin->origin_id);
    if (!origin) {
        faults.push_back(Refusal{CircleRefusal::circle_not_found});
    } else if (wanted.facts.place.empty()) {
        faults.push_back(Refusal{CircleRefusal::place_missing, "place"});
    } else if (wanted.facts.place == origin->place) {
        faults.push_back(Refusal{CircleRefusal::place_of_origin, "place"});
    }
}

}  // namespace

Text text_of(CircleId circle, std::string_view language, const FoundingWords& words,
             const journal::Origin& origin) {
    return {.circle_id = circle,
            .language = std::string{language},
            .name = std::string{trimmed(words.name)},
            .summary = std::string{trimmed(words.summary)},
            .goal = std::string{trimmed(words.goal)},
            .criteria = std::string{trimmed(words.criteria)},
            .means = std::string{trimmed(words.means)},
            .charter = std::string{trimmed(words.charter)},
            .edited_by = origin.account,
            .edited_at = origin.at};
}

std::string free_slug(db::ReadTx& tx, std::string_view name) {
    std::string base = locale::slugify(name);
    if (std::ranges::find(kTaken, base) != kTaken.end()) base = "group";
    std::string slug = base;
    for (int number = 2; find_circle_by_slug(tx, slug); ++number) {
        slug = base + "-" + std::to_string(number);
    }
    return slug;
}

std::vector<Refusal> faults_of(db::ReadTx& tx, const web::Services& services, AccountId founder,
                               const Founding& wanted, Date today) {
    Faults faults;
    const auto full = fault_of_limit(tx, services, founder, wanted.kind);
    if (full) faults.push_back(*full);
    add_faults_of_term(faults, tx, wanted);
    add_faults_of_origin(faults, tx, wanted);
    add_faults_of_facts(faults, wanted.kind, wanted.facts);
    add_faults_of_interest(faults, services, wanted, today);
    return faults;
}

Result<Circle> found(const Acting& acting, const Founding& wanted, Date today) {
    const auto faults = faults_of(acting.tx, acting.services, acting.origin.account, wanted, today);
    if (!faults.empty()) return faults.front();
    const bool waits = wanted.interest_needed > 0;
    Circle circle{.circle_id = acting.tx.new_id<CircleId>(),
                  .slug = free_slug(acting.tx, wanted.words.name),
                  .kind = wanted.kind,
                  .state = waits ? State::proposed : State::starting,
                  .openness = wanted.facts.openness,
                  .language = std::string{code(wanted.language)},
                  .term_id = is_network(wanted.kind) ? wanted.term : TermId{},
                  .place = wanted.facts.place,
                  .website = wanted.facts.website,
                  .interest_needed = wanted.interest_needed,
                  .interest_until = waits ? wanted.interest_until : std::nullopt,
                  .charter_version = trimmed(wanted.words.charter).empty() ? 0 : 1,
                  .founded_by = acting.origin.account,
                  .founded_at = acting.origin.at,
                  .state_since = acting.origin.at};
    insert_circle(acting.tx, circle);
    insert_text(acting.tx, text_of(circle.circle_id, circle.language, wanted.words, acting.origin));
    if (wanted.origin) {
        insert_origin(acting.tx, {circle.circle_id, wanted.origin->origin_id,
                                  wanted.origin->language, wanted.origin->version});
    }
    const std::chrono::days term{acting.services.settings.number("circles.term_days")};
    insert_member(acting.tx, {.circle_id = circle.circle_id,
                              .account_id = acting.origin.account,
                              .role = Role::animator,
                              .term_until = today + term,
                              .charter_version = circle.charter_version,
                              .shown = true,
                              .joined_at = acting.origin.at});
    members::enter_group(acting.tx, acting.origin.account, circle.circle_id.value());
    if (waits) {
        insert_interest(acting.tx, circle.circle_id, acting.origin.account, acting.origin.at);
    }
    begin_tasks(acting.tx, circle, today);
    note_activity(acting.tx, circle.circle_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, CircleFounded{circle.circle_id});
    return circle;
}

Result<Done> change_founding(const Acting& acting, CircleId id, std::string_view language,
                             std::int64_t seen, const FoundingWords& words,
                             const FoundingFacts& facts) {
    auto circle = find_circle(acting.tx, id);
    if (!circle) return CircleRefusal::circle_not_found;
    const bool original = language == circle->language;
    if (original) {
        Faults faults;
        add_faults_of_facts(faults, circle->kind, facts);
        if (!faults.empty()) return faults.front();
    }
    const auto texts = newest_texts_of(acting.tx, id);
    const Text* before = in_language(texts, language);
    if ((before == nullptr ? 0 : before->version) != seen) return CircleRefusal::changed_meanwhile;
    Text text = text_of(id, language, words, acting.origin);
    text.version = seen + 1;
    const Text* source = in_language(texts, circle->language);
    text.of_version = original || source == nullptr ? text.version : source->version;
    const bool same = before != nullptr && words_in(*before) == words_in(text) &&
                      (original || before->of_version == text.of_version);
    if (!same) insert_text(acting.tx, text);
    if (original) {
        if (!same && before != nullptr && before->charter != text.charter) {
            circle->charter_version = text.charter.empty() ? 0 : text.version;
        }
        circle->openness = facts.openness;
        circle->place = facts.place;
        circle->website = facts.website;
        update_circle(acting.tx, *circle);
    }
    note_activity(acting.tx, id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, CircleChanged{id});
    return Done{};
}

}  // namespace agora::circles
