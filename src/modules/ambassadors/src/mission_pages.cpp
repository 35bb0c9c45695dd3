#include "mission_pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "labels.hpp"
#include "mission_model.hpp"
#include "mission_store.hpp"
#include "missions.hpp"
#include "refusals.hpp"
#include "seat_store.hpp"
#include "training_model.hpp"
#include "training_store.hpp"
#include "words.hpp"

namespace agora::ambassadors {
namespace {

constexpr std::int64_t kMostListed = 100;
constexpr std::int64_t kMostPast = 20;
constexpr std::chrono::days kAhead{731};

struct LevelLink {
    std::string url = {};
    std::string label = {};
    bool current = false;
};
AGORA_FIELDS(LevelLink, url, label, current)

struct AgendaPage {
    std::vector<LevelLink> levels = {};
    std::vector<MissionCard> coming = {};
    std::vector<MissionCard> past = {};
    std::vector<MissionCard> proposed = {};  ///< for the support group
    bool may_make = false;
    bool may_propose = false;
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(AgendaPage, levels, coming, past, proposed, may_make, may_propose, crumbs)

struct MissionPage {
    MissionCard mission = {};
    std::string reason = {};
    bool inside = false;  ///< reads the whole sheet
    Html objectives = {};
    Html expectations = {};
    Html material = {};
    std::string languages = {};
    std::int64_t hours = 0;
    std::string regime = {};
    std::string expertise = {};
    std::string reporting = {};
    std::string added = {};
    std::vector<FeeRow> fee = {};
    bool with_staff = false;
    bool with_experienced = false;
    bool pair_missing = false;  ///< nobody of the team comes along yet
    std::int64_t places_left = 0;
    std::vector<SeatRow> seats = {};
    std::string own_seat = {};
    bool may_volunteer = false;
    std::vector<std::string> missing_steps = {};  ///< of training, for who may volunteer or goes
    bool may_come_along = false;
    bool may_answer = false;
    bool may_give_back = false;
    bool may_report = false;
    bool may_decide = false;
    bool may_cancel = false;
    bool support = false;
    std::vector<MatchRow> matches = {};
    std::vector<ReportRow> reports = {};
    std::vector<QuestionRow> questions = {};
    fields::FormView report = {};
    fields::FormView cancel = {};
    fields::FormView decide = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(MissionPage, mission, reason, inside, objectives, expectations, material, languages,
             hours, regime, expertise, reporting, added, fee, with_staff, with_experienced,
             pair_missing, places_left, seats, own_seat, may_volunteer, missing_steps,
             may_come_along, may_answer, may_give_back, may_report, may_decide, may_cancel, support,
             matches, reports, questions, report, cancel, decide, action, crumbs, form_keys)

std::vector<web::Link> crumbs_of(const web::Call& call) {
    return {{call.link("/ambassadors"), call.say(tr("Ambassadors"))},
            {call.link("/missions"), call.say(tr("Where we are represented"))}};
}

std::vector<LevelLink> levels_of(const web::Call& call, std::optional<Level> chosen) {
    std::vector<LevelLink> links{{call.link("/missions"), call.say(tr("All levels")), !chosen}};
    fields::for_each_enumerator<Level>([&](std::string_view name, Level level) {
        links.push_back({call.link("/missions") + "?level=" + std::string{name},
                         call.say(label_of(level)), chosen == level});
    });
    return links;
}

http::Response list_missions(web::Call& call) {
    AgendaPage model;
    const auto level = fields::enum_value<Level>(call.query("level"));
    call.read([&](db::ReadTx& tx) {
        model = {};
        const auto put = [&](const std::vector<Mission>& missions, std::vector<MissionCard>& to) {
            for (const Mission& mission : missions) {
                if (level && mission.level != *level) continue;
                if (may_list(call.actor, mission)) to.push_back(card_of(call, mission));
            }
        };
        put(list_coming_missions(tx, call.now, call.now + kAhead, kMostListed), model.coming);
        put(list_past_missions(tx, call.now, kMostPast), model.past);
        model.may_make = is_support(call.actor);
        if (model.may_make) put(list_proposed(tx), model.proposed);
        const auto sheet =
            call.actor.is_member() ? find_sheet(tx, call.actor.account) : std::nullopt;
        model.may_propose = sheet && sheet->standing == Standing::accepted;
    });
    model.levels = levels_of(call, level);
    model.crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))}};
    return web::page(
        call,
        {.view = "ambassadors/missions",
         .title = call.say(tr("Where we are represented")),
         .description = call.say(tr("Where ambassadors and the team speak for the cooperative.")),
         .may_be_indexed = true},
        model);
}

Html prose(const std::string& text) {
    return text.empty() ? Html{} : markdown::render(text);
}

