#include "relay_letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/base/text.hpp"
#include "agora/clock/clock.hpp"
#include "agora/crypto/random.hpp"
#include "agora/db/database.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/web/desk.hpp"
#include "agora/web/services.hpp"
#include "conversation_store.hpp"
#include "project_search_store.hpp"

#include <chrono>
#include <optional>

namespace agora::members {
namespace {

constexpr std::chrono::days kReadLinkLife{90};

struct TellMessage {
    static constexpr std::string_view kName = "members.tell_message";
    MessageId message;
};
AGORA_FIELDS(TellMessage, message)

/// Who gets a mail about a message, and from whom it comes.
struct Envelope {
    outbox::Addressee to;
    std::string from_name;
};

std::string name_of(const accounts::Account& account, const std::optional<Profile>& profile) {
    return profile && !profile->row.public_name.empty() ? profile->row.public_name : account.name;
}

/// Nothing when the other side left or may not act.
std::optional<Envelope> envelope_of(db::ReadTx& tx, const ConversationRow& row, Side from) {
    const auto member = accounts::find_account(tx, row.member_id);
    if (!member) return std::nullopt;
    const std::string member_name = name_of(*member, find_profile(tx, row.member_id));
    if (from == Side::member && row.is_of_visitor()) {
        return Envelope{{{}, row.writer_mail, row.writer_name, row.writer_language}, member_name};
    }
    const auto writer = accounts::find_account(tx, row.writer_id);
    if (!row.is_of_visitor() && !writer) return std::nullopt;
    const std::string writer_name = row.is_of_visitor() ? row.writer_name : writer->name;
    const accounts::Account& to = from == Side::member ? *writer : *member;
    if (to.standing != access::Standing::active) return std::nullopt;
    return Envelope{accounts::addressee_of(to), from == Side::member ? member_name : writer_name};
}

std::vector<std::string> lines_of(std::string_view body) {
    std::vector<std::string> lines;
    for (const std::string_view line : split(body, '\n')) {
        if (!trimmed(line).empty()) lines.emplace_back(line);
    }
    return lines;
}

/// Why a member of staff may write to somebody who is perhaps not listed.
std::string found_by(const outbox::Pen& pen, const std::string& from_name, const Looked& look) {
    return pen.say({tr("{name} found you in a search for the project “{project}”: you allowed the "
                       "team to look. On your page “Who looked for me” you can say no."),
                    {{"name", from_name}, {"project", look.project}}});
}

outbox::Letter letter_about(const outbox::Pen& pen, const std::string& cooperative,
                            const std::string& from_name, const MessageRow& message) {
    outbox::Letter letter =
        pen.letter({message.from_member ? tr("{name} answered you") : tr("{name} wrote to you"),
                    {{"name", from_name}}});
    letter.paragraphs = {pen.hello(),
                         pen.say({tr("{name} writes to you through {cooperative}:"),
                                  {{"name", from_name}, {"cooperative", cooperative}}})};
    for (std::string& line : lines_of(message.body)) letter.paragraphs.push_back(std::move(line));
    letter.paragraphs.push_back(
        pen.say(tr("Answer on the page: neither of you sees the other's e-mail address. An answer "
                   "to this mail itself reaches nobody.")));
    pen.put_reason(letter, {tr("You get this mail because you write with {name} at {cooperative}."),
                            {{"name", from_name}}});
    return letter;
}

inbox::Notice notice_of(const MessageRow& message, const std::string& from_name) {
    const std::string number = to_string(message.conversation_id);
    return {
        .kind = inbox::Kind::message,
        .about = "conversation " + number,
        .path = "/conversations/" + number,
        .sentence = {message.from_member ? tr("{name} answered you") : tr("{name} wrote to you"),
                     {}},
        .caused_by = message.author_id,
        .who = from_name};
}

/// In one transaction with the mark, so that a second run tells nothing twice.
void tell(web::Services& services, MessageId id) {
    const std::string secret = crypto::random_token();
    const Instant now = services.clock.now();
    services.database.write([&](db::WriteTx& tx) {
        const auto message = find_message(tx, id);
        if (!message || !mark_told(tx, id) || message->withheld) return;
        const auto row = find_conversation(tx, message->conversation_id);
        if (!row) return;
        const Side from = message->from_member ? Side::member : Side::writer;
        const auto envelope = envelope_of(tx, *row, from);
        if (!envelope) return;
        const outbox::Desk desk = web::desk_of(services);
        const outbox::Pen pen(desk, envelope->to);
        outbox::Letter letter = letter_about(pen, desk.cooperative, envelope->from_name, *message);
        if (from == Side::writer && row->project_search_id) {
            const auto look = find_look(tx, row->project_search_id, row->member_id);
            if (look) letter.paragraphs.push_back(found_by(pen, envelope->from_name, *look));
        }
        std::string path = "/conversations/" + to_string(row->conversation_id);
        if (!envelope->to.account) {
            insert_link(tx, {digest_of_secret(secret), row->conversation_id, LinkPurpose::read,
                             now + kReadLinkLife});
            path = "/conversations/letters/" + secret;
        }
        pen.put_button(letter, tr("Read and answer"), path);
        inbox::tell(tx, services, notice_of(*message, envelope->from_name), std::move(letter), now);
    });
}

}  // namespace

void tell_later(db::WriteTx& tx, MessageId message, Instant now) {
    jobs::enqueue(tx, TellMessage{message}, {.run_at = now});
}

void ask_to_confirm(db::WriteTx& tx, const Relay& relay, const ConversationRow& conversation,
                    std::string_view member_name, std::string_view secret) {
    const outbox::Desk desk = web::desk_of(relay.services);
    const outbox::Pen pen(
        desk, {.mail = conversation.writer_mail, .language = conversation.writer_language});
    outbox::Letter letter = pen.letter({tr("Confirm your message"), {}});
    letter.paragraphs = {
        pen.hello(),
        pen.say({tr("Somebody, hopefully you, wrote a message to {name} at {cooperative} and gave "
                    "this address. The message leaves only when you confirm it."),
                 {{"name", std::string{member_name}}, {"cooperative", desk.cooperative}}}),
        pen.say(tr("The link works once, for two days. If it was not you, do nothing: then the "
                   "message and this address are erased."))};
    pen.put_button(letter, tr("Read it once more and send it"),
                   "/conversations/confirmation/" + std::string{secret});
    pen.put_reason(letter, {tr("You get this one mail because somebody gave this address."), {}});
    outbox::post(tx, letter, relay.now);
}

std::vector<jobs::Kind> relay_jobs(web::Services& services) {
    return {{.name = std::string{TellMessage::kName}, .run = [&services](const jobs::Job& job) {
                 tell(services, journal::event_of<TellMessage>(job.payload).message);
             }}};
}

std::vector<jobs::Periodic> relay_periodic(web::Services& services) {
    return {{.name = "members.forget_old_conversations",
             .every = std::chrono::hours{12},
             .run = [&services] { forget_old_conversations(services); },
             .label = tr("Old conversations"),
             .sentence = tr("Removes conversations that are older than the setting says.")}};
}

}  // namespace agora::members
