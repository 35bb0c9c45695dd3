#include "audit_words.hpp"

#include "agora/watch/post.hpp"
#include "agora/web/call.hpp"
#include "agora/web/measure_words.hpp"
#include "post_store.hpp"
#include "sight.hpp"

namespace agora::watch {
namespace {

std::string name_post(const web::Call& call, db::ReadTx& tx, std::string_view word,
                      std::string_view value) {
    const auto id = parse_id<PostId>(value);
    if (word != "post" || !id) return {};
    const auto post = find_post(tx, *id);
    if (!post) return {};
    return best_text(newest_texts_of(tx, *id), *post, code(call.language)).title;
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {PostRemoved::kName, tr("Watch post taken away"),
         tr("{who} took away what somebody else wrote in the watch of a group.")},
        {PostModerated::kName, tr("Watch post moderated"),
         tr("{who} decided about “{post}” in the watch of a group: {measure}."), &web::say_measure,
         &name_post},
    };
}

}  // namespace agora::watch
