#include "reported_post.hpp"

#include "agora/base/text.hpp"
#include "agora/web/services.hpp"
#include "post_store.hpp"
#include "sight.hpp"

namespace agora::watch {
namespace {

constexpr std::string_view kFolder = "/watch/";

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto id = web::id_below<PostId>(kFolder, path);
    const auto post = id ? find_post(tx, *id) : std::nullopt;
    auto circle = post ? circles::find_circle(tx, post->circle_id) : std::nullopt;
    if (!circle) return std::nullopt;
    const auto standing = circles::standing_of(tx, actor, std::move(*circle), Language::en, today);
    if (!may_see(actor, standing, *post)) return std::nullopt;
    return web::ReportedThing{web::path_below(kFolder, *id),
                              best_text(newest_texts_of(tx, *id), *post, post->language).title,
                              post->written_by,
                              {{access::ScopeKind::circle, to_string(post->circle_id)}}};
}

void take(const web::TakenMeasure& taken) {
    const auto id = web::id_below<PostId>(kFolder, taken.path);
    auto post = id ? find_post(taken.tx, *id) : std::nullopt;
    if (!post) return;
    const Moderation moderation = moderation_of(taken.measure);
    if (post->moderation == moderation) return;
    post->moderation = moderation;
    update_post(taken.tx, *post);
    journal::emit(taken.tx, taken.origin, PostModerated{*id, moderation}, journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_post() {
    return {.kind = "watch_post",
            .label = tr("Watch post of a group"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::watch
