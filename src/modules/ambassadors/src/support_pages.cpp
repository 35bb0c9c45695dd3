#include "pages.hpp"

#include "agora/accounts/administration.hpp"
#include "agora/locale/formats.hpp"
#include "form_page.hpp"
#include "labels.hpp"
#include "more_labels.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "support.hpp"
#include "support_grid.hpp"
#include "support_store.hpp"
#include "view.hpp"
#include "words.hpp"

#include <algorithm>
#include <array>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;
using fields::Option;

constexpr std::chrono::days kSoon{90};

constexpr std::array kSides{Option{"member", tr("A member")},
                            Option{"staff", tr("Somebody of the team")}};
constexpr std::array kDepartmentOptions{
    Option{"none", tr("None: a member")},
    Option{"communication", tr("Communication")},
    Option{"strategy", tr("Strategy and development")},
    Option{"operations", tr("Teams that accompany members")},
    Option{"other", tr("Other departments")},
};
constexpr std::array kDomainOptions{
    Option{"cooperative", tr("The cooperative model")},
    Option{"work", tr("How work changes")},
    Option{"culture", tr("The situation of artists")},
    Option{"services", tr("What the cooperative offers")},
    Option{"social_economy", tr("The social economy")},
    Option{"europe", tr("Europe")},
};
constexpr std::array kSeatForm{
    FormField{.name = "mail",
              .type = FieldType::email,
              .label = tr("E-mail address of the account"),
              .required = true},
    FormField{.name = "side",
              .type = FieldType::radios,
              .label = tr("As"),
              .required = true,
              .options = kSides},
    FormField{.name = "department",
              .type = FieldType::select,
              .label = tr("Department, for somebody of the team"),
              .options = kDepartmentOptions},
    FormField{.name = "region", .type = FieldType::select, .label = tr("Region"), .required = true},
    FormField{.name = "until",
              .type = FieldType::date,
              .label = tr("Until"),
              .hint = tr("The rights of the group end with this day."),
              .required = true},
    FormField{.name = "domains",
              .type = FieldType::checkboxes,
              .label = tr("What this person follows"),
              .options = kDomainOptions},
};
struct TypedSeat {
    std::string mail = {};
    Side side = Side::member;
    Department department = Department::none;
    std::string region = {};
    std::optional<Date> until = {};
    std::vector<std::string> domains = {};
};
AGORA_FIELDS(TypedSeat, mail, side, department, region, until, domains)

constexpr std::array kTermForm{
    FormField{.name = "until", .type = FieldType::date, .label = tr("Until"), .required = true}};
struct TypedTerm {
    std::optional<Date> until = {};
};
AGORA_FIELDS(TypedTerm, until)

constexpr std::array kDomainForm{FormField{.name = "followed",
                                           .type = FieldType::checkboxes,
                                           .label = tr("What I follow"),
                                           .options = kDomainOptions}};
struct TypedDomains {
    std::vector<std::string> followed = {};
};
AGORA_FIELDS(TypedDomains, followed)

struct PersonRow {
    std::string id = {};
    std::string name = {};
    std::string side = {};
    std::string department = {};
    std::string region = {};
    Date from = {};
    Date until = {};
    bool ends_soon = false;
    bool own = false;
    bool may_end = false;
};
AGORA_FIELDS(PersonRow, id, name, side, department, region, from, until, ends_soon, own, may_end)

struct DomainRow {
    std::string label = {};
    std::int64_t followers = 0;
    std::string names = {};  ///< for members
};
AGORA_FIELDS(DomainRow, label, followers, names)

