#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/accounts/administration.hpp"
#include "agora/circles/standing.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"
#include "agora/web/settings.hpp"
#include "labels.hpp"
#include "permissions.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::requests {
namespace {

/// Without an address of the team, so many of its people are told of a new request.
constexpr std::int64_t kMostTold = 10;

struct Words {
    std::string_view subject;
    std::vector<Message> paragraphs = {};
    std::string_view button;
    std::string_view reason;
};

/// {subject}, {group} and {due} in the texts are those of the case.
void post(const Acting& acting, const circles::Circle& circle, const Case& row,
          const outbox::Addressee& to, const Words& words) {
    const outbox::Pen pen(web::desk_of(acting.services), to);
    const auto filled = [&](Message message) {
        message.values.emplace_back("subject", row.subject);
        message.values.emplace_back("group",
                                    circles::name_of_circle(acting.tx, circle, to.language).name);
        message.values.emplace_back("due", locale::date_time(to.language, row.due_at, {}));
        return message;
    };
    outbox::Letter letter = pen.letter(filled({words.subject, {}}));
    for (const Message& paragraph : words.paragraphs) {
        letter.paragraphs.push_back(pen.say(filled(paragraph)));
    }
    pen.put_button(letter, words.button, path_of(row));
    pen.put_reason(letter, {words.reason, {}});
    if (!to.account) {  // the team's address
        outbox::post(acting.tx, letter, acting.origin.at);
        return;
    }
    const inbox::Notice notice{
        .kind = inbox::Kind::group,
        .about = "request " + std::to_string(row.number) + " " + std::string{words.subject},
        .path = path_of(row),
        .sentence = filled({words.subject, {}}),
        .circle = circle.circle_id.value()};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

void post_to(const Acting& acting, const circles::Circle& circle, const Case& row, AccountId to,
             const Words& words) {
    const auto account = to ? accounts::find_account(acting.tx, to) : std::nullopt;
    if (!account || account->standing != access::Standing::active) return;
    post(acting, circle, row, accounts::addressee_of(*account), words);
}

std::vector<AccountId> team(db::ReadTx& tx) {
    std::vector<AccountId> team;
    for (const access::Role role : kAnswerRequests.roles) {
        for (const auto& holder : accounts::holders_of(tx, role, kMostTold)) {
            if (std::ranges::find(team, holder.account_id) == team.end()) {
                team.push_back(holder.account_id);
            }
        }
    }
    if (std::ssize(team) > kMostTold) team.resize(kMostTold);
    return team;
}

}  // namespace

void mail_team(const Acting& acting, const circles::Circle& circle, const Case& row) {
    const Words words{
        .subject = tr("“{group}” asks: {subject}"),
        .paragraphs = {{tr("An animator of “{group}” asks the team for something: “{subject}”. An "
                           "answer is due by {due}."),
                        {}}},
        .button = tr("Read and answer"),
        .reason = tr("You get this mail because you are of the team that answers groups.")};
    const std::string address = acting.services.settings.text("requests.team_mail");
    if (!address.empty()) {
        const auto language = parse_language(row.language).value_or(Language::en);
        return post(acting, circle, row, {.mail = address, .language = language}, words);
    }
    for (const AccountId one : team(acting.tx)) {
        if (one != acting.origin.account) post_to(acting, circle, row, one, words);
    }
}

void mail_handler(const Acting& acting, const circles::Circle& circle, const Case& row) {
    post_to(
        acting, circle, row, row.handled_by,
        {.subject = tr("“{group}” writes again: {subject}"),
         .paragraphs = {{tr("You answered “{subject}” of “{group}”. An animator wrote again; an "
                            "answer is due by {due}."),
                         {}}},
         .button = tr("Read and answer"),
         .reason = tr("You get this mail because you are of the team that answers groups.")});
}

void mail_answered(const Acting& acting, const circles::Circle& circle, const Case& row,
                   std::string_view body) {
    std::vector<AccountId> readers;
    if (circles::find_membership(acting.tx, circle.circle_id, row.asked_by)) {
        readers.push_back(row.asked_by);
    }
    for (const auto& animator : circles::list_animators(acting.tx, circle.circle_id)) {
        readers.push_back(animator.account_id);
    }
    std::ranges::sort(readers);
    readers.erase(std::ranges::unique(readers).begin(), readers.end());
    for (const AccountId reader : readers) {
        if (reader == acting.origin.account) continue;
        post_to(acting, circle, row, reader,
                {.subject = tr("The team answers “{group}”: {subject}"),
                 .paragraphs = {{tr("The team answered what “{group}” asked: “{subject}”."), {}},
                                {tr("They write: {body}"), {{"body", std::string{body}}}}},
                 .button = tr("See the request"),
                 .reason = tr("You get this mail because you asked it, or animate the group.")});
    }
}

}  // namespace agora::requests
