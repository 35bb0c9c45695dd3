#include "figure_pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/places/events.hpp"
#include "figure_store.hpp"
#include "kinds.hpp"
#include "permissions.hpp"
#include "place_view.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace agora::places {
namespace {

constexpr std::array kFigureForm{
    fields::FormField{.name = "territory",
                      .label = tr("Which town, province, region or country"),
                      .required = true,
                      .maximum = 80},
    fields::FormField{.name = "subject",
                      .label = tr("What is counted"),
                      .hint = tr("Such as: self-employed in the arts; coworking spaces."),
                      .required = true,
                      .maximum = 120},
    fields::FormField{.name = "amount",
                      .type = fields::FieldType::number,
                      .label = tr("How many"),
                      .required = true,
                      .least = 0,
                      .most = 100'000'000},
    fields::FormField{.name = "counted_on",
                      .type = fields::FieldType::date,
                      .label = tr("Counted on"),
                      .required = true},
    fields::FormField{
        .name = "source", .label = tr("Who says so"), .required = true, .maximum = 200},
    fields::FormField{.name = "source_address",
                      .type = fields::FieldType::url,
                      .label = tr("Where one can read it")},
};

struct TypedFigure {
    std::string territory;
    std::string subject;
    std::int64_t amount = 0;
    std::optional<Date> counted_on;
    std::string source;
    std::string source_address;
};
AGORA_FIELDS(TypedFigure, territory, subject, amount, counted_on, source, source_address)

struct FigureView {
    std::string subject;
    std::int64_t amount = 0;
    Date counted_on;
    std::string source;
    std::string source_address;
    std::string removal;  ///< address, for editors
};
AGORA_FIELDS(FigureView, subject, amount, counted_on, source, source_address, removal)

struct KindCount {
    std::string label;
    std::int64_t count = 0;
};
AGORA_FIELDS(KindCount, label, count)

/// An area with its figures, and what this register holds of it.
struct AreaView {
    std::string name;
    std::string url;  ///< of the page on everything there
    std::string places_url;
    std::vector<FigureView> figures = {};
    std::vector<KindCount> kinds = {};
};
AGORA_FIELDS(AreaView, name, url, places_url, figures, kinds)

struct EcosystemPage {
    std::vector<AreaView> areas = {};
    bool editor = false;
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(EcosystemPage, areas, editor, form, form_keys)

std::vector<KindCount> kinds_in(const web::Call& call, const std::vector<Listed>& places,
                                std::string_view territory) {
    std::map<Kind, std::int64_t> counts;
    for (const Listed& listed : places) {
        if (atlas_of(call)->is_within(listed.content().commune, territory)) {
            ++counts[listed.content().kind];
        }
    }
    std::vector<KindCount> kinds;
    for (const auto& [kind, count] : counts) kinds.push_back({call.say(label_of(kind)), count});
    return kinds;
}

std::vector<AreaView> areas_of(web::Call& call, db::ReadTx& tx) {
    const auto atlas = atlas_of(call);
    const auto places = list_visible(call.services, tx, call.actor);
    std::map<std::string, AreaView> areas;
    for (const Figure& figure : list_figures(tx)) {
        AreaView& area = areas[figure.territory];
        if (area.name.empty()) {
            area.name = atlas->name(figure.territory, call.language);
            area.url = call.link("/observatory/areas/" + figure.territory);
            area.kinds = kinds_in(call, places, figure.territory);
            PlaceQuery query;
            query.near = area.name;
            area.places_url = call.link("/places/map") + address_of(query);
        }
        area.figures.push_back({figure.subject,
                                figure.amount,
                                figure.counted_on,
                                figure.source,
                                figure.source_address,
                                {}});
        if (may_write_figures(call.actor)) {
            area.figures.back().removal =
                call.link("/places/ecosystem/" + to_string(figure.figure_id) + "/removal");
        }
    }
    std::vector<AreaView> views;
    for (auto& [code, area] : areas) views.push_back(std::move(area));
    std::ranges::sort(views, [&](const AreaView& one, const AreaView& other) {
        return locale::compare(call.language, one.name, other.name) < 0;
    });
    return views;
}

http::Response page_of(web::Call& call, const fields::FormState& state) {
    EcosystemPage model;
    call.read([&](db::ReadTx& tx) { model.areas = areas_of(call, tx); });
    model.editor = may_write_figures(call.actor);
    model.form = web::show_form(call, kFigureForm, state);
    if (model.editor) model.form_keys = call.form_keys();
    const web::PageHead head{.view = "places/ecosystem",
                             .title = call.say(tr("Who works where")),
                             .may_be_indexed = true};
    return state.ok() ? web::page(call, head, model)
                      : web::refuse_form(call, head, model, state.refusals);
}

http::Response show_ecosystem(web::Call& call) {
    return page_of(call, {.values = {{"territory", std::string{call.query("territory")}}}});
}

http::Response create_figure(web::Call& call) {
    auto typed = web::read_form<TypedFigure>(call, kFigureForm);
    const auto found = atlas_of(call)->named(trimmed(typed.value.territory));
    if (found.empty() && !typed.state.refuses("territory")) {
        typed.state.refusals.push_back(Refusal{PlaceRefusal::territory_unknown, "territory"});
    }
    const std::string& address = typed.value.source_address;
    if (!address.empty() && !address.starts_with("http")) {
        typed.state.refusals.push_back(Refusal{PlaceRefusal::website_malformed, "source_address"});
    }
    if (!typed.ok()) return page_of(call, typed.state);
    call.write([&](db::WriteTx& tx) {
        const Figure figure{.figure_id = tx.new_id<FigureId>(),
                            .territory = std::string{found.front()->code()},
                            .subject = std::string{trimmed(typed.value.subject)},
                            .amount = typed.value.amount,
                            .counted_on = *typed.value.counted_on,
                            .source = std::string{trimmed(typed.value.source)},
                            .source_address = address,
                            .written_by = call.actor.account,
                            .written_at = call.now};
        insert_figure(tx, figure);
        journal::emit(tx, call.origin(), FigureChanged{figure.figure_id.value()});
    });
    return web::redirect(call, "/places/ecosystem", {.text = tr("Saved.")});
}

http::Response remove_figure(web::Call& call) {
    const auto id = call.id<FigureId>("figure");
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        if (!id || !delete_figure(tx, *id)) return PlaceRefusal::figure_not_found;
        journal::emit(tx, call.origin(), FigureChanged{id->value()});
        return Done{};
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/places/ecosystem", {.text = tr("Taken away.")});
}

}  // namespace

bool may_write_figures(const access::Actor& actor) {
    return actor.is_member() && std::ranges::any_of(kEditPlaces.roles, [&](access::Role role) {
               return actor.has_role_anywhere(role);
           });
}

std::vector<web::Route> figure_routes() {
    using enum http::Method;
    using web::Access;
    const Access writing = Access::needing(kEditPlaces, web::ScopeRule::any_scope);
    return {
        {get,
         "/places/ecosystem",
         Access::visitor(),
         &show_ecosystem,
         {.cached = web::Cached::for_visitors,
          .summary = "Structures and entrepreneurs by area, with source and date"}},
        {post,
         "/places/ecosystem",
         writing,
         &create_figure,
         {.summary = "Write down a figure about an area"}},
        {post,
         "/places/ecosystem/{figure}/removal",
         writing,
         &remove_figure,
         {.summary = "Take a figure away"}},
    };
}

}  // namespace agora::places
