#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/desk.hpp"
#include "posted_view.hpp"

namespace agora::taking_part {

void mail_answered(const Acting& acting, const PostedCall& call, const Answer& answer) {
    const auto to =
        call.posted_by ? accounts::find_account(acting.tx, call.posted_by) : std::nullopt;
    const auto by = accounts::find_account(acting.tx, answer.account_id);
    if (!to || to->standing != access::Standing::active || !by) return;
    const std::string title = words_in(acting.tx, call.call_id, to->language).title;
    const auto filled = [&](std::string_view source) {
        return Message{source, {{"title", title}, {"name", by->name}}};
    };
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*to));
    constexpr std::string_view kSubject = tr("Somebody answers your call “{title}”");
    outbox::Letter letter = pen.letter(filled(kSubject));
    letter.paragraphs = {pen.say(
        filled(tr("{name} answers your call “{title}”. What they write stands on its page.")))};
    pen.put_button(letter, tr("Read the answer"), path_of(call.call_id));
    pen.put_reason(letter, {tr("You get this mail because you posted this call."), {}});
    const inbox::Notice notice{.kind = inbox::Kind::answer,
                               .about = "taking_part " + to_string(call.call_id),
                               .path = path_of(call.call_id),
                               .sentence = filled(kSubject)};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

}  // namespace agora::taking_part
