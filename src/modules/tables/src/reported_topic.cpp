#include "reported_topic.hpp"

#include "agora/web/measure_words.hpp"
#include "round.hpp"

namespace agora::tables {
namespace {

constexpr std::string_view kFolder = "/tables/";

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto id = web::id_below<TopicId>(kFolder, path);
    const auto topic = id && actor.is_member() ? find_topic(tx, *id) : std::nullopt;
    if (!topic) return std::nullopt;
    const auto seen = events::find_seen(tx, actor, topic->event_id, Language::en, today);
    if (!seen || !may_see(actor, *seen, *topic)) return std::nullopt;
    return web::ReportedThing{
        web::path_below(kFolder, *id), topic->title, topic->account_id, {}, topic->words};
}

void take(const web::TakenMeasure& taken) {
    const auto id = web::id_below<TopicId>(kFolder, taken.path);
    const auto topic = id ? find_topic(taken.tx, *id) : std::nullopt;
    if (!topic) return;
    const web::Moderation moderation = web::moderation_of(taken.measure);
    if (topic->moderation == moderation) return;
    update_moderation(taken.tx, *id, moderation);
    journal::emit(taken.tx, taken.origin, TopicModerated{*id, moderation}, journal::Audit::yes);
}

std::string name_topic(const web::Call&, db::ReadTx& tx, std::string_view word,
                       std::string_view value) {
    const auto id = parse_id<TopicId>(value);
    if (word != "topic" || !id) return {};
    const auto topic = find_topic(tx, *id);
    return topic ? topic->title : std::string{};
}

}  // namespace

web::Reportable reportable_topic() {
    return {.kind = "table_topic",
            .label = tr("Topic of a round table"),
            .measures = {web::Measure::hidden},
            .find = &find,
            .take = &take};
}

std::vector<web::AuditWords> audit_words() {
    return {{TopicModerated::kName, tr("Topic of a round table moderated"),
             tr("{who} decided about the topic “{topic}”: {measure}."), &web::say_measure,
             &name_topic}};
}

}  // namespace agora::tables
