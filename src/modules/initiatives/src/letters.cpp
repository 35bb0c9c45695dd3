#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/desk.hpp"

namespace agora::initiatives {
namespace {

/// Nothing happens for a visitor's draft, or when the account is gone.
void post(const Acting& acting, const Entry& draft, std::string_view subject,
          const std::vector<Message>& paragraphs, std::string_view button, std::string_view path,
          inbox::Kind kind = inbox::Kind::proposal) {
    const auto to =
        draft.recorded_by ? accounts::find_account(acting.tx, draft.recorded_by) : std::nullopt;
    if (!to) return;
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*to));
    const auto named = [&](Message message) {
        message.values.emplace_back("name", draft.name);
        return message;
    };
    outbox::Letter letter = pen.letter(named({subject, {}}));
    for (const Message& paragraph : paragraphs) {
        letter.paragraphs.push_back(pen.say(named(paragraph)));
    }
    pen.put_button(letter, button, path);
    pen.put_reason(letter, {tr("You get this mail because you recorded something in the register "
                               "of initiatives."),
                            {}});
    const inbox::Notice notice{.kind = kind,
                               .about = "initiative " + to_string(draft.entry_id),
                               .path = std::string{path},
                               .sentence = named({subject, {}})};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

}  // namespace

void mail_confirmed(const Acting& acting, const Entry& draft, std::int64_t number) {
    post(acting, draft, tr("“{name}” stands in the register of initiatives"),
         {{tr("What you recorded about “{name}” was confirmed. Thank you: others can learn from "
              "it."),
           {}}},
         tr("See the page"), "/initiatives/" + std::to_string(number));
}

void mail_refused(const Acting& acting, const Entry& draft, std::string_view reason) {
    post(acting, draft, tr("About “{name}” in the register of initiatives"),
         {{tr("The editors did not take up what you recorded about “{name}”."), {}},
          {tr("They write: {reason}"), {{"reason", std::string{reason}}}}},
         tr("See the register"), "/initiatives", inbox::Kind::service);
}

}  // namespace agora::initiatives
