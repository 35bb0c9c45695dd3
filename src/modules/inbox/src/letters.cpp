#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/crypto/signed_value.hpp"
#include "agora/web/desk.hpp"
#include "agora/web/services.hpp"
#include "refusals.hpp"
#include "sentences.hpp"

namespace agora::inbox {
namespace {

constexpr std::size_t kMostLines = 50;
constexpr std::string_view kChoices = "/settings/notices";
/// Unsubscribing must work for as long as somebody may keep the mail.
constexpr std::chrono::days kTokenLife{5 * 365};

const crypto::Purpose& purpose() {
    static const crypto::Purpose kPurpose{"inbox.stop"};
    return kPurpose;
}

std::string stop_address(const web::Services& services, const StopLink& link, Instant now) {
    return services.origin + "/api/inbox/mails/" +
           crypto::sign(services.keys, purpose(),
                        {to_string(link.account) + " " + link.subject, now + kTokenLife});
}

std::string line_of(const web::Services& services, const outbox::Pen& pen, const NoticeRow& row) {
    std::string line = sentence_of(services.translator, pen.to().language, row);
    if (row.waiting > 1) line += " (" + std::to_string(row.waiting) + ")";
    return line + "\n" + pen.address(row.path);
}

}  // namespace

void finish_letter(const web::Services& services, const Notice& notice, std::string subject,
                   outbox::Letter& letter, Instant now) {
    const outbox::Pen pen(web::desk_of(services),
                          {letter.account, letter.to_mail, letter.to_name, letter.language});
    if (!letter.reason.empty()) letter.reason += "\n";
    if (notice.kind == Kind::service) {
        letter.reason += pen.say(tr("This is a service notice: it comes whatever you chose."));
        return;
    }
    letter.reason += pen.say({tr("Choose which mails you get, and how often: {address}"),
                              {{"address", pen.address(kChoices)}}});
    if (letter.unsubscribe.empty()) {
        letter.unsubscribe = stop_address(services, {letter.account, std::move(subject)}, now);
    }
}

outbox::Letter digest_letter(const web::Services& services, const accounts::Account& reader,
                             const std::vector<NoticeRow>& rows, Instant now) {
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(reader));
    outbox::Letter letter = pen.letter({tr("What is new for you"), {}});
    letter.paragraphs = {pen.hello(), pen.say(tr("This is new since the last mail:"))};
    for (const NoticeRow& row : rows) {
        if (letter.paragraphs.size() >= kMostLines + 2) {
            letter.paragraphs.push_back(pen.say(tr("There is more in your inbox.")));
            break;
        }
        letter.paragraphs.push_back(line_of(services, pen, row));
    }
    pen.put_button(letter, tr("Open my inbox"), "/inbox");
    pen.put_reason(letter, {tr("You get this mail because you chose to hear of several things at "
                               "once. Choose which mails you get, and how often: {address}"),
                            {{"address", pen.address(kChoices)}}});
    letter.unsubscribe = stop_address(services, {reader.account_id, std::string{kAll}}, now);
    return letter;
}

Result<StopLink> stop_link_of(const web::Services& services, std::string_view token, Instant now) {
    const auto value = crypto::read_signed(services.keys, purpose(), token, now);
    if (!value) return value.refusal();
    const std::string_view text = *value;
    const auto space = text.find(' ');
    const auto account = parse_id<AccountId>(text.substr(0, space));
    if (!account || space == std::string_view::npos) return InboxRefusal::notice_not_found;
    return StopLink{*account, std::string{text.substr(space + 1)}};
}

}  // namespace agora::inbox
