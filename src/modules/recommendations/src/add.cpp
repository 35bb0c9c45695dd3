#include "keep.hpp"

#include "act.hpp"
#include "act_store.hpp"
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

namespace agora::recommendations {
namespace {

constexpr std::size_t kMostEarlier = 20;

/// The story of what it was made from says where it goes on.
void note_at_original(const Acting& acting, const Entry& original, const NewRecommendation& wanted,
                      std::string_view slug, Date today) {
    const Act act{.act_id = acting.tx.new_id<ActId>(),
                  .recommendation_id = original.row.recommendation_id,
                  .status = original.row.status,
                  .news = true,
                  .day = to_string(today),
                  .body = Body::working_group,
                  .evidence = acting.services.origin + "/recommendations/" + std::string{slug},
                  .imported = false,
                  .recorded_by = acting.origin.account,
                  .recorded_at = acting.origin.at,
                  .told_until = {}};
    auto item = find_item(acting.tx, original.row.recommendation_id);
    if (!item || count_acts_of(acting.tx, item->recommendation_id) >= kMostActs) return;
    insert_act(acting.tx, act);
    put_words(acting.tx, {act.act_id,
                          wanted.text.language,
                          std::string{slug} + (wanted.why.empty() ? "" : ": " + wanted.why),
                          {}});
    follow_acts(*item, list_acts_of(acting.tx, item->recommendation_id));
    update_item(acting.tx, *item);
    tell_followers(acting.tx, act.act_id, acting.origin.at);
}

/// The row of a number that is free, below what it belongs to.
Result<Recommendation> row_of(const Acting& acting, const Register& all,
                              const NewRecommendation& wanted, Date today) {
    using enum RecommendationRefusal;
    const auto number = read_number(wanted.number);
    if (!number) return Refusal{number_malformed, "number"};
    if (all.find(number->slug()) != nullptr) return Refusal{number_taken, "number"};
    if (all.cycle(wanted.cycle) == nullptr) return Refusal{cycle_unknown, "cycle"};
    Recommendation row{.recommendation_id = acting.tx.new_id<RecommendationId>(),
                       .document = number->document,
                       .number = number->number,
                       .printed = number->document + "/" + number->number,
                       .position = number->position,
                       .cycle_id = wanted.cycle,
                       .group_name = wanted.group_name,
                       .language = wanted.text.language,
                       .status_day = to_string(today),
                       .entered_at = acting.origin.at,
                       .heard_at = acting.origin.at,
                       .made_by = acting.origin.account};
    const auto cut = row.number.rfind('.');
    if (cut == std::string::npos) return row;
    const Entry* parent = all.find(row.document + "-" + row.number.substr(0, cut));
    if (parent == nullptr) return Refusal{number_malformed, "number"};
    row.parent_id = parent->row.recommendation_id;
    return row;
}

void put(const Acting& acting, const Recommendation& row, const NewRecommendation& wanted) {
    Text text = wanted.text;
    text.recommendation_id = row.recommendation_id;
    text.origin = TextOrigin::written;
    text.written_by = acting.origin.account;
    text.written_at = acting.origin.at;
    const Act act{.act_id = acting.tx.new_id<ActId>(),
                  .recommendation_id = row.recommendation_id,
                  .day = row.status_day,
                  .recorded_by = acting.origin.account,
                  .recorded_at = acting.origin.at};
    insert_item(acting.tx, row);
    insert_text(acting.tx, text);
    insert_act(acting.tx, act);
    if (!wanted.why.empty()) put_words(acting.tx, {act.act_id, text.language, wanted.why, {}});
}

}  // namespace

Result<std::vector<const Entry*>> earlier_ones(const Register& all, const access::Actor& actor,
                                               std::string_view numbers) {
    std::vector<const Entry*> found;
    for (const std::string_view piece : split(numbers, ',')) {
        if (trimmed(piece).empty()) continue;
        const auto number = read_number(piece);
        const Entry* entry = number ? all.find(number->slug()) : nullptr;
        if (entry == nullptr || !may_see(actor, entry->row) || found.size() == kMostEarlier) {
            return Refusal{RecommendationRefusal::target_unknown, "earlier"};
        }
        if (std::ranges::find(found, entry) == found.end()) found.push_back(entry);
    }
    return found;
}

Result<RecommendationId> add_recommendation(const Acting& acting, const access::Actor& actor,
                                            const NewRecommendation& wanted, Date today) {
    using enum RecommendationRefusal;
    if (!actor.may(kKeepRecommendations)) return editors_keep_it;
    const auto all = register_of(acting.services, acting.tx);
    const auto earlier = earlier_ones(*all, actor, wanted.earlier);
    if (!earlier) return earlier.refusal();
    const bool made_of = wanted.kind != ReferenceKind::predecessor;
    if (made_of && earlier->empty()) return Refusal{originals_missing, "earlier"};
    if (earlier->empty() && wanted.why.empty()) return Refusal{link_or_reason_missing, "why"};
    const auto row = row_of(acting, *all, wanted, today);
    if (!row) return row.refusal();
    put(acting, *row, wanted);
    std::int64_t place = 0;
    for (const Entry* one : *earlier) {
        insert_reference(acting.tx, {.reference_id = acting.tx.new_id<ReferenceId>(),
                                     .from_id = row->recommendation_id,
                                     .to_id = one->row.recommendation_id,
                                     .kind = wanted.kind,
                                     .source_text = {},
                                     .printed_target = one->row.printed,
                                     .place = place++});
        if (made_of) {
            note_at_original(acting, *one, wanted, row->document + "-" + row->number, today);
        }
    }
    touch_register(acting.tx);
    touch_references(acting.tx);
    journal::emit(acting.tx, acting.origin, Recorded{row->recommendation_id}, journal::Audit::yes);
    return row->recommendation_id;
}

}  // namespace agora::recommendations
