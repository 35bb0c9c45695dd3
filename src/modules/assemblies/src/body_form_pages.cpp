#include "agora/accounts/account.hpp"
#include "agora/base/text.hpp"
#include "bodies.hpp"
#include "body_form.hpp"
#include "drawn_seats.hpp"
#include "form_page.hpp"
#include "labels.hpp"
#include "meeting_view.hpp"
#include "pages.hpp"
#include "permissions.hpp"

namespace agora::assemblies {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kInDutch = tr("In Dutch");
constexpr std::string_view kInFrench = tr("In French");
constexpr std::string_view kInEnglish = tr("In English");
constexpr std::string_view kRules = tr("Rules of its meetings");

constexpr FormField name(std::string_view field, std::string_view group) {
    return {.name = field, .label = tr("Name"), .group = group, .required = true, .maximum = 120};
}
constexpr FormField decides(std::string_view field, std::string_view group) {
    return {.name = field,
            .type = FieldType::textarea,
            .label = tr("What it decides, in plain words"),
            .group = group,
            .required = true,
            .maximum = 2000,
            .rows = 4};
}
constexpr FormField box(std::string_view field, std::string_view label,
                        std::string_view hint = {}) {
    return {
        .name = field, .type = FieldType::checkbox, .label = label, .hint = hint, .group = kRules};
}

constexpr std::array kBodyForm{
    FormField{.name = "slug",
              .label = tr("Address"),
              .hint = tr("The last part of its address, as in “ethics-committee”."),
              .required = true,
              .maximum = 60},
    FormField{.name = "kind",
              .type = FieldType::radios,
              .label = tr("What is it?"),
              .required = true,
              .options = kKindOptions},
    name("name_nl", kInDutch),
    decides("decides_nl", kInDutch),
    name("name_fr", kInFrench),
    decides("decides_fr", kInFrench),
    name("name_en", kInEnglish),
    decides("decides_en", kInEnglish),
    FormField{.name = "invited",
              .type = FieldType::radios,
              .label = tr("Who is convened to its meetings"),
              .group = kRules,
              .required = true,
              .options = kInvitedOptions},
    FormField{.name = "notice_days",
              .type = FieldType::number,
              .label = tr("Days between the letter and the meeting, at least"),
              .group = kRules,
              .required = true,
              .least = 0,
              .most = 90},
    FormField{.name = "article",
              .label = tr("Article of the statutes or the law that says so"),
              .group = kRules,
              .maximum = 120},
    FormField{.name = "proxies",
              .type = FieldType::number,
              .label = tr("How many others one person may represent"),
              .group = kRules,
              .required = true,
              .least = 0,
              .most = 10},
    box("asks_documents", tr("No meeting without documents")),
    box("takes_questions", tr("Members send questions in writing before it"),
        tr("It can't be opened before each has an answer.")),
    box("checks_people", tr("Who comes is checked before it opens"),
        tr("Who they are, and whether they hold a share where shareholders are convened.")),
};

constexpr std::array kSeatForm{
    FormField{.name = "mail",
              .type = FieldType::email,
              .label = tr("E-mail address of the member"),
              .hint = tr("They get a mail and say themselves who sees their name."),
              .required = true},
    FormField{
        .name = "function_nl", .label = tr("Function in Dutch"), .required = true, .maximum = 120},
    FormField{
        .name = "function_fr", .label = tr("Function in French"), .required = true, .maximum = 120},
    FormField{.name = "function_en",
              .label = tr("Function in English"),
              .required = true,
              .maximum = 120},
    FormField{.name = "from_day",
              .type = FieldType::date,
              .label = tr("First day of the term"),
              .required = true},
    FormField{.name = "until_day", .type = FieldType::date, .label = tr("Last day of the term")},
    FormField{.name = "draw",
              .label = tr("Number of the draw that filled it"),
              .hint = tr("When this seat was filled by lot: 12 for the draw at /draws/12. The seat "
                         "then leads to the draw, and the draw to this page."),
              .maximum = 200},
};

constexpr std::array kShowingForm{FormField{.name = "shown",
                                            .type = FieldType::radios,
                                            .label = tr("Who may see your name here?"),
                                            .required = true,
                                            .options = kShownOptions}};

struct TypedBody {
    std::string slug = {};
    Kind kind = Kind::committee;
    std::string name_nl = {};
    std::string decides_nl = {};
    std::string name_fr = {};
    std::string decides_fr = {};
    std::string name_en = {};
    std::string decides_en = {};
    Invited invited = Invited::seats;
    std::int64_t notice_days = 15;
    std::string article = {};
    std::int64_t proxies = 0;
    bool asks_documents = false;
    bool takes_questions = false;
    bool checks_people = false;
};
AGORA_FIELDS(TypedBody, slug, kind, name_nl, decides_nl, name_fr, decides_fr, name_en, decides_en,
             invited, notice_days, article, proxies, asks_documents, takes_questions, checks_people)

struct TypedSeat {
    std::string mail = {};
    std::string function_nl = {};
    std::string function_fr = {};
    std::string function_en = {};
    std::optional<Date> from_day = {};
    std::optional<Date> until_day = {};
    std::string draw = {};
};
AGORA_FIELDS(TypedSeat, mail, function_nl, function_fr, function_en, from_day, until_day, draw)

struct TypedShowing {
    Shown shown = Shown::asked;
};
AGORA_FIELDS(TypedShowing, shown)

/// The address of a body stays.
fields::FormContext context_of(const std::optional<Body>& body) {
    fields::FormContext context;
    if (body) context.unasked = {"slug"};
    return context;
}

TypedBody typed_of(const Body& body) {
    return {.slug = body.slug,
            .kind = body.kind,
            .name_nl = body.name_nl,
            .decides_nl = body.decides_nl,
            .name_fr = body.name_fr,
            .decides_fr = body.decides_fr,
            .name_en = body.name_en,
            .decides_en = body.decides_en,
            .invited = body.invited,
            .notice_days = body.notice_days,
            .article = body.article,
            .proxies = body.proxies,
            .asks_documents = body.asks_documents,
            .takes_questions = body.takes_questions,
            .checks_people = body.checks_people};
}

Body body_of(const TypedBody& typed, const std::optional<Body>& before) {
    return {.body_id = before ? before->body_id : BodyId{},
            .kind = typed.kind,
            .slug = before ? before->slug : typed.slug,
            .invited = typed.invited,
            .notice_days = typed.notice_days,
            .article = std::string{trimmed(typed.article)},
            .proxies = typed.proxies,
            .asks_documents = typed.asks_documents,
            .takes_questions = typed.takes_questions,
            .checks_people = typed.checks_people,
            .name_nl = typed.name_nl,
            .name_fr = typed.name_fr,
            .name_en = typed.name_en,
            .decides_nl = typed.decides_nl,
            .decides_fr = typed.decides_fr,
            .decides_en = typed.decides_en};
}

FormPage page_of(const web::Call& call, const std::optional<Body>& body) {
    const std::string own = call.link(body ? path_of(*body) : "/bodies");
    return {.crumbs = body ? crumbs_of(call, *body)
                           : std::vector<web::Link>{{call.link("/bodies"),
                                                     call.say(tr("Assembly, board and "
                                                                 "committees"))}},
            .heading = call.say(body ? tr("Change it") : tr("Add a body")),
            .lead = call.say(tr("Other rules hold for meetings to which members are convened from "
                                "now on.")),
            .action = own,
            .back = own};
}

std::optional<Body> body_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return body_at(call, tx); });
}

