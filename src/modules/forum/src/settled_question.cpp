#include "agora/forum/settled_question.hpp"

#include "make_faq.hpp"
#include "refusals.hpp"
#include "thread_view.hpp"
#include "write.hpp"

namespace agora::forum {

std::vector<Theme> themes_for_faq(const web::Call& call, db::ReadTx& tx) {
    const Viewer viewer = viewer_of(tx, call.actor, web::today_of(call));
    const WordsPointer kept = words_of(call, tx, viewer);
    const Words& words = *kept;
    std::vector<Theme> themes;
    for (const Category& one : words.visible) {
        const bool fits = one.takes_threads && may_write(viewer, one) && may_make_faq(viewer, one);
        if (!fits) continue;
        const NamedCategory& named = words.categories.at(one.category_id);
        themes.push_back({one.category_id, named.name, named.lang});
    }
    return themes;
}

Result<FaqId> settle_question(db::WriteTx& tx, web::Services& services,
                              const journal::Origin& origin, const access::Actor& actor, Date today,
                              const SettledQuestion& wanted) {
    const Acting acting{tx, services, origin};
    const Viewer viewer = viewer_of(tx, actor, today);
    const auto thread = start_thread(acting, viewer,
                                     {.category = wanted.category,
                                      .kind = Kind::question,
                                      .language = wanted.language,
                                      .title = wanted.question,
                                      .body = wanted.words});
    if (!thread) return thread.refusal();
    const auto written = find_visible(tx, viewer, thread->thread_id);
    AGORA_ASSERT(written.has_value());
    if (!may_make_faq(viewer, written->category)) return ForumRefusal::faq_not_allowed;
    const auto post = answer(acting, viewer, *written, {wanted.language, wanted.answer});
    if (!post) return post.refusal();
    const auto answered = find_visible(tx, viewer, thread->thread_id);
    AGORA_ASSERT(answered.has_value());
    if (auto done = accept_answer(acting, viewer, *answered, post->place); !done) {
        return done.refusal();
    }
    const auto solved = find_visible(tx, viewer, thread->thread_id);
    AGORA_ASSERT(solved.has_value());
    const auto faq = make_faq(acting, viewer, *solved);
    if (!faq) return faq.refusal();
    return faq->faq_id;
}

}  // namespace agora::forum
