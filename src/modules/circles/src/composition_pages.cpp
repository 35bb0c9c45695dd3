#include "agora/fields/form.hpp"
#include "composition.hpp"
#include "member_store.hpp"
#include "working_pages.hpp"
#include "working_store.hpp"
#include "working_view.hpp"

#include <array>

namespace agora::circles {
namespace {

using fields::FieldType;
using fields::FormField;
using fields::Option;

/// Regions of this country come before the other countries.
constexpr std::string_view kHome = "be";

constexpr std::array kTieOptions{
    Option{"unsaid", tr("I would rather not say")},
    Option{"works", tr("I work through the cooperative")},
    Option{"shareholder", tr("I hold a share, without working through it now")},
    Option{"staff", tr("I work for the cooperative")},
    Option{"outside", tr("I come from outside: a partner, an expert")},
};
constexpr std::array kDeclareForm{
    FormField{.name = "tie",
              .type = FieldType::radios,
              .label = tr("Your tie to the cooperative"),
              .required = true,
              .options = kTieOptions},
    FormField{.name = "profession", .type = FieldType::select, .label = tr("Profession")},
    FormField{.name = "sector", .type = FieldType::select, .label = tr("Sector")},
    FormField{.name = "region", .type = FieldType::select, .label = tr("Region")}};

struct TypedDeclared {
    Tie tie = Tie::unsaid;
    std::optional<TermId> profession = {};
    std::optional<TermId> sector = {};
    std::string region = {};
};
AGORA_FIELDS(TypedDeclared, tie, profession, sector, region)

struct BarView {
    std::string label = {};
    std::int64_t people = 0;
};
AGORA_FIELDS(BarView, label, people)

/// One way to look at who is in the group.
struct PlotView {
    std::string anchor = {};
    std::string heading = {};
    std::int64_t said = 0;  ///< people who said it; zero when they are too few to tell
    std::int64_t most = 0;
    std::vector<BarView> bars = {};
};
AGORA_FIELDS(PlotView, anchor, heading, said, most, bars)

struct CompositionPage {
    std::string name = {};
    std::string lang = {};
    std::int64_t members = 0;
    std::vector<PlotView> plots = {};
    bool too_few = false;  ///< of every kind
    bool member = false;   ///< the reader counts here
    std::string action = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(CompositionPage, name, lang, members, plots, too_few, member, action, form, crumbs,
             form_keys)

std::string_view label_of(Tie tie) {
    switch (tie) {
        case Tie::unsaid:
            return {};
        case Tie::works:
            return tr("work through the cooperative");
        case Tie::shareholder:
            return tr("hold a share");
        case Tie::staff:
            return tr("work for the cooperative");
        case Tie::outside:
            return tr("come from outside");
    }
    return {};
}

/// `label` names a value that was counted.
template <typename Label>
PlotView plot_of(const web::Call& call, std::string anchor, std::string heading,
                 const std::map<std::string, std::int64_t>& counts, Label&& label) {
    PlotView plot{.anchor = std::move(anchor), .heading = std::move(heading), .bars = {}};
    for (const Cell& cell : shown_cells(counts)) {
        plot.said += cell.people;
        plot.most = std::max(plot.most, cell.people);
        plot.bars.push_back(
            {cell.value.empty() ? call.say(tr("others, together")) : label(cell.value),
             cell.people});
    }
    return plot;
}

void add_plots(const web::Call& call, const Words& words, const std::vector<Declared>& declared,
               CompositionPage& model) {
    std::map<std::string, std::int64_t> ties;
    std::map<std::string, std::int64_t> professions;
    std::map<std::string, std::int64_t> sectors;
    std::map<std::string, std::int64_t> regions;
    for (const Declared& one : declared) {
        if (one.tie != Tie::unsaid) ++ties[std::string{fields::enum_name(one.tie)}];
        if (one.profession_id) {
            ++professions[to_string(words.terms->canonical(one.profession_id))];
        }
        if (one.sector_id) ++sectors[to_string(words.terms->canonical(one.sector_id))];
        if (!one.region.empty()) ++regions[one.region];
    }
    const auto term = [&](const std::string& value) {
        return std::string{
            words.terms->label(parse_id<TermId>(value).value_or(TermId{}), call.language)};
    };
    model.plots.push_back(plot_of(
        call, "ties", call.say(tr("Tie to the cooperative")), ties, [&](const std::string& value) {
            return call.say(label_of(fields::enum_value<Tie>(value).value_or(Tie::works)));
        }));
    model.plots.push_back(
        plot_of(call, "professions", call.say(tr("Professions")), professions, term));
    model.plots.push_back(plot_of(call, "sectors", call.say(tr("Sectors")), sectors, term));
    model.plots.push_back(
        plot_of(call, "regions", call.say(tr("Regions")), regions, [&](const std::string& value) {
            return std::string{words.atlas->name(value, call.language)};
        }));
    model.too_few =
        std::ranges::all_of(model.plots, [](const PlotView& plot) { return plot.bars.empty(); });
    std::erase_if(model.plots, [](const PlotView& plot) { return plot.bars.empty(); });
}

fields::FormContext choices_of(const web::Call& call, const Words& words) {
    const auto terms = [&](vocabulary::Kind kind) {
        std::vector<fields::Choice> choices{{"", call.say(tr("I would rather not say"))}};
        for (const vocabulary::Term* term : words.terms->all(kind, call.language)) {
            choices.push_back({to_string(term->term_id), term->label(call.language)});
        }
        return choices;
    };
    std::vector<fields::Choice> regions{{"", call.say(tr("I would rather not say"))}};
    const auto put = [&](const territories::Territory& one) {
        regions.push_back(
            {std::string{one.code()}, std::string{words.atlas->name(one.code(), call.language)}});
    };
    for (const territories::Territory* region : words.atlas->children(kHome)) put(*region);
    for (const territories::Territory* country : words.atlas->countries()) {
        if (country->code() != kHome) put(*country);
    }
    return {.choices = {{"profession", terms(vocabulary::Kind::profession)},
                        {"sector", terms(vocabulary::Kind::sector)},
                        {"region", std::move(regions)}}};
}

/// The page; `typed` is the form as it was sent.
http::Response page_of(web::Call& call, const fields::FormState* typed) {
    const Words words = words_of(call);
    std::optional<Declared> own;
    auto model = call.read([&](db::ReadTx& tx) -> Result<CompositionPage> {
        const auto circle = working_at(call, tx);
        if (!circle) return circle.refusal();
        const auto standing = standing_of(tx, call.actor, *circle, call.language, today_of(call));
        CompositionPage page{.name = standing.name.name, .lang = standing.name.language};
        page.members = count_members_of(tx, circle->circle_id);
        add_plots(call, words, list_declared(tx, circle->circle_id), page);
        page.member = standing.member && circle->state != State::closed;
        own = find_declared(tx, circle->circle_id, call.actor.account);
        page.action = call.link(path_of(*circle, "/composition"));
        page.crumbs = crumbs_to(call, *circle, page.name);
        return page;
    });
    if (!model) return web::refuse(call, model.refusal());
    if (model->member) {
        TypedDeclared now;
        if (own) now = {own->tie, own->profession_id, own->sector_id, own->region};
        fields::NameValues values = fields::to_values(now);
        if (!own || !own->profession_id) values = values.with("profession", "");
        if (!own || !own->sector_id) values = values.with("sector", "");
        model->form = typed != nullptr
                          ? web::show_form(call, kDeclareForm, *typed)
                          : web::show_form(call, kDeclareForm, values, choices_of(call, words));
        model->form_keys = call.form_keys();
    }
    const web::PageHead head{
        .view = "circles/composition",
        .title = call.say({tr("Of whom “{group}” is made"), {{"group", model->name}}})};
    return typed != nullptr ? web::refuse_form(call, head, *model, typed->refusals)
                            : web::page(call, head, *model);
}

http::Response show_composition(web::Call& call) {
    return page_of(call, nullptr);
}

http::Response save_declared(web::Call& call) {
    auto typed =
        web::read_form<TypedDeclared>(call, kDeclareForm, choices_of(call, words_of(call)));
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto circle = working_at(call, tx);
        if (!circle) return circle.refusal();
        if (circle->state == State::closed) return CircleRefusal::group_not_open;
        if (!find_membership(tx, circle->circle_id, call.actor.account)) {
            return CircleRefusal::only_members_declare;
        }
        path = path_of(*circle, "/composition");
        if (!typed.ok()) return Done{};
        put_declared(tx, {.circle_id = circle->circle_id,
                          .account_id = call.actor.account,
                          .tie = typed.value.tie,
                          .profession_id = typed.value.profession.value_or(TermId{}),
                          .sector_id = typed.value.sector.value_or(TermId{}),
                          .region = typed.value.region});
        return Done{};
    });
    if (!done) return web::refuse(call, done.refusal());
    if (!typed.ok()) return page_of(call, &typed.state);
    return web::redirect(call, path, {.text = tr("Saved. Only numbers are shown.")});
}

}  // namespace

std::vector<web::Route> composition_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/groups/{slug}/composition",
         Access::member(),
         &show_composition,
         {.summary = "Of which kinds of members a working group is made; nothing under five"}},
        {post,
         "/groups/{slug}/composition",
         Access::member(),
         &save_declared,
         {.summary = "Say as what one takes part; only counts are shown"}},
    };
}

}  // namespace agora::circles
