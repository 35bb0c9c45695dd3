#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/web/desk.hpp"
#include "labels.hpp"
#include "thread_path.hpp"

namespace agora::forum {
namespace {

constexpr std::size_t kMostOfText = 300;

}  // namespace

void mail_answer(const Acting& acting, const Thread& thread, const Post& post) {
    const auto account = accounts::find_account(acting.tx, thread.author);
    if (!account) return;
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter =
        pen.letter({tr("Somebody answered: “{thread}”"), {{"thread", thread.title}}});
    letter.paragraphs = {pen.hello(), markdown::plain_text(post.body, kMostOfText)};
    if (thread.kind == Kind::question) {
        letter.paragraphs.push_back(
            pen.say(tr("Did it solve your question? Say so on its page: others find it then.")));
    }
    pen.put_button(letter, tr("Read the answer"), path_of(thread, post.place));
    pen.put_reason(letter, {tr("You get this mail because you began this thread."), {}});
    outbox::post(acting.tx, letter, acting.origin.at);
}

void mail_moderated(const Acting& acting, const Thread& thread, AccountId to, ActKind kind,
                    std::string_view reason) {
    const auto account = accounts::find_account(acting.tx, to);
    if (!account) return;
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter =
        pen.letter({tr("A moderator acted on “{thread}”"), {{"thread", thread.title}}});
    letter.paragraphs = {
        pen.hello(),
        pen.say({tr("What was done with your text: {act}."), {{"act", pen.say(label_of(kind))}}}),
        pen.say({tr("The reason: {reason}"), {{"reason", std::string{reason}}}}),
        pen.say(tr("If you don't agree, answer this mail or report the page: somebody else looks "
                   "at it."))};
    pen.put_button(letter, tr("See the page"), path_of(thread));
    pen.put_reason(letter, {tr("You get this mail because you wrote this text."), {}});
    outbox::post(acting.tx, letter, acting.origin.at);
}

}  // namespace agora::forum
