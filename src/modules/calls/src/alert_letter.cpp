#include "alert_letter.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/text.hpp"
#include "agora/web/desk.hpp"
#include "labels.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

constexpr std::size_t kLongestTitle = 160;

/// asks_value: the filter goes by what calls are worth.
std::string line_of(const outbox::Pen& pen, const Entry& entry, bool asks_value) {
    const Title* title = title_in(entry, code(pen.to().language));
    std::string line =
        title == nullptr ? std::string{} : locale::shortened(title->title, kLongestTitle);
    if (!entry.buyer.empty()) line += " · " + entry.buyer;
    const std::string deadline =
        say_deadline(pen.to().language, {entry.deadline_at, entry.deadline_zone, entry.whole_day});
    if (!deadline.empty()) line += " · " + deadline;
    if (asks_value && has_foreign_value(entry.value_cents, entry.currency)) {
        line += " · " + pen.say({tr("{value}, not compared with euro"),
                                 {{"value", say_amount(pen.to().language, entry.value_cents,
                                                       entry.currency)}}});
    }
    return line + "\n" + pen.address(path_of(entry.call_id));
}

outbox::Letter letter_of(const outbox::Pen& pen, const Filter& filter, const Fresh& fresh,
                         const Message& subject) {
    outbox::Letter letter = pen.letter(subject);
    const bool asks_value = query_of(std::string_view{filter.query}).band.has_value();
    for (std::size_t at = 0; at < std::min(fresh.entries.size(), kMostInLetter); ++at) {
        letter.paragraphs.push_back(line_of(pen, *fresh.entries[at], asks_value));
    }
    if (fresh.count > kMostInLetter) {
        letter.paragraphs.push_back(
            pen.say({tr("And {count} more, in the list."),
                     {{"count", std::to_string(fresh.count - kMostInLetter)}}}));
    }
    pen.put_button(letter, tr("See the list"), "/calls" + filter.query);
    pen.put_reason(
        letter, {filter.circle_id ? tr("You get this mail because you animate the group that keeps "
                                       "the filter “{name}” of calls, or chose to hear of it.")
                                  : tr("You get this mail because you keep the filter “{name}” of "
                                       "calls."),
                 {{"name", filter.name}}});
    return letter;
}

}  // namespace

void tell_fresh(web::Services& services, db::WriteTx& tx, const Filter& filter, const Fresh& fresh,
                AccountId to, Instant now) {
    const auto account = accounts::find_account(tx, to);
    if (!account) return;
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*account));
    const Message subject{tr("New calls for “{name}”"), {{"name", filter.name}}};
    const inbox::Notice notice{.kind = filter.circle_id ? inbox::Kind::group : inbox::Kind::call,
                               .about = "calls.filter " + to_string(filter.filter_id),
                               .path = "/calls" + filter.query,
                               .sentence = subject,
                               .circle = filter.circle_id.value()};
    inbox::tell(tx, services, notice, letter_of(pen, filter, fresh, subject), now);
}

}  // namespace agora::calls