struct SupportPage {
    std::int64_t sitting = 0;
    std::int64_t most = kMostInSupport;
    Grid grid = {};
    std::vector<PersonRow> people = {};  ///< for members
    std::vector<DomainRow> domains = {};
    std::vector<std::string> unseated = {};  ///< for the board: who has the rights and no seat
    bool may_seat = false;
    bool reads_asks = false;
    fields::FormView form = {};
    fields::FormView own_domains = {};
    bool sits = false;
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(SupportPage, sitting, most, grid, people, domains, unseated, may_seat, reads_asks,
             form, own_domains, sits, action, crumbs, form_keys)

fields::FormContext context_of(const web::Call& call) {
    return {.choices = {{"region", region_choices(call)}}};
}

void add_people(const web::Call& call, db::ReadTx& tx, const std::vector<SupportSeat>& seats,
                SupportPage& model) {
    std::vector<AccountId> accounts;
    for (const SupportSeat& seat : seats) accounts.push_back(seat.account_id);
    const auto names = names_of(tx, std::move(accounts));
    const Date today = today_of(call);
    for (const SupportSeat& seat : seats) {
        const bool own = seat.account_id == call.actor.account;
        const bool staff = seat.side == Side::staff;
        model.people.push_back({.id = to_string(seat.support_seat_id),
                                .name = name_in(names, seat.account_id),
                                .side = call.say(label_of(seat.side)),
                                .department = staff ? call.say(label_of(seat.department)) : "",
                                .region = region_name(call, seat.region),
                                .from = seat.from_day,
                                .until = seat.until_day,
                                .ends_soon = seat.until_day <= today + kSoon,
                                .own = own,
                                .may_end = own || model.may_seat});
        model.sits = model.sits || own;
    }
    std::size_t place = 0;
    fields::for_each_enumerator<Theme>([&](std::string_view name, Theme) {
        std::vector<std::string> followers;
        for (const SupportSeat& seat : seats) {
            if (holds(seat.domains, name)) followers.push_back(name_in(names, seat.account_id));
        }
        model.domains[place++].names = locale::list(call.language, followers);
    });
}

void add_unseated(db::ReadTx& tx, const std::vector<SupportSeat>& seats, SupportPage& model) {
    constexpr std::int64_t kMost = 50;
    std::vector<AccountId> accounts;
    for (const accounts::HolderRow& holder :
         accounts::holders_of(tx, access::Role::support_group, kMost)) {
        if (std::ranges::find(seats, holder.account_id, &SupportSeat::account_id) == seats.end()) {
            accounts.push_back(holder.account_id);
        }
    }
    for (const auto& [account, name] : names_of(tx, std::move(accounts))) {
        model.unseated.push_back(name);
    }
}

SupportPage model_of(const web::Call& call, db::ReadTx& tx) {
    SupportPage model{.may_seat = is_board(call.actor),
                      .reads_asks = is_board(call.actor) || is_support(call.actor),
                      .action = call.link("/ambassadors/support"),
                      .crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))}}};
    const auto seats = list_support_seats(tx);
    model.sitting = std::ssize(seats);
    model.grid = grid_of(call, seats);
    fields::for_each_enumerator<Theme>([&](std::string_view name, Theme theme) {
        const auto people = std::ranges::count_if(
            seats, [&](const SupportSeat& seat) { return holds(seat.domains, name); });
        model.domains.push_back({call.say(label_of(theme)), people, {}});
    });
    if (call.actor.is_member()) add_people(call, tx, seats, model);
    if (model.may_seat) add_unseated(tx, seats, model);
    return model;
}

http::Response support_page(web::Call& call, const fields::FormState* wrong = nullptr) {
    SupportPage model;
    TypedDomains followed;
    call.read([&](db::ReadTx& tx) {
        model = model_of(call, tx);
        if (!model.sits) return;
        const auto own = find_support_seat_of(tx, call.actor.account);
        if (own) followed.followed = words_of(own->domains);
    });
    if (model.sits) {
        model.own_domains = web::show_form(call, kDomainForm, fields::to_values(followed));
    }
    if (model.may_seat) {
        model.form = wrong == nullptr ? web::show_form(call, kSeatForm, {}, context_of(call))
                                      : web::show_form(call, kSeatForm, *wrong);
    }
    if (model.may_seat || model.sits) model.form_keys = call.form_keys();
    const web::PageHead head{
        .view = "ambassadors/support",
        .title = call.say(tr("The support group of ambassadors")),
        .description = call.say(tr("Who looks after ambassadors, and from where.")),
        .may_be_indexed = true};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, wrong->refusals);
}

http::Response show_support(web::Call& call) {
    return support_page(call);
}

