#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/members/faces.hpp"
#include "agora/members/reach.hpp"
#include "agora/web/desk.hpp"
#include "take_part.hpp"

#include <array>

namespace agora::messages {
namespace {

constexpr std::size_t kMostOfText = 1000;

/// As the reader may know the writer.
std::string name_for(const Acting& acting, const accounts::Account& reader, AccountId writer) {
    const std::array writers{writer};
    const auto faces =
        members::faces_of(acting.tx, accounts::actor_of(reader, {}), writers, acting.today);
    const auto found = faces.find(writer);
    return found == faces.end() ? std::string{} : found->second.name;
}

void tell_one(const Acting& acting, const Conversation& conversation, const StoredMessage& message,
              AccountId to) {
    const auto reader = accounts::find_account(acting.tx, to);
    if (!reader) return;
    const std::string name = name_for(acting, *reader, message.account_id);
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*reader));
    const Message subject{tr("{name} wrote in “{title}”"),
                          {{"name", name}, {"title", conversation.title}}};
    outbox::Letter letter = pen.letter(subject);
    letter.paragraphs = {
        pen.hello(), pen.say(subject) + ":", markdown::plain_text(message.body, kMostOfText),
        pen.say(
            tr("Answer on the page: nobody sees an e-mail address. An answer to this mail itself "
               "reaches nobody."))};
    pen.put_button(letter, tr("Read and answer"), path_of(conversation.conversation_id));
    pen.put_reason(letter, {tr("You get this mail because you are in this conversation. You can "
                               "leave it on its page."),
                            {}});
    const inbox::Notice notice{
        .kind = inbox::Kind::message,
        .about = about_of(conversation.conversation_id),
        .path = path_of(conversation.conversation_id),
        .sentence = {tr("{name} wrote in “{title}”"), {{"title", conversation.title}}},
        .caused_by = message.account_id,
        .who = name,
        .mailing = inbox::Mailing::first};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

}  // namespace

std::string about_of(ConversationId conversation) {
    return "messages " + to_string(conversation);
}

void tell_others(const Acting& acting, const Conversation& conversation,
                 const StoredMessage& message) {
    for (const Participant& one : list_participants(acting.tx, conversation.conversation_id)) {
        const bool reads = one.presence == Presence::present;
        if (!reads || one.account_id == message.account_id) continue;
        // Who blocked this writer reads it on the page, or leaves, and is told nothing.
        if (members::is_kept_from(acting.tx, acting.services, message.account_id, one.account_id)) {
            continue;
        }
        tell_one(acting, conversation, message, one.account_id);
    }
}

}  // namespace agora::messages
