#include "keep.hpp"

#include "agora/circles/activity.hpp"
#include "agora/markdown/markdown.hpp"
#include "post_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::watch {
namespace {

constexpr std::int64_t kMostInADay = 20;
constexpr std::chrono::hours kDay{24};

std::optional<Refusal> wrong(const Facts& facts, Date today) {
    const bool is_web =
        facts.address.starts_with("https://") || facts.address.starts_with("http://");
    if (!is_web || !markdown::is_safe_address(facts.address)) {
        return Refusal{WatchRefusal::address_malformed, "address"};
    }
    if (facts.source_day > today) return Refusal{WatchRefusal::day_to_come, "source_day"};
    return std::nullopt;
}

Facts facts_of(const Post& post) {
    return {post.subject, post.source, post.address, post.source_day};
}

void set_facts(Post& post, const Facts& facts) {
    post.subject = facts.subject;
    post.source = facts.source;
    post.address = facts.address;
    post.source_day = facts.source_day;
}

Text text_of(const Acting& acting, PostId post, std::string_view language, const Words& words) {
    return {.post_id = post,
            .language = std::string{language},
            .title = words.title,
            .body = words.body,
            .text_by = acting.origin.account,
            .text_at = acting.origin.at};
}

}  // namespace

Result<PostId> write(const Acting& acting, const circles::Standing& standing,
                     std::string_view language, const Facts& facts, const Words& words,
                     Date today) {
    if (!standing.is_inside()) return WatchRefusal::not_in_the_group;
    if (!standing.may_add()) return WatchRefusal::group_has_ended;
    if (const auto fault = wrong(facts, today)) return *fault;
    const CircleId circle = standing.circle.circle_id;
    if (count_posts_since(acting.tx, circle, acting.origin.at - kDay) >= kMostInADay) {
        return WatchRefusal::too_many_posts;
    }
    Post post{.post_id = acting.tx.new_id<PostId>(),
              .circle_id = circle,
              .language = std::string{language},
              .written_by = acting.origin.account,
              .written_at = acting.origin.at,
              .changed_at = acting.origin.at};
    set_facts(post, facts);
    insert_post(acting.tx, post);
    insert_text(acting.tx, text_of(acting, post.post_id, language, words));
    circles::note_activity(acting.tx, circle, acting.origin.at);
    journal::emit(acting.tx, acting.origin, PostWritten{post.post_id});
    return post.post_id;
}

Result<Done> change(const Acting& acting, const access::Actor& actor, Seen seen,
                    const Change& wanted, Date today) {
    Post& post = seen.post;
    const bool original = wanted.language == post.language;
    if (!seen.standing.may_add()) {
        return seen.standing.is_inside() ? WatchRefusal::group_has_ended
                                         : WatchRefusal::not_in_the_group;
    }
    if (original && !may_correct(actor, seen)) return WatchRefusal::not_the_writer;
    const Facts facts = original ? wanted.facts.value_or(facts_of(post)) : facts_of(post);
    if (const auto fault = wrong(facts, today)) return *fault;
    const auto texts = newest_texts_of(acting.tx, post.post_id);
    const auto present = std::ranges::find(texts, wanted.language, &Text::language);
    const bool there = present != texts.end();
    if (wanted.seen != (there ? present->version : 0)) return WatchRefusal::changed_meanwhile;
    const auto source = std::ranges::find(texts, post.language, &Text::language);
    Text text = text_of(acting, post.post_id, wanted.language, wanted.words);
    text.version = there ? present->version + 1 : 1;
    const bool same_words = there && Words{present->title, present->body} == wanted.words;
    if (original) {
        text.of_version = same_words ? present->of_version : text.version;
    } else {
        text.of_version = source == texts.end() ? 1 : source->of_version;
    }
    const bool says_the_same = same_words && present->of_version == text.of_version;
    if (says_the_same && facts == facts_of(post)) return Done{};
    insert_text(acting.tx, text);
    set_facts(post, facts);
    post.changed_at = acting.origin.at;
    update_post(acting.tx, post);
    journal::emit(acting.tx, acting.origin, PostChanged{post.post_id});
    return Done{};
}

Result<Done> take_away(const Acting& acting, const access::Actor& actor, const Seen& seen) {
    const bool own = actor.is_member() && actor.account == seen.post.written_by;
    if (!own && !seen.standing.looks_after) return WatchRefusal::not_the_writer;
    delete_post(acting.tx, seen.post.post_id);
    if (own) {
        journal::emit(acting.tx, acting.origin, PostChanged{seen.post.post_id});
    } else {
        journal::emit(acting.tx, acting.origin, PostRemoved{seen.post.post_id},
                      journal::Audit::yes);
    }
    return Done{};
}

}  // namespace agora::watch