http::Response show_new_body(web::Call& call) {
    FormPage page = page_of(call, {});
    page.form = web::show_form(call, kBodyForm, fields::to_values(TypedBody{}));
    return show_page(call, std::move(page));
}

http::Response show_edit_body(web::Call& call) {
    const auto body = body_of(call);
    if (!body) return web::refuse(call, AssemblyRefusal::body_not_found);
    FormPage page = page_of(call, body);
    page.form =
        web::show_form(call, kBodyForm, fields::to_values(typed_of(*body)), context_of(body));
    return show_page(call, std::move(page));
}

http::Response save(web::Call& call, const std::optional<Body>& before) {
    const auto typed = web::read_form<TypedBody>(call, kBodyForm, context_of(before));
    if (!typed.ok()) return show_again(call, page_of(call, before), kBodyForm, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) {
        return put_body({tx, call.services, call.origin()}, body_of(typed.value, before));
    });
    if (!done) {
        return show_again(call, page_of(call, before), kBodyForm, typed.state, done.refusal());
    }
    return web::redirect(call, path_of(*done), {.text = tr("Saved.")});
}

http::Response create_body(web::Call& call) {
    return save(call, {});
}

http::Response save_body(web::Call& call) {
    const auto body = body_of(call);
    if (!body) return web::refuse(call, AssemblyRefusal::body_not_found);
    return save(call, body);
}

http::Response create_usual(web::Call& call) {
    call.write([&](db::WriteTx& tx) { put_usual(tx, call.origin()); });
    return web::redirect(call, "/bodies", {.text = tr("They are there. Change what differs.")});
}

/// The seat of the address, when it is one of that body.
struct Placed {
    Body body = {};
    std::optional<Seat> seat = {};
};
std::optional<Placed> placed_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<Placed> {
        const auto body = body_at(call, tx);
        if (!body) return std::nullopt;
        if (!names_in_path(call, "seat")) return Placed{*body, {}};
        const auto id = call.id<SeatId>("seat");
        const auto seat = id ? find_seat(tx, *id) : std::nullopt;
        if (!seat || seat->body_id != body->body_id) return std::nullopt;
        return Placed{*body, seat};
    });
}

