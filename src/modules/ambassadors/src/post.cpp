#include "post.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/desk.hpp"

namespace agora::ambassadors {

void post(const Acting& acting, AccountId to, const LetterWords& words) {
    const auto account = to ? accounts::find_account(acting.tx, to) : std::nullopt;
    if (!account || account->standing != access::Standing::active) return;
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter = pen.letter(words.subject);
    for (const Message& paragraph : words.paragraphs) {
        letter.paragraphs.push_back(pen.say(paragraph));
    }
    pen.put_button(letter, words.button, words.path);
    pen.put_reason(letter, {words.reason, {}});
    const inbox::Notice notice{.kind = inbox::Kind::service,
                               .about = words.about,
                               .path = words.path,
                               .sentence = words.subject};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

}  // namespace agora::ambassadors
