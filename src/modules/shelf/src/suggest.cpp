#include "suggest.hpp"

#include "agora/base/text.hpp"
#include "agora/circles/activity.hpp"
#include "agora/circles/working.hpp"
#include "change.hpp"
#include "item_store.hpp"
#include "letters.hpp"
#include "passage.hpp"
#include "refusals.hpp"
#include "suggestion_store.hpp"

#include <algorithm>

namespace agora::shelf {
namespace {

constexpr std::int64_t kMostOpenOfOne = 20;
constexpr std::int64_t kMostRemarks = 500;

std::optional<Refusal> obstacle(const Seen& seen) {
    if (may_speak(seen)) return std::nullopt;
    if (seen.item.kind != Kind::text) return Refusal{ShelfRefusal::item_not_found};
    if (!seen.standing.is_inside()) return Refusal{ShelfRefusal::not_in_the_group};
    return Refusal{ShelfRefusal::group_has_ended};
}

/// An open one of this text.
Result<Suggestion> open_one(const Acting& acting, const Seen& seen, SuggestionId id) {
    auto found = find_suggestion(acting.tx, id);
    if (!found || found->item_id != seen.item.item_id) return ShelfRefusal::suggestion_not_found;
    if (found->state != SuggestionState::open) return ShelfRefusal::suggestion_answered;
    return *found;
}

void close(const Acting& acting, Suggestion suggestion, SuggestionState state) {
    suggestion.state = state;
    suggestion.decided_by = acting.origin.account;
    suggestion.decided_at = acting.origin.at;
    update_suggestion(acting.tx, suggestion);
    circles::note_activity(acting.tx,
                           find_item(acting.tx, suggestion.item_id).value_or(Item{}).circle_id,
                           acting.origin.at);
    journal::emit(acting.tx, acting.origin, SuggestionDecided{suggestion.item_id, state});
}

std::optional<Refusal> not_the_secretary(const Acting& acting, const access::Actor& actor,
                                         const Seen& seen, Date today) {
    if (const auto no = obstacle(seen)) return no;
    if (may_decide(acting.tx, actor, seen, today)) return std::nullopt;
    return Refusal{ShelfRefusal::not_its_secretary};
}

/// Who spoke there, suggested it or wrote the text first, and is still in the group.
std::vector<AccountId> whom_to_tell(const Acting& acting, const Seen& seen, SuggestionId about) {
    std::vector<AccountId> people;
    const auto add = [&](AccountId account) {
        if (!account || account == acting.origin.account) return;
        if (std::ranges::find(people, account) != people.end()) return;
        if (circles::find_membership(acting.tx, seen.item.circle_id, account)) {
            people.push_back(account);
        }
    };
    if (about) {
        if (const auto suggestion = find_suggestion(acting.tx, about)) {
            add(suggestion->suggested_by);
        }
    } else {
        add(seen.item.added_by);
    }
    for (const Remark& remark : list_remarks(acting.tx, seen.item.item_id, about)) {
        add(remark.written_by);
    }
    return people;
}

}  // namespace

bool may_speak(const Seen& seen) {
    return seen.item.kind == Kind::text && seen.standing.may_add();
}

bool may_decide(db::ReadTx& tx, const access::Actor& actor, const Seen& seen, Date today) {
    if (!may_speak(seen)) return false;
    return seen.standing.looks_after ||
           circles::holds_office(tx, seen.item.circle_id, actor.account, circles::Office::secretary,
                                 today);
}

bool may_take_away(db::ReadTx& tx, const access::Actor& actor, const Seen& seen,
                   const Remark& remark, Date today) {
    if (!may_speak(seen)) return false;
    return remark.written_by == actor.account || seen.standing.looks_after ||
           circles::holds_office(tx, seen.item.circle_id, actor.account, circles::Office::moderator,
                                 today);
}

Result<SuggestionId> suggest(const Acting& acting, const Seen& seen, const Suggesting& wanted,
                             Date today) {
    if (const auto no = obstacle(seen)) return *no;
    const AccountId account = acting.origin.account;
    const auto base = find_version(acting.tx, seen.item.item_id, wanted.seen);
    if (!base) return ShelfRefusal::passage_not_found;
    const auto passages = passages_of(base->body);
    if (wanted.place < 0 || wanted.place >= std::ssize(passages)) {
        return ShelfRefusal::passage_not_found;
    }
    Suggestion suggestion{
        .suggestion_id = acting.tx.new_id<SuggestionId>(),
        .item_id = seen.item.item_id,
        .base_version = wanted.seen,
        .place = wanted.place,
        .passage = std::string{passages[static_cast<std::size_t>(wanted.place)].text},
        .words = std::string{trimmed(wanted.words)},
        .reason = std::string{trimmed(wanted.reason)},
        .suggested_by = account,
        .suggested_at = acting.origin.at};
    if (suggestion.words == trimmed(suggestion.passage)) {
        return Refusal{ShelfRefusal::nothing_changed, "words"};
    }
    if (wanted.instead) {
        if (const auto done = withdraw(acting, seen, wanted.instead); !done) return done.refusal();
    }
    if (count_open_of(acting.tx, seen.item.item_id, account) >= kMostOpenOfOne) {
        return Refusal{
            ShelfRefusal::too_many_suggestions, {}, {{"most", std::to_string(kMostOpenOfOne)}}};
    }
    insert_suggestion(acting.tx, suggestion);
    circles::note_activity(acting.tx, seen.item.circle_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, ChangeSuggested{seen.item.item_id});
    for (const AccountId to : circles::secretaries_of(acting.tx, seen.item.circle_id, today)) {
        if (to != account) mail_suggested(acting, seen, suggestion, to);
    }
    return suggestion.suggestion_id;
}

Result<Done> take_over(const Acting& acting, const access::Actor& actor, const Seen& seen,
                       SuggestionId id, std::int64_t seen_version, Date today) {
    if (const auto no = not_the_secretary(acting, actor, seen, today)) return *no;
    auto suggestion = open_one(acting, seen, id);
    if (!suggestion) return suggestion.refusal();
    const auto base = find_version(acting.tx, seen.item.item_id, suggestion->base_version);
    const auto newest = find_version(acting.tx, seen.item.item_id, seen.item.version);
    if (!base || !newest) return ShelfRefusal::version_not_found;
    const Placed placed = place_in(
        newest->body, {base->body, static_cast<std::size_t>(suggestion->place), suggestion->words});
    if (placed.fit == Fit::changed) return ShelfRefusal::passage_changed;
    if (placed.fit == Fit::merged && seen_version != seen.item.version) {
        return ShelfRefusal::text_changed_since;
    }
    std::string body = with_passage(newest->body, *placed.place, placed.after);
    if (body != newest->body) {
        if (trimmed(body).empty() || utf8_length(body) > kLongestText) {
            return ShelfRefusal::text_length_wrong;
        }
        put_version(acting, seen.item, {.title = newest->title, .body = std::move(body)});
        suggestion->version = seen.item.version + 1;
    }
    close(acting, *suggestion, SuggestionState::taken);
    mail_decided(acting, seen, *suggestion, SuggestionState::taken);
    return Done{};
}

Result<Done> decline(const Acting& acting, const access::Actor& actor, const Seen& seen,
                     SuggestionId id, std::string_view reason, Date today) {
    if (const auto no = not_the_secretary(acting, actor, seen, today)) return *no;
    auto suggestion = open_one(acting, seen, id);
    if (!suggestion) return suggestion.refusal();
    suggestion->answer = std::string{trimmed(reason)};
    close(acting, *suggestion, SuggestionState::declined);
    mail_decided(acting, seen, *suggestion, SuggestionState::declined);
    return Done{};
}

Result<Done> withdraw(const Acting& acting, const Seen& seen, SuggestionId id) {
    if (const auto no = obstacle(seen)) return *no;
    const auto suggestion = open_one(acting, seen, id);
    if (!suggestion) return suggestion.refusal();
    if (suggestion->suggested_by != acting.origin.account) return ShelfRefusal::not_who_suggested;
    close(acting, *suggestion, SuggestionState::withdrawn);
    return Done{};
}

Result<Done> support(const Acting& acting, const Seen& seen, SuggestionId id, Supporting wanted) {
    if (const auto no = obstacle(seen)) return *no;
    const auto suggestion = open_one(acting, seen, id);
    if (!suggestion) return suggestion.refusal();
    if (wanted == Supporting::yes) {
        insert_support(acting.tx, id, acting.origin.account, acting.origin.at);
    } else {
        delete_support(acting.tx, id, acting.origin.account);
    }
    return Done{};
}

Result<Done> remark_on(const Acting& acting, const Seen& seen, SuggestionId about,
                       std::string_view words, Language language) {
    if (const auto no = obstacle(seen)) return *no;
    if (about) {
        const auto suggestion = find_suggestion(acting.tx, about);
        if (!suggestion || suggestion->item_id != seen.item.item_id) {
            return ShelfRefusal::suggestion_not_found;
        }
    }
    if (std::ssize(list_remarks(acting.tx, seen.item.item_id, about)) >= kMostRemarks) {
        return ShelfRefusal::too_many_remarks;
    }
    const auto people = whom_to_tell(acting, seen, about);
    insert_remark(acting.tx, {.remark_id = acting.tx.new_id<RemarkId>(),
                              .item_id = seen.item.item_id,
                              .suggestion_id = about,
                              .language = std::string{code(language)},
                              .body = std::string{trimmed(words)},
                              .written_by = acting.origin.account,
                              .written_at = acting.origin.at});
    circles::note_activity(acting.tx, seen.item.circle_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, RemarkMade{seen.item.item_id});
    for (const AccountId to : people) mail_remark(acting, seen, about, to);
    return Done{};
}

Result<Done> take_remark_away(const Acting& acting, const access::Actor& actor, const Seen& seen,
                              RemarkId id, Date today) {
    if (const auto no = obstacle(seen)) return *no;
    const auto remark = find_remark(acting.tx, id);
    if (!remark || remark->item_id != seen.item.item_id) return ShelfRefusal::remark_not_found;
    if (!may_take_away(acting.tx, actor, seen, *remark, today)) return ShelfRefusal::not_who_wrote;
    delete_remark(acting.tx, id);
    if (remark->written_by == acting.origin.account) {
        journal::emit(acting.tx, acting.origin, ItemChanged{seen.item.item_id});
    } else {
        journal::emit(acting.tx, acting.origin,
                      RemarkRemoved{seen.item.circle_id, seen.item.item_id}, journal::Audit::yes);
    }
    return Done{};
}

}  // namespace agora::shelf
