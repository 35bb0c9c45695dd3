#include "reported.hpp"

#include "agora/web/measure_words.hpp"
#include "agora/web/services.hpp"
#include "block_store.hpp"
#include "lesson_store.hpp"
#include "sight.hpp"

namespace agora::bids {
namespace {

std::optional<Lesson> lesson_of(db::ReadTx& tx, std::string_view path) {
    const auto id = web::id_below<RoomId>("/bids/lessons/", path);
    return id ? find_lesson(tx, *id) : std::nullopt;
}

std::optional<web::ReportedThing> find_reported_lesson(db::ReadTx& tx, const access::Actor& actor,
                                                       std::string_view path, Date) {
    const auto lesson = lesson_of(tx, path);
    if (!lesson || !lesson->shared_at || !may_read(tx, actor, *lesson)) return std::nullopt;
    return web::ReportedThing{.path = path_of(*lesson),
                              .title = lesson->title,
                              .author = lesson->written_by,
                              .words = lesson->well + "\n\n" + lesson->otherwise};
}

void take_lesson(const web::TakenMeasure& taken) {
    const auto lesson = lesson_of(taken.tx, taken.path);
    const Moderation moderation = web::moderation_of(taken.measure);
    if (!lesson || lesson->moderation == moderation) return;
    set_lesson_moderation(taken.tx, lesson->room_id, moderation);
    journal::emit(taken.tx, taken.origin, LessonModerated{lesson->room_id, moderation},
                  journal::Audit::yes);
}

std::optional<Block> block_of(db::ReadTx& tx, std::string_view path) {
    const auto id = web::id_below<BlockId>("/blocks/", path);
    return id ? find_block(tx, *id) : std::nullopt;
}

std::optional<web::ReportedThing> find_reported_block(db::ReadTx& tx, const access::Actor& actor,
                                                      std::string_view path, Date) {
    const auto block = block_of(tx, path);
    const bool shared = block && block->audience == BlockAudience::members;
    if (!shared || !may_read(tx, actor, *block)) return std::nullopt;
    web::ReportedThing thing{.path = path_of(*block), .title = {}, .author = block->made_by};
    for (const BlockText& text : list_block_texts(tx, block->block_id)) {
        if (text.language == block->language) thing.title = text.title;
        thing.words += (thing.words.empty() ? "" : "\n\n") + text.title + "\n" + text.body;
    }
    return thing;
}

void take_block(const web::TakenMeasure& taken) {
    auto block = block_of(taken.tx, taken.path);
    const Moderation moderation = web::moderation_of(taken.measure);
    if (!block || block->moderation == moderation) return;
    block->moderation = moderation;
    update_block(taken.tx, *block);
    journal::emit(taken.tx, taken.origin, BlockModerated{block->block_id, moderation},
                  journal::Audit::yes);
}

std::string name_of(const web::Call&, db::ReadTx& tx, std::string_view word,
                    std::string_view value) {
    if (word == "lesson") {
        const auto id = parse_id<RoomId>(value);
        const auto lesson = id ? find_lesson(tx, *id) : std::nullopt;
        return lesson && lesson->shared_at ? lesson->title : std::string{};
    }
    if (word == "block") {
        const auto id = parse_id<BlockId>(value);
        const auto block = id ? find_block(tx, *id) : std::nullopt;
        const auto text = block && block->audience == BlockAudience::members
                              ? find_block_text(tx, *id, block->language)
                              : std::nullopt;
        return text ? text->title : std::string{};
    }
    return {};
}

}  // namespace

web::Reportable reportable_lesson() {
    return {.kind = "bid_lesson",
            .label = tr("What a bidding team learned"),
            .measures = {web::Measure::hidden},
            .find = &find_reported_lesson,
            .take = &take_lesson};
}

web::Reportable reportable_block() {
    return {.kind = "bid_block",
            .label = tr("Building block for bids"),
            .measures = {web::Measure::hidden},
            .find = &find_reported_block,
            .take = &take_block};
}

std::vector<web::AuditWords> audit_words() {
    return {
        {LessonModerated::kName, tr("Lesson of a bid moderated"),
         tr("{who} decided about the lesson “{lesson}”: {measure}."), &web::say_measure, &name_of},
        {BlockModerated::kName, tr("Building block moderated"),
         tr("{who} decided about the building block “{block}”: {measure}."), &web::say_measure,
         &name_of}};
}

}  // namespace agora::bids
