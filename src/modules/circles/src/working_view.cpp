#include "working_view.hpp"

#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "working.hpp"
#include "working_store.hpp"

namespace agora::circles {
namespace {

/// As lists of people take them: whoever has a function here is shown with it.
Membership shown_here(const Circle& circle, AccountId account, Instant since) {
    return {.circle_id = circle.circle_id,
            .account_id = account,
            .term_until = {},
            .shown = true,
            .joined_at = since};
}

/// Puts the person of each row, and leaves out whom this reader may not see.
void put_people(const web::Call& call, db::ReadTx& tx, const Circle& circle,
                const std::vector<Membership>& members, std::vector<RoleView>& rows) {
    auto people = people_of(call, tx, circle, members);
    for (RoleView& row : rows) {
        const auto person = std::ranges::find(people, row.person.account, &PersonView::account);
        if (person != people.end()) row.person = *person;
    }
    std::erase_if(rows, [](const RoleView& row) { return row.person.name.empty(); });
}

CircleCard card_in(const web::Call& call, db::ReadTx& tx, const Words& words,
                   const Circle& circle) {
    return card_of(call, words, circle,
                   best_text(headlines_of(tx, circle.circle_id), circle, code(call.language)));
}

void add_family(const web::Call& call, db::ReadTx& tx, const Words& words, const Circle& circle,
                WorkingView& view) {
    const auto parent = find_parent(tx, circle.circle_id);
    if (parent) {
        view.parent = card_in(call, tx, words, *parent);
        view.outside_parent =
            call.actor.is_member() && !find_membership(tx, parent->circle_id, call.actor.account);
        return;
    }
    for (const Circle& part : list_parts(tx, circle.circle_id)) {
        if (part.state == State::closed) continue;
        view.parts.push_back(card_in(call, tx, words, part));
    }
}

void add_invitation(const web::Call& call, db::ReadTx& tx, const Circle& circle,
                    WorkingView& view) {
    const auto guest = find_guest(tx, circle.circle_id, call.actor.account);
    if (!guest || guest->accepted_at || guest->term_until < today_of(call)) return;
    view.invitation = InvitationView{call.say(label_of(guest->invited_as)), guest->subject,
                                     guest->term_until, circle.charter_version > 0};
}

}  // namespace

MandateView view_of(const web::Call& call, const Mandate& mandate) {
    MandateView view{.version = mandate.version,
                     .lang = mandate.language,
                     .asked = markdown::render(mandate.asked),
                     .asked_by = mandate.asked_by,
                     .until_day = mandate.until_day,
                     .over = mandate.until_day && *mandate.until_day < today_of(call),
                     .written_at = mandate.written_at};
    if (mandate.language != code(call.language)) {
        view.language = locale::language_name(call.language, mandate.language);
    }
    return view;
}

std::vector<RoleView> offices_of(const web::Call& call, db::ReadTx& tx, const Circle& circle) {
    std::vector<RoleView> rows;
    std::vector<Membership> members;
    const std::string path = path_of(circle, "/roles/");
    for (const OfficeHolder& one : list_office_holders(tx, circle.circle_id, today_of(call))) {
        members.push_back(shown_here(circle, one.account_id, one.named_at));
        rows.push_back({.person = {.account = one.account_id},
                        .label = call.say(label_of(one.office)),
                        .subject = {},
                        .until = one.term_until,
                        .end_url = call.link(path + std::string{fields::enum_name(one.office)} +
                                             "/" + to_string(one.account_id) + "/end")});
    }
    put_people(call, tx, circle, members, rows);
    return rows;
}

std::vector<RoleView> guests_of(const web::Call& call, db::ReadTx& tx, const Standing& standing,
                                Invited invited) {
    const Circle& circle = standing.circle;
    std::vector<RoleView> rows;
    std::vector<Membership> members;
    for (const Guest& one : list_guests(tx, circle.circle_id)) {
        if (!one.accepted_at && invited == Invited::left_out) continue;
        members.push_back(shown_here(circle, one.account_id, one.invited_at));
        rows.push_back({.person = {.account = one.account_id},
                        .label = call.say(label_of(one.invited_as)),
                        .subject = standing.is_inside() ? one.subject : std::string{},
                        .until = one.term_until,
                        .waits = !one.accepted_at,
                        .end_url = call.link(
                            path_of(circle, "/guests/" + to_string(one.account_id) + "/end"))});
    }
    put_people(call, tx, circle, members, rows);
    return rows;
}

std::string_view label_of(Office office) {
    return office == Office::secretary ? tr("secretary") : tr("moderator");
}

std::string_view label_of(InvitedAs as) {
    return as == InvitedAs::expert ? tr("expert") : tr("guest");
}

std::optional<WorkingView> working_of(const web::Call& call, db::ReadTx& tx, const Words& words,
                                      const Circle& circle) {
    if (circle.kind != Kind::working) return std::nullopt;
    WorkingView view;
    if (const auto mandate = find_mandate(tx, circle.circle_id)) {
        view.mandate = view_of(call, *mandate);
    }
    view.mandate_url = call.link(path_of(circle, "/mandate"));
    view.offices = offices_of(call, tx, circle);
    const auto standing = standing_of(tx, call.actor, circle, call.language, today_of(call));
    view.guests = guests_of(call, tx, standing, Invited::left_out);
    add_family(call, tx, words, circle, view);
    if (!call.actor.is_member()) return view;
    view.roles_url = call.link(path_of(circle, "/roles"));
    view.composition_url = call.link(path_of(circle, "/composition"));
    add_invitation(call, tx, circle, view);
    const bool open = circle.state != State::closed;
    if (open && may_look_after(tx, call.actor, circle, today_of(call))) {
        view.mandate_edit_url = call.link(path_of(circle, "/mandate/edit"));
        if (!view.parent && circle.state != State::proposed) {
            view.part_url = call.link(path_of(circle, "/parts/new"));
        }
    }
    return view;
}

Result<Circle> working_at(const web::Call& call, db::ReadTx& tx) {
    const auto circle = circle_at(call, tx);
    if (!circle) return CircleRefusal::circle_not_found;
    if (circle->kind != Kind::working) return CircleRefusal::not_a_working_group;
    return *circle;
}

Result<Circle> working_animated_at(const web::Call& call, db::ReadTx& tx) {
    auto circle = working_at(call, tx);
    if (circle && !may_look_after(tx, call.actor, *circle, today_of(call))) {
        return CircleRefusal::not_its_animator;
    }
    return circle;
}

std::vector<web::Link> crumbs_to(const web::Call& call, const Circle& circle,
                                 const std::string& name) {
    return {{call.link("/groups"), call.say(tr("Groups"))}, {call.link(path_of(circle)), name}};
}

}  // namespace agora::circles
