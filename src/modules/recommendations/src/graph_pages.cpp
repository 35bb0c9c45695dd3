#include "graph_picture.hpp"
#include "labels.hpp"
#include "list_pages.hpp"
#include "list_view.hpp"
#include "number.hpp"
#include "story_view.hpp"

#include <algorithm>
#include <unordered_map>

namespace agora::recommendations {
namespace {

constexpr std::string_view kPath = "/recommendations/graph";
constexpr std::int64_t kOnAPage = 100;
constexpr std::size_t kLongestNumber = 40;

/// The references of one recommendation, in words.
struct TwinView {
    TargetView item = {};
    std::vector<ReferenceView> references = {};
};
AGORA_FIELDS(TwinView, item, references)

struct StepsChoice {
    std::string url = {};
    std::int64_t steps = 1;
    bool chosen = false;
};
AGORA_FIELDS(StepsChoice, url, steps, chosen)

struct GraphPage {
    std::string q = {};
    std::string about = {};  ///< as typed
    bool about_unknown = false;
    Card centre = {};
    std::vector<StepsChoice> steps = {};
    bool filtered = false;
    std::vector<FacetView> facets = {};
    std::int64_t recommendations = 0;  ///< with a reference
    std::int64_t references = 0;
    std::int64_t unresolved = 0;  ///< of those
    std::int64_t drawn = 0;       ///< recommendations in the picture; 0: all
    GraphPicture picture = {};
    std::vector<TwinView> twin = {};
    std::string list = {};
    std::string previous = {};
    std::string next = {};
    bool paged = false;
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(GraphPage, q, about, about_unknown, centre, steps, filtered, facets, recommendations,
             references, unresolved, drawn, picture, twin, list, previous, next, paged, crumbs)

TargetView target_of(const web::Call& call, const Register& all, const ReferenceEnds& reference) {
    TargetView view;
    if (const Entry* entry = all.find(reference.to_id)) view = line_of(call, *entry);
    view.annex = reference.kind == ReferenceKind::annex && view.url.empty();
    view.itself = reference.from_id == reference.to_id;
    return view;
}

/// What the source says, by the number of the reference.
std::unordered_map<ReferenceId, std::string> words_among(db::ReadTx& tx,
                                                         std::span<const ReferenceEnds> some) {
    std::vector<ReferenceId> wanted;
    for (const ReferenceEnds& reference : some) wanted.push_back(reference.reference_id);
    std::unordered_map<ReferenceId, std::string> words;
    for (Reference& one : list_references_among(tx, wanted)) {
        words.emplace(one.reference_id, std::move(one.source_text));
    }
    return words;
}

/// Grouped by what they begin at, then by what the source says in one breath.
std::vector<TwinView> twin_of(const web::Call& call, db::ReadTx& tx, const Register& all,
                              std::span<const ReferenceEnds> some) {
    auto words = words_among(tx, some);
    std::vector<TwinView> twin;
    const ReferenceEnds* last = nullptr;
    for (const ReferenceEnds& reference : some) {
        const Entry* from = all.find(reference.from_id);
        if (from == nullptr) continue;
        const bool same_item = last != nullptr && last->from_id == reference.from_id;
        if (!same_item) twin.push_back({.item = line_of(call, *from), .references = {}});
        auto& own = twin.back().references;
        const std::string& said = words[reference.reference_id];
        if (!same_item || last->kind != reference.kind || own.back().source_text != said) {
            own.push_back({.kind = call.say(label_of(reference.kind)),
                           .source_text = said,
                           .lang = from->row.language,
                           .targets = {}});
        }
        own.back().targets.push_back(target_of(call, all, reference));
        last = &reference;
    }
    return twin;
}

std::string address_of(const web::Call& call, const GraphPage& model, const Filter& filter,
                       std::int64_t steps) {
    const std::string path = call.link(kPath);
    if (model.centre.number.empty()) return path + query_of(filter);
    return path + "?about=" + model.centre.number + "&steps=" + std::to_string(steps);
}

void add_pages(const web::Call& call, const Filter& filter, std::int64_t steps, std::int64_t page,
               GraphPage& model) {
    const std::string address = address_of(call, model, filter, steps);
    const std::string other =
        address + (address.find('?') == std::string::npos ? "?page=" : "&page=");
    if (page > 1) model.previous = other + std::to_string(page - 1);
    if (page * kOnAPage < model.references) model.next = other + std::to_string(page + 1);
    model.paged = model.references > kOnAPage;
}

/// The one that was asked for, as far as the reader may see it.
const Entry* centre_of(const web::Call& call, const Register& all, GraphPage& model) {
    if (model.about.empty()) return nullptr;
    const auto number = read_number(model.about);
    const Entry* entry = number ? all.find(number->slug()) : nullptr;
    if (entry == nullptr || !may_see(call.actor, entry->row)) {
        model.about_unknown = true;
        return nullptr;
    }
    model.centre = card_of(call, all, *entry);
    return entry;
}

void read_graph(web::Call& call, db::ReadTx& tx, const Filter& filter, GraphPage& model) {
    const auto all = register_of(call.services, tx);
    const auto references = references_of(call.services, tx);
    const std::int64_t steps = std::clamp<std::int64_t>(call.page_number("steps"), 1, 2);
    const std::int64_t page = call.page_number();
    const Entry* centre = centre_of(call, *all, model);
    Graph graph;
    if (centre != nullptr) {
        graph = neighbourhood_of(call.actor, *all, *references, *centre, static_cast<int>(steps));
        for (const std::int64_t one : {1, 2}) {
            model.steps.push_back({address_of(call, model, filter, one), one, one == steps});
        }
    } else {
        Listed listed = look(call, tx, all, filter, kPath);
        model.facets = std::move(listed.facets);
        graph = graph_of(call.actor, *all, *references, listed.entries);
    }
    model.recommendations = std::ssize(graph.nodes);
    model.references = std::ssize(graph.references);
    model.unresolved = std::ranges::count_if(graph.references, [](const ReferenceEnds& reference) {
        return !reference.to_id && reference.kind != ReferenceKind::annex;
    });
    const Graph part = drawable(graph);
    if (part.nodes.size() < graph.nodes.size()) model.drawn = std::ssize(part.nodes);
    model.picture = draw(call, *all, part, centre);
    const std::int64_t from = std::min((page - 1) * kOnAPage, model.references);
    const std::int64_t until = std::min(from + kOnAPage, model.references);
    model.twin =
        twin_of(call, tx, *all,
                std::span{graph.references}.subspan(static_cast<std::size_t>(from),
                                                    static_cast<std::size_t>(until - from)));
    add_pages(call, filter, steps, page, model);
}

http::Response show_graph(web::Call& call) {
    const Filter filter = filter_of(call);
    GraphPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        model.q = filter.q;
        model.about = std::string{trimmed(call.query("about").substr(0, kLongestNumber))};
        model.filtered = filter.asks();
        read_graph(call, tx, filter, model);
    });
    model.list = call.link("/recommendations") + query_of(filter);
    model.crumbs = {
        {call.link("/recommendations"), call.say(tr("What became of recommendations"))}};
    return web::page(
        call,
        {.view = "recommendations/graph",
         .title = call.say(tr("Which recommendation refers to which")),
         .description = call.say(tr("References between the recommendations of members, as a "
                                    "picture and in words: what was asked before, what goes on "
                                    "in another one, and what leads nowhere.")),
         .may_be_indexed = !model.filtered && model.about.empty()},
        model);
}

}  // namespace

std::vector<web::Route> graph_routes() {
    return {{http::Method::get,
             kPath,
             web::Access::visitor(),
             &show_graph,
             {.cached = web::Cached::for_visitors,
              .summary = "References between recommendations, by the filters of the register or "
                         "(?about=000-9&steps=2) around one"}}};
}

}  // namespace agora::recommendations