http::Response create_seat(web::Call& call) {
    auto typed = web::read_form<TypedSeat>(call, kSeatForm, context_of(call));
    if (typed.ok()) {
        const TypedSeat& value = typed.value;
        const auto done = call.write([&](db::WriteTx& tx) {
            return seat_in_support(acting(tx, call), value.mail,
                                   {.side = value.side,
                                    .department = value.department,
                                    .region = value.region,
                                    .domains = list_of(value.domains),
                                    .until_day = *value.until});
        });
        if (done) {
            return web::redirect(call, "/ambassadors/support",
                                 {.text = tr("Seated. They have the rights of the group, and get "
                                             "a mail.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return support_page(call, &typed.state);
}

/// The seat of the address and whose it is, for the board.
struct SeatAndName {
    SupportSeat seat = {};
    std::string name = {};
};
std::optional<SeatAndName> seated_at(web::Call& call) {
    const auto id = call.id<SupportSeatId>("seat");
    return call.read([&](db::ReadTx& tx) -> std::optional<SeatAndName> {
        const auto seat = id ? find_support_seat(tx, *id) : std::nullopt;
        if (!seat || seat->left_on) return std::nullopt;
        return SeatAndName{*seat, name_in(names_of(tx, {seat->account_id}), seat->account_id)};
    });
}

http::Response term_page(web::Call& call, const SeatAndName& seated,
                         const fields::FormState* wrong = nullptr) {
    const TypedTerm present{.until = seated.seat.until_day};
    return form_page(
        call,
        {.heading =
             call.say({tr("Until when {name} sits in the support group"), {{"name", seated.name}}}),
         .button = call.say(tr("Save")),
         .action =
             call.link("/ambassadors/support/" + to_string(seated.seat.support_seat_id) + "/term"),
         .back = call.link("/ambassadors/support"),
         .form = wrong == nullptr ? web::show_form(call, kTermForm, fields::to_values(present))
                                  : web::show_form(call, kTermForm, *wrong),
         .crumbs = {{call.link("/ambassadors/support"),
                     call.say(tr("The support group of ambassadors"))}}},
        wrong);
}

http::Response show_term(web::Call& call) {
    const auto seated = seated_at(call);
    if (!seated) return web::refuse(call, AmbassadorRefusal::support_seat_not_found);
    return term_page(call, *seated);
}

http::Response create_term(web::Call& call) {
    const auto seated = seated_at(call);
    if (!seated) return web::refuse(call, AmbassadorRefusal::support_seat_not_found);
    auto typed = web::read_form<TypedTerm>(call, kTermForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return set_term(acting(tx, call), seated->seat.support_seat_id, *typed.value.until);
        });
        if (done) {
            return web::redirect(call, "/ambassadors/support", {.text = tr("Saved.")});
        }
        if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return term_page(call, *seated, &typed.state);
}

http::Response create_domains(web::Call& call) {
    const auto typed = web::read_form<TypedDomains>(call, kDomainForm);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seat = find_support_seat_of(tx, call.actor.account);
        if (!seat) return AmbassadorRefusal::support_seat_not_found;
        return set_domains(acting(tx, call), *seat, list_of(typed.value.followed));
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/ambassadors/support", {.text = tr("Saved.")});
}

http::Response create_end(web::Call& call) {
    const auto id = call.id<SupportSeatId>("seat");
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seat = id ? find_support_seat(tx, *id) : std::nullopt;
        const bool theirs = seat && seat->account_id == call.actor.account;
        if (!seat || seat->left_on || (!theirs && !is_board(call.actor))) {
            return AmbassadorRefusal::support_seat_not_found;
        }
        leave_support(acting(tx, call), *seat);
        return Done{};
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/ambassadors/support",
                         {.text = tr("The place is free. The rights of the group ended with it.")});
}

}  // namespace

std::vector<web::Route> support_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/support",
         Access::visitor(),
         &show_support,
         {.summary = "The support group: its composition with gaps, terms, what each follows"}},
        {post,
         "/ambassadors/support",
         Access::needing(kBoard),
         &create_seat,
         {.summary = "Seat somebody in the support group, ten people at most"}},
        {get,
         "/ambassadors/support/{seat}/term",
         Access::needing(kBoard),
         &show_term,
         {.summary = "The term of somebody in the support group"}},
        {post,
         "/ambassadors/support/{seat}/term",
         Access::needing(kBoard),
         &create_term,
         {.summary = "Make the term of somebody in the support group longer or shorter"}},
        {post,
         "/ambassadors/support/{seat}/end",
         Access::member(),
         &create_end,
         {.summary = "Leave the support group, or take somebody out of it (board)"}},
        {post,
         "/ambassadors/support/domains",
         Access::member(),
         &create_domains,
         {.summary = "Say what one follows in the support group"}},
    };
}

}  // namespace agora::ambassadors
