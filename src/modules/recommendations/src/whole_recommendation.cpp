#include "agora/recommendations/whole_recommendation.hpp"

#include "act.hpp"
#include "act_store.hpp"
#include "agora/base/assert.hpp"
#include "agora/journal/journal.hpp"
#include "item_store.hpp"
#include "kept_references.hpp"
#include "number.hpp"
#include "reference_store.hpp"
#include "register.hpp"
#include "text_store.hpp"
#include "tip_store.hpp"

namespace agora::recommendations {
namespace {

RecommendationId id_of(db::ReadTx& tx, const std::string& slug) {
    const auto number = read_number(slug);
    if (!number) return {};
    return find_number(tx, number->document, number->number).value_or(RecommendationId{});
}

void put_acts(db::WriteTx& tx, Recommendation& row, std::vector<WholeAct>& acts) {
    std::vector<Act> all;
    for (WholeAct& whole : acts) {
        whole.act.act_id = tx.new_id<ActId>();
        whole.act.recommendation_id = row.recommendation_id;
        all.push_back(whole.act);
    }
    follow_acts(row, all);
    insert_item(tx, row);
    for (const WholeAct& whole : acts) {
        insert_act(tx, whole.act);
        for (ActWords words : whole.words) {
            words.act_id = whole.act.act_id;
            put_words(tx, words);
        }
    }
}

}  // namespace

CycleId put_whole_cycle(db::WriteTx& tx, Cycle cycle, std::vector<WorkingGroup> groups) {
    cycle.cycle_id = tx.new_id<CycleId>();
    insert_cycle(tx, cycle);
    for (WorkingGroup& group : groups) {
        group.group_id = tx.new_id<WorkingGroupId>();
        group.cycle_id = cycle.cycle_id;
        insert_group(tx, group);
    }
    touch_register(tx);
    return cycle.cycle_id;
}

RecommendationId put_whole_recommendation(db::WriteTx& tx, WholeRecommendation whole) {
    AGORA_ASSERT(!whole.texts.empty());
    Recommendation& row = whole.row;
    const auto number = read_number(row.printed);
    AGORA_ASSERT(number.has_value());
    row.recommendation_id = tx.new_id<RecommendationId>();
    row.document = number->document;
    row.number = number->number;
    row.position = number->position;
    row.language = whole.texts.front().language;
    row.parent_id = id_of(tx, whole.parent);
    put_acts(tx, row, whole.acts);
    for (Text& text : whole.texts) {
        text.recommendation_id = row.recommendation_id;
        insert_text(tx, text);
    }
    std::int64_t place = 0;
    for (const WholeReference& reference : whole.references) {
        insert_reference(tx, {.reference_id = tx.new_id<ReferenceId>(),
                              .from_id = row.recommendation_id,
                              .to_id = id_of(tx, reference.to),
                              .kind = reference.kind,
                              .source_text = reference.source_text,
                              .printed_target = reference.to,
                              .place = place++});
    }
    for (const AccountId follower : whole.followers) {
        insert_follow(tx, row.recommendation_id, follower, row.entered_at);
    }
    touch_register(tx);
    touch_references(tx);
    journal::emit(tx, {row.made_by, row.entered_at}, Recorded{row.recommendation_id});
    return row.recommendation_id;
}

void put_whole_tip(db::WriteTx& tx, RecommendationId about, AccountId by, std::string words,
                   std::string source, Instant at) {
    insert_tip(tx, {.tip_id = tx.new_id<TipId>(),
                    .recommendation_id = about,
                    .language = "nl",
                    .words = std::move(words),
                    .source = std::move(source),
                    .told_by = by,
                    .told_at = at});
}

}  // namespace agora::recommendations
