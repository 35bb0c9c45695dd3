#include "announce_pages.hpp"

#include "agora/locale/formats.hpp"
#include "criteria.hpp"
#include "draw_view.hpp"
#include "permissions.hpp"
#include "sight.hpp"

#include <array>

namespace agora::lottery {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kListPart = tr("Who takes part");
constexpr std::string_view kValuePart = tr("The public value");

constexpr std::array kAnnounceForm{
    FormField{.name = "title",
              .label = tr("What is drawn for?"),
              .hint = tr("For example: twelve members for the group on housing."),
              .required = true,
              .minimum = 3,
              .maximum = 120},
    FormField{.name = "purpose",
              .type = FieldType::textarea,
              .label = tr("What people should know before they enter"),
              .hint = tr("What is asked of whoever is drawn, how much time, what is paid."),
              .maximum = 5000,
              .rows = 5,
              .markdown = true},
    FormField{.name = "seats",
              .type = FieldType::number,
              .label = tr("How many people are drawn"),
              .group = kListPart,
              .required = true,
              .least = 1,
              .most = kMostSeats},
    FormField{.name = "reserves",
              .type = FieldType::number,
              .label = tr("How many reserves"),
              .hint = tr("They are asked in their order when somebody who was drawn cannot come."),
              .group = kListPart,
              .least = 0,
              .most = kMostSeats},
    FormField{.name = "criteria",
              .type = FieldType::textarea,
              .label = tr("Criteria and quotas"),
              .hint = tr("One criterion a line, with its values. Behind a value: 3-6 from three to "
                         "six, 3- at least three, -6 at most six, =4 exactly four. For example: "
                         "Region: North 3-6, South 3-6, City -3"),
              .group = kListPart,
              .maximum = 3000,
              .rows = 4},
    FormField{.name = "entries_until",
              .type = FieldType::datetime,
              .label = tr("Candidates can enter until"),
              .hint = tr("Then the list is frozen."),
              .group = kListPart,
              .required = true},
    FormField{.name = "value_what",
              .label = tr("Which public value, and where it is published"),
              .hint = tr("Something that nobody can know before or bring about: the numbers of a "
                         "lottery on a named day, in the order of a named page, with spaces."),
              .group = kValuePart,
              .required = true,
              .minimum = 10,
              .maximum = 300},
    FormField{.name = "value_numbers",
              .type = FieldType::number,
              .label = tr("How many numbers it has"),
              .hint = tr("They are typed without zeros in front, with single spaces."),
              .group = kValuePart,
              .required = true,
              .least = 1,
              .most = kMostValueNumbers},
    FormField{
        .name = "value_at",
        .type = FieldType::datetime,
        .label = tr("When it becomes known"),
        .hint = tr("At least two hours after the last moment for candidates, and not later than "
                   "anybody can know it: until then witnesses hand in their secrets."),
        .group = kValuePart,
        .required = true},
};

struct TypedDraw {
    std::string title = {};
    std::string purpose = {};
    std::int64_t seats = 12;
    std::optional<std::int64_t> reserves = {};
    std::string criteria = {};
    std::optional<locale::LocalTime> entries_until = {};
    std::string value_what = {};
    std::int64_t value_numbers = 1;
    std::optional<locale::LocalTime> value_at = {};
};
AGORA_FIELDS(TypedDraw, title, purpose, seats, reserves, criteria, entries_until, value_what,
             value_numbers, value_at)

struct AnnouncePage {
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(AnnouncePage, action, back, form, form_keys)

http::Response page_of(web::Call& call, fields::FormView form,
                       const fields::FormState* wrong = nullptr) {
    const AnnouncePage model{.action = call.link("/draws"),
                             .back = call.link("/draws"),
                             .form = std::move(form),
                             .form_keys = call.form_keys()};
    const web::PageHead head{.view = "lottery/announce", .title = call.say(tr("Announce a draw"))};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, wrong->refusals);
}

http::Response show_new(web::Call& call) {
    return page_of(call, web::show_form(call, kAnnounceForm, {{"seats", "12"}}));
}

Result<Draw> announce_typed(web::Call& call, const TypedDraw& typed) {
    auto strata = read_criteria(typed.criteria, typed.seats);
    if (!strata) return strata.refusal();
    const Announced wanted{.language = std::string{code(call.language)},
                           .title = typed.title,
                           .purpose = typed.purpose,
                           .seats = typed.seats,
                           .reserves = typed.reserves.value_or(0),
                           .strata = std::move(*strata),
                           .entries_until = locale::instant_of(*typed.entries_until, {}),
                           .value_what = typed.value_what,
                           .value_at = locale::instant_of(*typed.value_at, {}),
                           .value_numbers = typed.value_numbers};
    return call.write([&](db::WriteTx& tx) { return announce(tx, call.origin(), wanted); });
}

http::Response create_draw(web::Call& call) {
    auto typed = web::read_form<TypedDraw>(call, kAnnounceForm);
    if (typed.ok()) {
        const auto made = announce_typed(call, typed.value);
        if (made) {
            return web::redirect(call, path_of(*made),
                                 {.text = tr("Announced. Two witnesses have to seal a secret "
                                             "before the list can be frozen.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    return page_of(call, web::show_form(call, kAnnounceForm, typed.state), &typed.state);
}

}  // namespace

std::vector<web::Route> announce_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/draws/new", Access::needing(kRunDraws), &show_new, {.summary = "Announce a draw"}},
        {post,
         "/draws",
         Access::needing(kRunDraws),
         &create_draw,
         {.summary = "Announce a draw: criteria, quotas and public value first"}},
    };
}

}  // namespace agora::lottery
