#include "picture_letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/accounts/administration.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/desk.hpp"
#include "reported_profile.hpp"

#include <algorithm>
#include <set>

namespace agora::members {
namespace {

constexpr std::string_view kWaiting = "/pictures/objections";

/// A letter of one paragraph in the reader's language; the button leads to where it is decided.
struct Note {
    std::string_view subject;
    std::string_view paragraph;
    std::string_view reason;
    std::string_view act = {};                 ///< of the button; empty: there is none
    std::string path = std::string{kWaiting};  ///< where button and notice lead
    ObjectionId objection = {};
};

void post_to(db::WriteTx& tx, web::Services& services, outbox::Addressee to, const Note& note,
             Instant now) {
    const outbox::Pen pen(web::desk_of(services), std::move(to));
    outbox::Letter letter = pen.letter({note.subject, {}});
    letter.paragraphs = {pen.say(note.paragraph)};
    pen.put_reason(letter, {note.reason, {}});
    if (!note.act.empty()) pen.put_button(letter, note.act, note.path);
    const inbox::Notice notice{.kind = inbox::Kind::service,
                               .about = "objection " + to_string(note.objection),
                               .path = note.path,
                               .sentence = {note.subject, {}}};
    inbox::tell(tx, services, notice, std::move(letter), now);
}

/// Active moderators of the whole cooperative or of the owner's scopes, but for the owner, who gets a
/// letter anyway, and who objects.
std::vector<accounts::Account> moderators(db::ReadTx& tx, const ObjectionRow& objection,
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
        const bool concerned =
            row.account_id == objection.account_id || row.account_id == objection.objected_by;
        if (!fits || again || concerned) continue;
        auto account = accounts::find_account(tx, row.account_id);
        if (account && account->standing == access::Standing::active) {
            found.push_back(std::move(*account));
        }
    }
    return found;
}

constexpr std::string_view kAboutYours =
    tr("You get this mail because the picture is on your page.");
constexpr std::string_view kPutThere = tr("You get this mail because you put the picture there.");
constexpr std::string_view kDecide = tr("Look and decide");

Note note_to_owner(const ObjectionRow& objection, WhoDecides who_decides) {
    Note note{.subject = tr("Somebody is shown in a picture of yours and objects"),
              .paragraph = tr("The picture is hidden until you or a moderator decides. You can "
                              "remove it, or show it again when the person agreed."),
              .reason = kAboutYours,
              .act = kDecide,
              .objection = objection.objection_id};
    if (who_decides == WhoDecides::owner_and_moderators) return note;
    note.paragraph =
        tr("The picture is hidden until a moderator decides. You can also remove it "
           "yourself, which ends the matter.");
    note.reason = kPutThere;
    note.act = tr("See the pictures");
    note.path = objection.path;
    return note;
}

/// A member who gave no other address reads it in the inbox too, each once; others get a mail where they asked for it.
void tell_who_objected(db::WriteTx& tx, web::Services& services,
                       std::span<const ObjectionRow> decided, Note note, Instant now) {
    std::set<AccountId> told;
    for (const ObjectionRow& row : decided) {
        note.objection = row.objection_id;
        const auto member =
            row.objected_by ? accounts::find_account(tx, row.objected_by) : std::nullopt;
        if (member && (row.mail.empty() || row.mail == member->mail)) {
            note.reason = tr("You get this mail because you objected to the picture.");
            if (told.insert(member->account_id).second) {
                post_to(tx, services, accounts::addressee_of(*member), note, now);
            }
        } else if (!row.mail.empty()) {
            note.reason = tr("You get this mail because you asked us to tell you.");
            post_to(
                tx, services,
                {.mail = row.mail, .language = parse_language(row.language).value_or(Language::en)},
                note, now);
        }
    }
}

}  // namespace

void tell_of_objection(db::WriteTx& tx, web::Services& services, const ObjectionRow& objection,
                       WhoDecides who_decides, Instant now) {
    const auto owner = accounts::find_account(tx, objection.account_id);
    if (owner) {
        post_to(tx, services, accounts::addressee_of(*owner), note_to_owner(objection, who_decides),
                now);
    }
    const bool own = who_decides == WhoDecides::owner_and_moderators;
    const Note note{
        .subject = tr("A picture waits for a decision"),
        .paragraph = own ? tr("Somebody who is shown in a picture of a member objects. The owner "
                              "of the page can decide, and so can you.")
                         : tr("Somebody who is shown in a picture objects. It is hidden until you "
                              "or another moderator decides."),
        .reason = tr("You get this mail because you are a moderator."),
        .act = kDecide,
        .objection = objection.objection_id};
    const auto scopes = owner ? scopes_of(*owner) : std::vector<access::Scope>{};
    for (const accounts::Account& moderator : moderators(tx, objection, scopes)) {
        post_to(tx, services, accounts::addressee_of(moderator), note, now);
    }
}

void tell_of_decision(db::WriteTx& tx, web::Services& services,
                      std::span<const ObjectionRow> decided, Instant now) {
    const ObjectionRow& first = decided.front();
    const bool removed = first.decision == ObjectionDecision::removed;
    Note note{
        .subject = removed ? tr("The picture is removed") : tr("The picture is shown again"),
        .paragraph = removed ? tr("The picture in which somebody is shown who objected is removed "
                                  "for good.")
                             : tr("After the objection of somebody who is shown in it, it was "
                                  "decided to show the picture again. Whoever does not agree can "
                                  "object again on the page."),
        .reason = kPutThere,
        .objection = first.objection_id};
    if (const auto owner = accounts::find_account(tx, first.account_id)) {
        post_to(tx, services, accounts::addressee_of(*owner), note, now);
    }
    tell_who_objected(tx, services, decided, note, now);
}

}  // namespace agora::members