void add_sheet(const web::Call& call, db::ReadTx& tx, const Seen& seen, MissionPage& model) {
    const Mission& mission = seen.mission;
    model.objectives = prose(mission.objectives);
    model.expectations = prose(mission.expectations);
    model.material = prose(mission.material);
    std::vector<std::string> languages;
    for (const std::string& language : words_of(mission.languages)) {
        languages.push_back(locale::language_name(call.language, language));
    }
    model.languages = locale::list(call.language, languages);
    model.hours = mission.hours;
    model.regime = call.say(label_of(mission.regime));
    model.expertise = call.say(label_of(mission.expertise));
    model.reporting = call.say(label_of(mission.reporting));
    model.added = call.say(label_of(mission.added));
    model.fee = fee_rows(call, tx, mission);
    model.with_staff = mission.with_staff;
    model.with_experienced = mission.with_experienced;
}

void add_acts(const web::Call& call, const Seen& seen, MissionPage& model) {
    const Mission& mission = seen.mission;
    const bool over = is_over(mission, call.now);
    const bool open = mission.state == MissionState::open && !over;
    model.may_volunteer = open && seen.ambassador && !seen.own && model.places_left > 0;
    model.may_come_along = open && seen.team && !seen.own && mission.with_staff;
    if (seen.own) {
        model.own_seat = to_string(seen.own->seat_id);
        model.may_answer = open && seen.own->state == SeatState::asked;
        model.may_give_back =
            open && call.now < mission.starts_at &&
            (seen.own->state == SeatState::confirmed || seen.own->state == SeatState::volunteered);
        model.may_report = over && mission.state == MissionState::open &&
                           seen.own->state == SeatState::confirmed && !seen.own->reported_at;
    }
    model.may_decide = seen.support && mission.state == MissionState::proposed &&
                       mission.proposed_by != call.actor.account;
    model.may_cancel = seen.support && open;
}

MissionPage model_of(const web::Call& call, db::ReadTx& tx, const Seen& seen) {
    const Mission& mission = seen.mission;
    MissionPage model{.mission = card_of(call, mission),
                      .inside = seen.inside(),
                      .support = seen.support,
                      .action = call.link(path_of(mission)),
                      .crumbs = crumbs_of(call)};
    const bool theirs = call.actor.is_member() && mission.proposed_by == call.actor.account;
    if (mission.state == MissionState::cancelled || seen.support || theirs) {
        model.reason = mission.reason;
    }
    model.places_left = mission.places - count_confirmed(seen.seats, Part::ambassador);
    model.pair_missing = mission.with_staff && mission.state == MissionState::open &&
                         count_confirmed(seen.seats, Part::staff) == 0;
    if (model.inside) add_sheet(call, tx, seen, model);
    if (call.actor.is_member()) model.seats = seat_rows(call, tx, seen);
    add_acts(call, seen, model);
    if (seen.ambassador && (model.may_volunteer || model.may_answer || model.may_give_back)) {
        const auto states = states_of(list_training_of(tx, call.actor.account), today_of(call));
        model.missing_steps =
            labels_of(call, missing_for(mission.intervention, list_step_needs(tx), states));
    }
    const bool asks = model.may_cancel && model.places_left > 0;
    if (asks) model.matches = match_rows(call, tx, seen);
    if (seen.support || seen.team || seen.own) {
        model.reports = report_rows(tx, seen);
        for (const Question& question : list_questions_of(tx, mission.mission_id)) {
            model.questions.push_back(question_row(call, question, mission));
        }
    }
    return model;
}

fields::FormView form_of(const web::Call& call, fields::Form form, bool sent,
                         const fields::FormState& state) {
    return sent ? web::show_form(call, form, state) : web::show_form(call, form);
}

http::Response show_mission(web::Call& call) {
    return mission_page(call);
}

}  // namespace

http::Response mission_page(web::Call& call, Sent sent, const fields::FormState& state) {
    MissionPage model;
    const auto title = call.read([&](db::ReadTx& tx) -> std::optional<std::string> {
        const auto seen = seen_at(call, tx);
        if (!seen) return std::nullopt;
        model = model_of(call, tx, *seen);
        return seen->mission.title;
    });
    if (!title) return web::refuse(call, AmbassadorRefusal::mission_not_found);
    if (model.may_report) {
        model.report = form_of(call, report_form(), sent == Sent::report, state);
    }
    if (model.may_cancel) {
        model.cancel = form_of(call, cancel_form(), sent == Sent::cancel, state);
    }
    if (model.may_decide) {
        model.decide = form_of(call, decide_form(), sent == Sent::decide, state);
    }
    if (call.actor.is_member()) model.form_keys = call.form_keys();
    const web::PageHead head{.view = "ambassadors/mission", .title = *title};
    return sent == Sent::nothing ? web::page(call, head, model)
                                 : web::refuse_form(call, head, model, state.refusals);
}

std::vector<web::Route> mission_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/missions",
         Access::visitor(),
         &list_missions,
         {.summary = "The public agenda of representation, by level"}},
        {get,
         "/missions/{number}",
         Access::visitor(),
         &show_mission,
         {.summary = "One mission; its whole sheet for ambassadors and the team"}},
    };
}

}  // namespace agora::ambassadors
