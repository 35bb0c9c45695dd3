#include "keep.hpp"

#include "item_store.hpp"
#include "kept_references.hpp"
#include "number.hpp"
#include "permissions.hpp"
#include "reference_store.hpp"
#include "refusals.hpp"
#include "register.hpp"
#include "tell.hpp"
#include "text_store.hpp"

#include <algorithm>
#include <tuple>

namespace agora::recommendations {
namespace {

constexpr std::int64_t kMostTips = 500;
constexpr std::int64_t kMostTipsOfOne = 20;

auto words_in(const Text& text) {
    return std::tie(text.title, text.context, text.developments, text.means, text.carried_out_by,
                    text.inspiration, text.attention);
}

}  // namespace

Result<Done> mend_reference(const Acting& acting, const access::Actor& actor, ReferenceId id,
                            std::string_view target, const std::string& reason) {
    if (!actor.may(kKeepRecommendations)) return RecommendationRefusal::editors_keep_it;
    const auto reference = find_reference(acting.tx, id);
    if (!reference) return RecommendationRefusal::reference_not_found;
    const auto all = register_of(acting.services, acting.tx);
    RecommendationId leads;
    if (!trimmed(target).empty()) {
        const auto number = read_number(target);
        const Entry* entry = number ? all->find(number->slug()) : nullptr;
        if (entry == nullptr || !may_see(actor, entry->row)) {
            return Refusal{RecommendationRefusal::target_unknown, "target"};
        }
        leads = entry->row.recommendation_id;
    }
    if (leads == reference->to_id) return Refusal{RecommendationRefusal::target_the_same, "target"};
    set_target(acting.tx, id, leads);
    touch_references(acting.tx);
    insert_mending(acting.tx, {.mending_id = acting.tx.new_id<MendingId>(),
                               .reference_id = id,
                               .before_id = reference->to_id,
                               .after_id = leads,
                               .reason = reason,
                               .mended_by = acting.origin.account,
                               .mended_at = acting.origin.at});
    journal::emit(acting.tx, acting.origin, ReferenceMended{reference->from_id, id},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> write_text(const Acting& acting, const access::Actor& actor, RecommendationId id,
                        NewText wanted) {
    if (!actor.may(kKeepRecommendations)) return RecommendationRefusal::editors_keep_it;
    const auto item = find_item(acting.tx, id);
    if (!item) return RecommendationRefusal::recommendation_not_found;
    const auto texts = newest_texts_of(acting.tx, id);
    const auto present = std::ranges::find(texts, wanted.text.language, &Text::language);
    const bool there = present != texts.end();
    if (wanted.seen != (there ? present->version : 0)) {
        return RecommendationRefusal::changed_meanwhile;
    }
    const auto source = std::ranges::find(texts, item->language, &Text::language);
    Text& text = wanted.text;
    text.recommendation_id = id;
    text.version = there ? present->version + 1 : 1;
    text.of_version = text.language == item->language ? text.version
                      : source == texts.end()         ? 1
                                                      : source->version;
    text.written_by = acting.origin.account;
    text.written_at = acting.origin.at;
    const auto by_machine = [](const Text& one) { return one.origin == TextOrigin::machine; };
    const bool same = there && words_in(*present) == words_in(text) &&
                      by_machine(*present) == by_machine(text) &&
                      (text.language == item->language || present->of_version == text.of_version);
    if (same) return Done{};
    insert_text(acting.tx, text);
    touch_register(acting.tx);
    journal::emit(acting.tx, acting.origin, TextWritten{id}, journal::Audit::yes);
    return Done{};
}

Result<TipId> leave_tip(const Acting& acting, const access::Actor& actor, Tip tip) {
    const auto item = find_item(acting.tx, tip.recommendation_id);
    if (!item || !may_see(actor, *item)) return RecommendationRefusal::recommendation_not_found;
    if (count_tips(acting.tx) >= kMostTips ||
        count_tips_of(acting.tx, tip.recommendation_id) >= kMostTipsOfOne) {
        return RecommendationRefusal::too_many_tips;
    }
    tip.tip_id = acting.tx.new_id<TipId>();
    tip.told_by = acting.origin.account;
    tip.told_at = acting.origin.at;
    insert_tip(acting.tx, tip);
    return tip.tip_id;
}

Result<Done> decline_tip(const Acting& acting, const access::Actor& actor, TipId id,
                         const std::string& reason) {
    if (!actor.may(kKeepRecommendations)) return RecommendationRefusal::editors_keep_it;
    const auto tip = find_tip(acting.tx, id);
    if (!tip) return RecommendationRefusal::tip_not_found;
    const auto all = register_of(acting.services, acting.tx);
    const Entry* entry = all->find(tip->recommendation_id);
    delete_tip(acting.tx, id);
    if (entry != nullptr) tell_declined(acting, *tip, entry->slug, reason);
    journal::emit(acting.tx, acting.origin, TipAnswered{tip->recommendation_id, id},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> thank_for_tip(const Acting& acting, const access::Actor& actor, TipId id) {
    if (!actor.may(kKeepRecommendations)) return RecommendationRefusal::editors_keep_it;
    const auto tip = find_tip(acting.tx, id);
    if (!tip) return RecommendationRefusal::tip_not_found;
    const auto all = register_of(acting.services, acting.tx);
    const Entry* entry = all->find(tip->recommendation_id);
    delete_tip(acting.tx, id);
    if (entry != nullptr) tell_thanks(acting, *tip, entry->slug);
    journal::emit(acting.tx, acting.origin, TipAnswered{tip->recommendation_id, id},
                  journal::Audit::yes);
    return Done{};
}

}  // namespace agora::recommendations
