#include "agora/circles/names.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "body_form.hpp"
#include "drawn_seats.hpp"
#include "labels.hpp"
#include "meeting_view.hpp"
#include "pages.hpp"
#include "refusals.hpp"

namespace agora::assemblies {
namespace {

constexpr std::int64_t kOnAPage = 15;

struct BodyCard {
    std::string url = {};
    std::string name = {};
    std::string kind = {};
    std::string decides = {};
    Kind shape = Kind::committee;
};
AGORA_FIELDS(BodyCard, url, name, kind, decides, shape)

struct BodiesPage {
    std::vector<BodyCard> bodies = {};
    std::vector<MeetingCard> coming = {};
    bool keeps = false;
    Html form_keys = {};
};
AGORA_FIELDS(BodiesPage, bodies, coming, keeps, form_keys)

struct SeatView {
    std::string name = {};  ///< empty: not shown to this reader
    std::string profile = {};
    std::string function = {};
    std::string term = {};
    web::Link draw = {};  ///< that filled it
    bool own = false;
    bool own_asked = false;
    std::string edit_url = {};
    std::string showing_url = {};
    fields::FormView showing = {};
};
AGORA_FIELDS(SeatView, name, profile, function, term, draw, own, own_asked, edit_url, showing_url,
             showing)

struct BodyPage {
    std::string name = {};
    std::string kind = {};
    std::vector<Piece> decides = {};
    std::string invited = {};
    std::int64_t notice_days = 0;
    std::string article = {};
    std::int64_t proxies = 0;
    bool takes_questions = false;
    std::vector<SeatView> seats = {};
    std::vector<MeetingCard> meetings = {};
    std::vector<DocumentView> documents = {};
    bool keeps = false;
    std::string action = {};
    std::string newer = {};
    std::string older = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(BodyPage, name, kind, decides, invited, notice_days, article, proxies, takes_questions,
             seats, meetings, documents, keeps, action, newer, older, crumbs, form_keys)

bool shows_name(const Seat& seat, const access::Actor& actor) {
    return seat.shown == Shown::everyone || (seat.shown == Shown::members && actor.is_member()) ||
           (actor.is_member() && seat.account_id == actor.account);
}

std::string term_of(const web::Call& call, const Seat& seat) {
    const std::string from = locale::date(call.language, seat.from_day);
    if (!seat.until_day) return call.say({tr("since {day}"), {{"day", from}}});
    return call.say({tr("from {day} until {last}"),
                     {{"day", from}, {"last", locale::date(call.language, *seat.until_day)}}});
}

std::vector<SeatView> seat_views(web::Call& call, db::ReadTx& tx, const Body& body, bool keeps) {
    const auto seats = list_seats(tx, body.body_id, web::today_of(call));
    std::vector<AccountId> accounts;
    for (const Seat& seat : seats) {
        if (keeps || shows_name(seat, call.actor)) accounts.push_back(seat.account_id);
    }
    const auto names = circles::names_of(call, tx, accounts);
    const auto draws = draws_of(call, tx, body, seats);
    std::vector<SeatView> views;
    for (const Seat& seat : seats) {
        SeatView view{
            .function =
                said_in(call.language, seat.function_nl, seat.function_fr, seat.function_en).text,
            .term = term_of(call, seat),
            .own = call.actor.is_member() && seat.account_id == call.actor.account};
        if (const auto name = names.find(seat.account_id); name != names.end()) {
            view.name = name->second.label;
            view.profile = name->second.url;
        }
        if (view.own && view.name.empty()) view.name = call.actor.name;
        if (const auto draw = draws.find(seat.seat_id); draw != draws.end()) {
            view.draw = draw->second;
        }
        const std::string own = call.link(path_of(body, "/seats/" + to_string(seat.seat_id)));
        if (keeps) view.edit_url = own + "/edit";
        if (view.own) {
            view.own_asked = seat.shown == Shown::asked;
            view.showing_url = own + "/showing";
            view.showing = fields::show_form(
                showing_form(), {.values = {{"shown", std::string{fields::enum_name(seat.shown)}}}},
                call.services.translator, call.language, "seat" + to_string(seat.seat_id) + "-");
        }
        views.push_back(std::move(view));
    }
    return views;
}

void add_meetings(const web::Call& call, db::ReadTx& tx, const Body& body, BodyPage& model) {
    const std::int64_t number = call.page_number();
    auto meetings = list_meetings(tx, body.body_id, reader_of(call.actor), (number - 1) * kOnAPage,
                                  kOnAPage + 1);
    const std::string other = call.link(path_of(body, "?page="));
    if (std::ssize(meetings) > kOnAPage) {
        meetings.pop_back();
        model.older = other + std::to_string(number + 1);
    }
    if (number > 1) model.newer = other + std::to_string(number - 1);
    const auto terms = list_terms(tx);
    for (const Meeting& meeting : meetings) {
        model.meetings.push_back(card_of(call, meeting, {}, &terms));
    }
}

http::Response show_bodies(web::Call& call) {
    auto page = call.read([&](db::ReadTx& tx) {
        const Reader reader = reader_of(call.actor);
        BodiesPage model{.keeps = reader.keeps};
        const auto bodies = bodies_by_id(tx);
        for (const Body& body : list_bodies(tx)) {
            model.bodies.push_back(
                {.url = call.link(path_of(body)),
                 .name = name_of(body, call.language),
                 .kind = call.say(label_of(body.kind)),
                 .decides =
                     said_in(call.language, body.decides_nl, body.decides_fr, body.decides_en).text,
                 .shape = body.kind});
        }
        for (const Meeting& meeting : list_coming(tx, reader, call.now)) {
            model.coming.push_back(card_of(call, meeting, bodies));
        }
        return model;
    });
    if (page.keeps) page.form_keys = call.form_keys();
    return web::page(call,
                     {.view = "assemblies/bodies",
                      .title = call.say(tr("Assembly, board and committees")),
                      .may_be_indexed = true},
                     page);
}

http::Response show_body(web::Call& call) {
    std::string title;
    auto page = call.read([&](db::ReadTx& tx) -> std::optional<BodyPage> {
        const auto body = body_at(call, tx);
        if (!body) return std::nullopt;
        const bool keeps = reader_of(call.actor).keeps;
        title = name_of(*body, call.language);
        const Said decides =
            said_in(call.language, body->decides_nl, body->decides_fr, body->decides_en);
        BodyPage model{
            .name = title,
            .kind = call.say(label_of(body->kind)),
            .decides = glossary_of(call, tx, decides.lang).linked(decides.text),
            .invited = call.say(label_of(body->invited)),
            .notice_days = body->notice_days,
            .article = body->article,
            .proxies = body->proxies,
            .takes_questions = body->takes_questions,
            .seats = seat_views(call, tx, *body, keeps),
            .documents = document_views(call, tx, *body, {}, {}, keeps),
            .keeps = keeps,
            .action = call.link(path_of(*body)),
            .crumbs = {{call.link("/bodies"), call.say(tr("Assembly, board and committees"))}}};
        add_meetings(call, tx, *body, model);
        return model;
    });
    if (!page) return web::refuse(call, AssemblyRefusal::body_not_found);
    if (call.actor.is_member()) page->form_keys = call.form_keys();
    return web::page(call, {.view = "assemblies/body", .title = title, .may_be_indexed = true},
                     *page);
}

}  // namespace

std::vector<web::Route> body_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/bodies",
         Access::visitor(),
         &show_bodies,
         {.cached = web::Cached::for_visitors,
          .summary = "Who decides: assembly, board, committees, and their next meetings"}},
        {get,
         "/bodies/{slug}",
         Access::visitor(),
         &show_body,
         {.cached = web::Cached::for_visitors,
          .summary = "Who sits in it, what it decides, its meetings and documents"}},
    };
}

}  // namespace agora::assemblies
