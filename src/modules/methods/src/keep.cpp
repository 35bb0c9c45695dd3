#include "keep.hpp"

#include "agora/circles/activity.hpp"
#include "method_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::methods {
namespace {

constexpr std::int64_t kMostOfAGroup = 100;

std::optional<Refusal> wrong(const Facts& facts) {
    if (facts.people_to != 0 && facts.people_to < facts.people_from) {
        return Refusal{MethodRefusal::people_upside_down, "people_to"};
    }
    return std::nullopt;
}

Text text_of(const Acting& acting, MethodId method, std::string_view language, const Words& words) {
    return {.method_id = method,
            .language = std::string{language},
            .title = words.title,
            .summary = words.summary,
            .needs = words.needs,
            .steps = words.steps,
            .advice = words.advice,
            .written_by = acting.origin.account,
            .written_at = acting.origin.at};
}

Words words_in(const Text& text) {
    return {text.title, text.summary, text.needs, text.steps, text.advice};
}

Facts facts_of(const Method& method) {
    return {method.purpose, method.minutes, method.people_from, method.people_to};
}

void set_facts(Method& method, const Facts& facts) {
    method.purpose = facts.purpose;
    method.minutes = facts.minutes;
    method.people_from = facts.people_from;
    method.people_to = facts.people_to;
}

Result<MethodId> put(const Acting& acting, const access::Actor& actor, Method method,
                     const Words& words, Date today) {
    if (!may_keep(acting.tx, actor, method.circle_id, today)) {
        return method.circle_id ? MethodRefusal::animates_no_group : MethodRefusal::not_the_keeper;
    }
    if (method.circle_id && count_methods_of(acting.tx, method.circle_id) >= kMostOfAGroup) {
        return MethodRefusal::too_many_methods;
    }
    method.method_id = acting.tx.new_id<MethodId>();
    method.made_by = acting.origin.account;
    method.made_at = method.changed_at = acting.origin.at;
    insert_method(acting.tx, method);
    insert_text(acting.tx, text_of(acting, method.method_id, method.language, words));
    if (method.circle_id) {
        circles::note_activity(acting.tx, method.circle_id, acting.origin.at);
    }
    journal::emit(acting.tx, acting.origin, MethodMade{method.method_id});
    return method.method_id;
}

}  // namespace

Result<MethodId> make(const Acting& acting, const access::Actor& actor, const NewMethod& wanted,
                      Date today) {
    if (const auto fault = wrong(wanted.facts)) return *fault;
    Method method{.circle_id = wanted.circle, .language = wanted.language};
    set_facts(method, wanted.facts);
    return put(acting, actor, std::move(method), wanted.words, today);
}

Result<Done> change(const Acting& acting, const access::Actor& actor, Method method,
                    const Change& change, Date today) {
    if (!may_keep(acting.tx, actor, method.circle_id, today)) return MethodRefusal::not_the_keeper;
    const bool original = change.language == method.language;
    const Facts facts = original ? change.facts.value_or(facts_of(method)) : facts_of(method);
    if (const auto fault = wrong(facts)) return *fault;
    const auto texts = newest_texts_of(acting.tx, method.method_id);
    const auto present = std::ranges::find(texts, change.language, &Text::language);
    const bool there = present != texts.end();
    if (change.seen != (there ? present->version : 0)) return MethodRefusal::changed_meanwhile;
    const auto source = std::ranges::find(texts, method.language, &Text::language);
    Text text = text_of(acting, method.method_id, change.language, change.words);
    text.version = there ? present->version + 1 : 1;
    const bool same_words = there && words_in(*present) == change.words;
    if (original) {
        text.of_version = same_words ? present->of_version : text.version;
    } else {
        text.of_version = source == texts.end() ? 1 : source->of_version;
    }
    const bool says_the_same = same_words && present->of_version == text.of_version;
    if (says_the_same && facts == facts_of(method)) return Done{};
    insert_text(acting.tx, text);
    set_facts(method, facts);
    method.changed_at = acting.origin.at;
    update_method(acting.tx, method);
    journal::emit(acting.tx, acting.origin, MethodChanged{method.method_id});
    return Done{};
}

Result<MethodId> copy(const Acting& acting, const access::Actor& actor, const Method& origin,
                      CircleId circle, std::string_view reader, Date today) {
    if (origin.moderation != Moderation::none) return MethodRefusal::method_not_found;
    if (!circle) return Refusal{MethodRefusal::group_unknown, "group"};
    const auto texts = newest_texts_of(acting.tx, origin.method_id);
    const Text& text = best_text(texts, origin, reader);
    Method method{.circle_id = circle,
                  .language = text.language,
                  .origin_id = origin.method_id,
                  .origin_language = text.language,
                  .origin_version = text.version,
                  .origin_title = text.title};
    set_facts(method, facts_of(origin));
    return put(acting, actor, std::move(method), words_in(text), today);
}

Result<Done> take_away(const Acting& acting, const access::Actor& actor, const Method& method,
                       Date today) {
    if (!may_keep(acting.tx, actor, method.circle_id, today)) return MethodRefusal::not_the_keeper;
    delete_method(acting.tx, method.method_id);
    journal::emit(acting.tx, acting.origin, MethodRemoved{method.method_id}, journal::Audit::yes);
    return Done{};
}

}  // namespace agora::methods
