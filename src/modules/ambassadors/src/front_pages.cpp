#include "pages.hpp"

#include "agora/locale/formats.hpp"
#include "apply.hpp"
#include "charter.hpp"
#include "mission_store.hpp"
#include "missions.hpp"
#include "seat_store.hpp"
#include "sheet_store.hpp"
#include "sight.hpp"
#include "support_store.hpp"
#include "tariff.hpp"
#include "view.hpp"

#include <algorithm>

#include <set>

namespace agora::ambassadors {
namespace {

constexpr std::int64_t kSoon = 5;
constexpr std::int64_t kMostToday = 20;
constexpr std::chrono::days kYear{366};
constexpr std::chrono::hours kDay{24};

/// For who runs it all.
struct Desk {
    std::int64_t applications = 0;
    std::int64_t proposals = 0;
    std::int64_t questions = 0;
    std::int64_t late_questions = 0;
    std::int64_t asks = 0;      ///< between the support group and the board
    std::string rotation = {};  ///< who has too large a part of the paid missions
};
AGORA_FIELDS(Desk, applications, proposals, questions, late_questions, asks, rotation)

struct FrontPage {
    std::int64_t ambassadors = 0;
    std::vector<MissionCard> today = {};  ///< that run, or begin within a day
    std::vector<MissionCard> coming = {};
    std::string own_standing = {};
    bool is_ambassador = false;
    bool must_sign = false;
    std::vector<MissionCard> own = {};  ///< to come, or of which nothing is told yet
    std::vector<MissionCard> done = {};
    std::int64_t own_hours = 0;  ///< of the last year, as told
    std::string check_url = {};
    bool invited = false;
    std::string invited_by = {};
    std::string invited_words = {};
    Instant invited_until = {};
    bool team = false;
    bool support = false;
    Desk desk = {};
    Html form_keys = {};
};
AGORA_FIELDS(FrontPage, ambassadors, today, coming, own_standing, is_ambassador, must_sign, own,
             done, own_hours, check_url, invited, invited_by, invited_words, invited_until, team,
             support, desk, form_keys)

void add_own(const web::Call& call, db::ReadTx& tx, FrontPage& model) {
    const auto invitation = find_invitation(tx, call.actor.account);
    if (invitation && is_open(*invitation, call.now)) {
        model.invited = true;
        model.invited_by = name_in(names_of(tx, {invitation->invited_by}), invitation->invited_by);
        model.invited_words = invitation->words;
        model.invited_until = invitation->expires_at;
    }
    const auto sheet = find_sheet(tx, call.actor.account);
    if (!sheet) return;
    model.own_standing = view_of(call, *sheet, {}).standing_label;
    model.is_ambassador = sheet->standing == Standing::accepted;
    if (!model.is_ambassador) return;
    const std::int64_t charter = newest_charter(tx);
    model.must_sign = charter > 0 && sheet->charter != charter;
    model.check_url = call.link("/ambassadors/on-mission/" + sheet->check_code);
    model.own_hours = hours_of(tx, call.actor.account, call.now - kYear);
    std::set<MissionId> untold;
    for (const Seat& seat : list_seats_of(tx, call.actor.account)) {
        if (seat.state == SeatState::confirmed && !seat.reported_at) untold.insert(seat.mission_id);
    }
    for (const Mission& mission : list_missions_of(tx, call.actor.account)) {
        const bool done = is_over(mission, call.now) && !untold.contains(mission.mission_id);
        (done ? model.done : model.own).push_back(card_of(call, mission));
    }
}

void add_desk(const web::Call& call, db::ReadTx& tx, FrontPage& model) {
    model.team = is_team(call.actor) || is_support(call.actor);
    model.support = is_support(call.actor);
    if (!model.team) return;
    for (const Question& question : list_open_questions(tx)) {
        ++model.desk.questions;
        if (question.due_at < call.now) ++model.desk.late_questions;
    }
    if (!model.support) return;
    model.desk.applications = std::ssize(list_sheets(tx, Standing::applied));
    model.desk.proposals = std::ssize(list_proposed(tx));
    model.desk.asks = std::ssize(list_open_asks(tx));
    const Rotation rotation = rotation_of(list_done_seats(tx, call.now - kYear, call.now + kYear));
    if (!rotation.most_by) return;
    model.desk.rotation = call.say(
        {tr("{name} has {most} of the {paid} paid missions. Being an ambassador is not meant to be "
            "a way to make a living: ask others."),
         {{"name", name_in(names_of(tx, {rotation.most_by}), rotation.most_by)},
          {"most", locale::number(call.language, rotation.most)},
          {"paid", locale::number(call.language, rotation.paid)}}});
}

/// A mission on which nobody goes yet is coming; nobody speaks for us there.
bool is_manned(db::ReadTx& tx, const Mission& mission) {
    return std::ranges::any_of(list_seats(tx, mission.mission_id),
                               [](const Seat& seat) { return seat.state == SeatState::confirmed; });
}

void add_agenda(const web::Call& call, db::ReadTx& tx, FrontPage& model) {
    const Instant tomorrow = call.now + kDay;
    for (const Mission& mission : list_coming_missions(tx, call.now, tomorrow, kMostToday)) {
        if (!may_list(call.actor, mission)) continue;
        if (is_manned(tx, mission)) {
            model.today.push_back(card_of(call, mission));
        } else if (call.now < mission.starts_at) {
            model.coming.push_back(card_of(call, mission));
        }
    }
    for (const Mission& mission : list_missions_between(tx, tomorrow, call.now + kYear, kSoon)) {
        if (may_list(call.actor, mission)) model.coming.push_back(card_of(call, mission));
    }
}

http::Response show_front(web::Call& call) {
    FrontPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        model.ambassadors = std::ssize(list_ambassadors(tx));
        add_agenda(call, tx, model);
        if (!call.actor.is_member()) return;
        add_own(call, tx, model);
        add_desk(call, tx, model);
    });
    if (model.invited) model.form_keys = call.form_keys();
    return web::page(
        call,
        {.view = "ambassadors/front",
         .title = call.say(tr("Ambassadors")),
         .description = call.say(tr("Members who represent the cooperative where it is asked.")),
         .may_be_indexed = true},
        model);
}

}  // namespace

std::vector<web::Route> front_routes() {
    return {{http::Method::get,
             "/ambassadors",
             web::Access::visitor(),
             &show_front,
             {.summary = "Ambassadors: what they do, what comes, one's own part"}}};
}

}  // namespace agora::ambassadors
