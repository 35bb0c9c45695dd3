#include "translate.hpp"

#include "agora/base/text.hpp"
#include "pace.hpp"
#include "post_store.hpp"
#include "refusals.hpp"

namespace agora::forum {

Result<Done> translate_post(const Acting& acting, const Viewer& viewer, const Seen& seen,
                            std::int64_t place, const NewTranslation& wanted) {
    if (!may_write(viewer, seen.category)) return ForumRefusal::only_group_writes;
    if (seen.thread.closed) return ForumRefusal::thread_is_closed;
    const auto post = find_post(acting.tx, seen.thread.thread_id, place);
    if (!post) return ForumRefusal::post_not_found;
    if (post->removal != Removal::none) return ForumRefusal::post_is_removed;
    if (wanted.language == post->language) {
        return Refusal{ForumRefusal::translation_same_language, "body"};
    }
    if (const auto fault = fault_of_pace(acting, Writing::answer, wanted.body)) return *fault;
    const auto present = find_translation(acting.tx, post->thread_id, place, wanted.language);
    if ((present ? present->version : 0) != wanted.seen) return ForumRefusal::changed_meanwhile;
    put_translation(acting.tx, {.thread_id = post->thread_id,
                                .place = place,
                                .language = wanted.language,
                                .title = std::string{trimmed(wanted.title)},
                                .body = std::string{trimmed(wanted.body)},
                                .author = acting.origin.account,
                                .of_version = post->version,
                                .version = wanted.seen + 1,
                                .changed_at = acting.origin.at});
    journal::emit(acting.tx, acting.origin, PostChanged{post->thread_id, place});
    return Done{};
}

}  // namespace agora::forum
