#include "audit_words.hpp"

#include "agora/watch/post.hpp"
#include "agora/web/call.hpp"
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

std::string_view say(std::string_view word, std::string_view value) {
    if (word != "measure") return {};
    const auto moderation = fields::enum_value<Moderation>(value);
    if (!moderation) return {};
    switch (*moderation) {
        case Moderation::none:
            return tr("it shows again");
        case Moderation::limited:
            return tr("only members see it");
        case Moderation::hidden:
            return tr("it is hidden");
    }
    return {};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {PostRemoved::kName, tr("Watch post taken away"),
         tr("{who} took away what somebody else wrote in the watch of a group.")},
        {PostModerated::kName, tr("Watch post moderated"),
         tr("{who} decided about “{post}” in the watch of a group: {measure}."), &say, &name_post},
    };
}

}  // namespace agora::watch
