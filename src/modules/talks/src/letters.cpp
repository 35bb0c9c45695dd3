#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/web/desk.hpp"

namespace agora::talks {
namespace {

/// Nothing happens when the account is gone.
void post(const Acting& acting, AccountId account, std::string_view subject,
          const std::vector<Message>& paragraphs, std::string_view path) {
    const auto to = accounts::find_account(acting.tx, account);
    if (!to) return;
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*to));
    outbox::Letter letter = pen.letter({subject, {}});
    for (const Message& paragraph : paragraphs) letter.paragraphs.push_back(pen.say(paragraph));
    pen.put_button(letter, tr("Read it in Agora"), path);
    pen.put_reason(letter,
                   {tr("You get this mail as an answer to something that you do in Agora."), {}});
    outbox::post(acting.tx, letter, acting.origin.at);
}

}  // namespace

void mail_named(const Acting& acting, const Talk&, AccountId to) {
    post(
        acting, to, tr("You are asked for something"),
        {{tr("Somebody named you for a task of trust. Sign in to read what it is, and accept it or "
             "not."),
          {}}},
        "/talks");
}

void mail_somebody_asks(const Acting& acting, const Talk& talk) {
    for (const Moderator& moderator : list_moderators(acting.tx, talk.group_id)) {
        if (!moderator.accepted_at) continue;
        post(acting, moderator.account_id, tr("Somebody waits for your answer"),
             {{tr("Somebody asks to be let in where you look after people. Sign in to answer."),
               {}}},
             "/talks");
    }
}

void mail_let_in(const Acting& acting, const Talk&, AccountId to) {
    post(acting, to, tr("There is an answer for you"),
         {{tr("You asked for something, and the answer is yes. Sign in to read it."), {}}},
         "/talks");
}

void mail_ended(const Acting& acting, AccountId to, std::string_view reason) {
    post(acting, to, tr("There is an answer for you"),
         {{tr("You asked for something, and the answer is no, or it has ended. Everything that was "
              "kept of it is erased."),
           {}},
          {tr("They write: {reason}"), {{"reason", std::string{reason}}}}},
         "/talks");
}

}  // namespace agora::talks
