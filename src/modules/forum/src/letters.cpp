#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/text.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/members/reach.hpp"
#include "agora/web/desk.hpp"
#include "category_store.hpp"
#include "labels.hpp"
#include "reply_address.hpp"
#include "thread_path.hpp"

namespace agora::forum {
namespace {

constexpr std::size_t kMostOfText = 300;
constexpr std::size_t kMostOfRefused = 20'000;

}  // namespace

std::string name_of(db::ReadTx& tx, const Category& category, Language language) {
    std::string name = category.slug;
    if (category.circle_id) {
        for (circles::CircleName& one : circles::circle_names(tx, language)) {
            if (one.circle_id == category.circle_id) name = std::move(one.name);
        }
        return name;
    }
    for (CategoryText& text : list_category_texts(tx)) {
        const bool fits =
            text.category_id == category.category_id && text.language == code(language);
        if (fits) name = std::move(text.name);
    }
    return name;
}

void mail_named(const Acting& acting, const Category& category, const accounts::Account& account) {
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(account));
    const std::string name = name_of(acting.tx, category, account.language);
    outbox::Letter letter =
        pen.letter({tr("You moderate “{category}” from now on"), {{"category", name}}});
    letter.paragraphs = {pen.hello(),
                         pen.say(tr("Somebody who looks after this category named you. If you "
                                    "would rather not, answer this mail."))};
    pen.put_button(letter, tr("See the category"), path_of(category));
    pen.put_reason(letter, {tr("You get this mail because you were named."), {}});
    const inbox::Notice notice{
        .kind = inbox::Kind::group,
        .about = "category " + to_string(category.category_id) + " named",
        .path = path_of(category),
        .sentence = {tr("You moderate “{category}” from now on"), {{"category", name}}},
        .circle = category.circle_id.value()};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

void mail_answer(const Acting& acting, const Seen& seen, const Post& post) {
    const Thread& thread = seen.thread;
    const auto account = accounts::find_account(acting.tx, thread.author);
    if (!account) return;
    const auto viewer = viewer_of(acting.tx, *account, locale::local_date(acting.origin.at, {}));
    if (!viewer || !may_see(*viewer, seen.category, thread)) return;
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter =
        pen.letter({tr("Somebody answered: “{thread}”"), {{"thread", thread.title}}});
    letter.paragraphs = {pen.hello(), markdown::plain_text(post.body, kMostOfText)};
    if (thread.kind == Kind::question) {
        letter.paragraphs.push_back(
            pen.say(tr("Did it solve your question? Say so on its page: others find it then.")));
    }
    letter.reply_to = reply_address(acting, account->account_id, thread.thread_id);
    if (!letter.reply_to.empty()) {
        letter.paragraphs.push_back(
            pen.say(tr("You can answer this mail: what you write stands below it in the forum.")));
    }
    pen.put_button(letter, tr("Read the answer"), path_of(thread, post.place));
    pen.put_reason(letter, {tr("You get this mail because you began this thread."), {}});
    const inbox::Notice notice{
        .kind = inbox::Kind::answer,
        .about = "thread " + to_string(thread.thread_id) + " answered",
        .path = path_of(thread, post.place),
        .sentence = {tr("Somebody answered: “{thread}”"), {{"thread", thread.title}}},
        .circle = seen.category.circle_id.value()};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

void mail_mentioned(const Acting& acting, const Seen& seen, const Post& post, AccountId named) {
    const auto account = accounts::find_account(acting.tx, named);
    if (!account) return;
    const auto viewer = viewer_of(acting.tx, *account, locale::local_date(acting.origin.at, {}));
    if (!viewer || !may_see(*viewer, seen.category, seen.thread)) return;
    if (members::is_kept_from(acting.tx, acting.services, post.author, named)) return;
    const std::string& title = seen.thread.title;
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter =
        pen.letter({tr("Somebody speaks of you in “{thread}”"), {{"thread", title}}});
    letter.paragraphs = {pen.hello(), markdown::plain_text(post.body, kMostOfText)};
    letter.reply_to = reply_address(acting, named, seen.thread.thread_id);
    pen.put_button(letter, tr("Read what it says"), path_of(seen.thread, post.place));
    pen.put_reason(letter, {tr("You get this mail because somebody named you there."), {}});
    const inbox::Notice notice{
        .kind = inbox::Kind::answer,
        .about = "thread " + to_string(seen.thread.thread_id) + " mentioned",
        .path = path_of(seen.thread, post.place),
        .sentence = {tr("Somebody speaks of you in “{thread}”"), {{"thread", title}}},
        .circle = seen.category.circle_id.value()};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
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
    const inbox::Notice notice{
        .kind = inbox::Kind::service,
        .about = "thread " + to_string(thread.thread_id) + " moderated",
        .path = path_of(thread),
        .sentence = {tr("A moderator acted on “{thread}”"), {{"thread", thread.title}}}};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

void mail_stands(const Acting& acting, const accounts::Account& account, const Thread& thread,
                 std::size_t attachments) {
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(account));
    outbox::Letter letter =
        pen.letter({tr("Your question stands: “{thread}”"), {{"thread", thread.title}}});
    letter.paragraphs = {pen.hello(),
                         pen.say(tr("What you wrote by mail can be read in the forum now. You can "
                                    "change it there, or take it away."))};
    if (attachments > 0) {
        letter.paragraphs.push_back(
            pen.say(tr("What was attached to your mail was left out: the forum holds text.")));
    }
    letter.reply_to = reply_address(acting, account.account_id, thread.thread_id);
    pen.put_button(letter, tr("See your question"), path_of(thread));
    pen.put_reason(letter, {tr("You get this mail because you wrote to the forum by mail."), {}});
    outbox::post(acting.tx, letter, acting.origin.at);
}

void mail_not_taken(const Acting& acting, const accounts::Account& account, const Refusal& refusal,
                    std::string_view subject, std::string_view text) {
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(account));
    outbox::Letter letter = pen.letter({tr("Your mail to the forum was not taken"), {}});
    letter.paragraphs = {pen.hello(), pen.say(refusal.message())};
    if (!text.empty()) {
        letter.paragraphs.push_back(pen.say(tr("This is what it said, so that nothing is lost:")));
        if (!subject.empty()) letter.paragraphs.emplace_back(subject);
        letter.paragraphs.push_back(locale::shortened(text, kMostOfRefused));
    }
    pen.put_button(letter, tr("Write in the forum"), "/forum");
    pen.put_reason(letter, {tr("You get this mail because you wrote to the forum by mail."), {}});
    outbox::post(acting.tx, letter, acting.origin.at);
}

}  // namespace agora::forum
