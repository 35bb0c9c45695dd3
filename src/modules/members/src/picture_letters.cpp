#include "picture_letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/accounts/administration.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/desk.hpp"
#include "reported_profile.hpp"

#include <algorithm>

namespace agora::members {
namespace {

/// A letter of one paragraph in the reader's language; the button leads to where it is decided.
struct Note {
    std::string_view subject;
    std::string_view paragraph;
    std::string_view reason;
    bool has_button = false;
    ObjectionId objection = {};
};

void post_to(db::WriteTx& tx, web::Services& services, outbox::Addressee to, const Note& note,
             Instant now) {
    const outbox::Pen pen(web::desk_of(services), std::move(to));
    outbox::Letter letter = pen.letter({note.subject, {}});
    letter.paragraphs = {pen.say(note.paragraph)};
    pen.put_reason(letter, {note.reason, {}});
    if (note.has_button) pen.put_button(letter, tr("Look and decide"), "/pictures/objections");
    const inbox::Notice notice{.kind = inbox::Kind::service,
                               .about = "objection " + to_string(note.objection),
                               .path = "/pictures/objections",
                               .sentence = {note.subject, {}}};
    inbox::tell(tx, services, notice, std::move(letter), now);
}

/// Active moderators of the whole cooperative or of the owner's scopes, but for the owner, who gets a letter anyway.
std::vector<accounts::Account> moderators(db::ReadTx& tx, AccountId owner,
                                          const std::vector<access::Scope>& scopes) {
    constexpr std::int64_t kMostGrants = 50;
    std::vector<accounts::Account> found;
    for (const accounts::HolderRow& row :
         accounts::holders_of(tx, access::Role::moderator, kMostGrants)) {
        const access::Scope scope{row.scope_kind, row.scope_key};
        const bool fits = scope.kind == access::ScopeKind::cooperative ||
                          std::ranges::find(scopes, scope) != scopes.end();
        const bool again =
            std::ranges::find(found, row.account_id, &accounts::Account::account_id) != found.end();
        if (!fits || again || row.account_id == owner) continue;
        auto account = accounts::find_account(tx, row.account_id);
        if (account && account->standing == access::Standing::active) {
            found.push_back(std::move(*account));
        }
    }
    return found;
}

constexpr std::string_view kAboutYours =
    tr("You get this mail because the picture is on your page.");

}  // namespace

void tell_of_objection(db::WriteTx& tx, web::Services& services, const ObjectionRow& objection,
                       Instant now) {
    const auto owner = accounts::find_account(tx, objection.account_id);
    if (owner) {
        post_to(tx, services, accounts::addressee_of(*owner),
                {.subject = tr("Somebody is shown in a picture of yours and objects"),
                 .paragraph = tr("The picture is hidden until you or a moderator decides. You can "
                                 "remove it, or show it again when the person agreed."),
                 .reason = kAboutYours,
                 .has_button = true,
                 .objection = objection.objection_id},
                now);
    }
    const auto scopes = owner ? scopes_of(*owner) : std::vector<access::Scope>{};
    for (const accounts::Account& moderator : moderators(tx, objection.account_id, scopes)) {
        post_to(tx, services, accounts::addressee_of(moderator),
                {.subject = tr("A picture waits for a decision"),
                 .paragraph = tr("Somebody who is shown in a picture of a member objects. The "
                                 "owner of the page can decide, and so can you."),
                 .reason = tr("You get this mail because you are a moderator."),
                 .has_button = true,
                 .objection = objection.objection_id},
                now);
    }
}

void tell_of_decision(db::WriteTx& tx, web::Services& services, const ObjectionRow& objection,
                      ObjectionDecision decision, Instant now) {
    const bool removed = decision == ObjectionDecision::removed;
    const Note note{
        .subject = removed ? tr("The picture is removed") : tr("The picture is shown again"),
        .paragraph = removed ? tr("The picture in which somebody is shown who objected is removed "
                                  "for good.")
                             : tr("After the objection of somebody who is shown in it, it was "
                                  "decided to show the picture again. Whoever does not agree can "
                                  "object again on the page."),
        .reason = kAboutYours,
        .objection = objection.objection_id};
    if (const auto owner = accounts::find_account(tx, objection.account_id)) {
        post_to(tx, services, accounts::addressee_of(*owner), note, now);
    }
    if (objection.mail.empty()) return;
    Note answer = note;
    answer.reason = tr("You get this mail because you asked us to tell you.");
    post_to(tx, services,
            {.mail = objection.mail,
             .language = parse_language(objection.language).value_or(Language::en)},
            answer, now);
}

}  // namespace agora::members