/// Who has a seat stays who has it.
fields::FormContext context_of(const Placed& placed) {
    fields::FormContext context;
    if (placed.seat) context.unasked = {"mail"};
    return context;
}

FormPage page_of(const web::Call& call, const Placed& placed) {
    const std::string path =
        placed.seat ? "/seats/" + to_string(placed.seat->seat_id) : std::string{"/seats"};
    return {.crumbs = crumbs_of(call, placed.body),
            .heading = call.say(placed.seat ? tr("Change function or term") : tr("Give a seat")),
            .action = call.link(path_of(placed.body, path)),
            .back = call.link(path_of(placed.body))};
}

http::Response show_new_seat(web::Call& call) {
    const auto placed = placed_at(call);
    if (!placed) return web::refuse(call, AssemblyRefusal::body_not_found);
    FormPage page = page_of(call, *placed);
    page.form = web::show_form(call, kSeatForm);
    return show_page(call, std::move(page));
}

http::Response show_edit_seat(web::Call& call) {
    const auto placed = placed_at(call);
    if (!placed) return web::refuse(call, AssemblyRefusal::seat_not_found);
    const Seat& seat = *placed->seat;
    const TypedSeat typed{
        .function_nl = seat.function_nl,
        .function_fr = seat.function_fr,
        .function_en = seat.function_en,
        .from_day = seat.from_day,
        .until_day = seat.until_day,
        .draw = call.read([&](db::ReadTx& tx) { return draw_number_of(tx, seat.seat_id); })};
    FormPage page = page_of(call, *placed);
    page.form = web::show_form(call, kSeatForm, fields::to_values(typed), context_of(*placed));
    return show_page(call, std::move(page));
}

http::Response save_seat(web::Call& call) {
    const auto placed = placed_at(call);
    if (!placed) return web::refuse(call, AssemblyRefusal::seat_not_found);
    const auto typed = web::read_form<TypedSeat>(call, kSeatForm, context_of(*placed));
    if (!typed.ok()) return show_again(call, page_of(call, *placed), kSeatForm, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto draw = draw_typed(tx, call.actor, typed.value.draw);
        if (!draw) return draw.refusal();
        Seat seat = placed->seat.value_or(Seat{.body_id = placed->body.body_id});
        seat.function_nl = typed.value.function_nl;
        seat.function_fr = typed.value.function_fr;
        seat.function_en = typed.value.function_en;
        seat.from_day = typed.value.from_day.value_or(Date{});
        seat.until_day = typed.value.until_day;
        return put_seat({tx, call.services, call.origin()}, seat, typed.value.mail, *draw);
    });
    if (!done) {
        return show_again(call, page_of(call, *placed), kSeatForm, typed.state, done.refusal());
    }
    return web::redirect(call, path_of(placed->body), {.text = tr("Saved.")});
}

http::Response save_showing(web::Call& call) {
    const auto placed = placed_at(call);
    if (!placed) return web::refuse(call, AssemblyRefusal::seat_not_found);
    const auto typed = web::read_form<TypedShowing>(call, kShowingForm);
    if (!typed.ok()) {
        FormPage page = page_of(call, *placed);
        page.heading = call.say(tr("Who may see your name here?"));
        page.action += "/showing";
        return show_again(call, std::move(page), kShowingForm, typed.state);
    }
    const auto done = call.write([&](db::WriteTx& tx) {
        return show_seat({tx, call.services, call.origin()}, placed->seat->seat_id,
                         typed.value.shown);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(placed->body), {.text = tr("Saved.")});
}

}  // namespace

fields::Form showing_form() {
    return kShowingForm;
}

std::vector<web::Route> body_form_routes() {
    using enum http::Method;
    using web::Access;
    const Access keeps = Access::needing(kKeepAssemblies);
    return {
        {get, "/bodies/new", keeps, &show_new_body},
        {post, "/bodies", keeps, &create_body, {.summary = "Add a body that meets and decides"}},
        {post,
         "/bodies/usual",
         keeps,
         &create_usual,
         {.summary = "Begin with assembly, board, ethics committee and a glossary"}},
        {get, "/bodies/{slug}/edit", keeps, &show_edit_body},
        {post, "/bodies/{slug}", keeps, &save_body, {.summary = "Change a body and its rules"}},
        {get, "/bodies/{slug}/seats/new", keeps, &show_new_seat},
        {post, "/bodies/{slug}/seats", keeps, &save_seat, {.summary = "Give a seat to a member"}},
        {get, "/bodies/{slug}/seats/{seat}/edit", keeps, &show_edit_seat},
        {post,
         "/bodies/{slug}/seats/{seat}",
         keeps,
         &save_seat,
         {.summary = "Change function or term of a seat"}},
        {post,
         "/bodies/{slug}/seats/{seat}/showing",
         Access::member(),
         &save_showing,
         {.summary = "Say who sees one's own name in a seat"}},
    };
}

}  // namespace agora::assemblies
