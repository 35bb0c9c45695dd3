#include "graph_picture.hpp"

#include "labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace agora::recommendations {
namespace {

constexpr int kRow = 30;
constexpr int kBand = 40;
constexpr int kTop = 6;
constexpr int kReach = 9;  ///< of a sign from its middle to where arcs begin
constexpr int kStub = 18;
constexpr int kLeastGutter = 34;
constexpr int kMostGutter = 98;

struct Look {
    std::array<Status, 3> statuses;
    std::size_t count;
    std::string_view label;
    std::string_view look;
    std::string_view path;  ///< from the middle of the sign
};
/// Each differs from the others by its form, not by colour alone.
constexpr std::array kLooks{
    Look{{Status::proposed},
         1,
         tr("Proposed"),
         "graph-open",
         "m-6.5 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0z"},
    Look{{Status::accepted, Status::accepted_with_attention, Status::amended},
         3,
         tr("Accepted, as it was or with changes"),
         "graph-yes",
         "m-6.5 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0z"},
    Look{{Status::planned}, 1, tr("Planned"), "graph-planned", "m0 -8l8 8l-8 8l-8 -8z"},
    Look{{Status::in_progress}, 1, tr("In progress"), "graph-now", "m0 -8l8 8l-8 8l-8 -8z"},
    Look{{Status::done}, 1, tr("Carried out"), "graph-done", "m-6.5 -6.5h13v13h-13z"},
    Look{{Status::refused, Status::stopped},
         2,
         tr("Refused or stopped"),
         "graph-no",
         "m-5.5 -5.5l11 11m0 -11l-11 11"},
};

const Look& look_of(Status status) {
    const auto has = [&](const Look& look) {
        return std::find(look.statuses.begin(),
                         look.statuses.begin() + static_cast<std::ptrdiff_t>(look.count),
                         status) != look.statuses.begin() + static_cast<std::ptrdiff_t>(look.count);
    };
    return *std::ranges::find_if(kLooks, has);
}

struct LineLook {
    ReferenceKind kind;
    std::string_view label;
    std::string_view look;
};
constexpr std::array kLines{
    LineLook{ReferenceKind::cross_reference, tr("Refers to"), "graph-refers"},
    LineLook{ReferenceKind::predecessor, tr("Was asked before as"), "graph-before"},
    LineLook{ReferenceKind::merged, tr("Was made from several"), "graph-merged"},
    LineLook{ReferenceKind::split, tr("Is a part of"), "graph-split"},
};

std::string at(int x, int y) {
    return "M" + std::to_string(x) + " " + std::to_string(y);
}

class Drawing {
 public:
    Drawing(const web::Call& call, const Register& all, const Graph& graph, const Entry* centre)
        : call_(call), all_(all), graph_(graph), centre_(centre) {
        for (const ReferenceEnds& reference : graph.references) {
            if (!reference.to_id && reference.kind != ReferenceKind::annex) {
                ++to_nowhere_[reference.from_id];
            }
        }
    }

    GraphPicture done() {
        if (graph_.references.empty()) return {};
        place_rows();
        gutter_ = kLeastGutter;
        for (const ReferenceEnds& reference : graph_.references) {
            gutter_ = std::max(gutter_, width_of(reference));
        }
        picture_.text_x = gutter_ + 2 * kReach + 6;
        picture_.row_x = gutter_ + 1;
        for (const Node& node : graph_.nodes) add_node(node);
        for (const ReferenceEnds& reference : graph_.references) add_arc(reference);
        if (picture_.arcs.empty() && to_nowhere_.empty()) return {};
        add_keys();
        return std::move(picture_);
    }

 private:
    int y_of(RecommendationId id) const { return rows_.at(id); }
    int middle() const { return gutter_ + kReach; }

    /// The farther apart, the wider; the hundredth row is not ten times as wide as the tenth.
    int width_of(const ReferenceEnds& reference) const {
        if (!reference.to_id || reference.from_id == reference.to_id) return kLeastGutter;
        const int apart = std::abs(y_of(reference.from_id) - y_of(reference.to_id)) / kRow;
        constexpr double kWidth = 14.0;
        return std::min(kMostGutter, static_cast<int>(10 + kWidth * std::sqrt(apart)));
    }

    void place_rows() {
        int y = kTop;
        const Entry* before = nullptr;
        for (const Node& node : graph_.nodes) {
            const Recommendation& row = node.entry->row;
            if (before == nullptr || before->row.cycle_id != row.cycle_id ||
                before->row.group_name != row.group_name) {
                const Cycle* cycle = all_.cycle(row.cycle_id);
                picture_.bands.push_back({.cycle = cycle == nullptr ? "" : cycle->name,
                                          .group = row.group_name,
                                          .lang = cycle == nullptr ? row.language : cycle->language,
                                          .text_y = y + kBand - 14});
                y += kBand;
            }
            rows_[row.recommendation_id] = y + kRow / 2;
            y += kRow;
            before = node.entry;
        }
        picture_.height = y + kTop;
    }

    void add_node(const Node& node) {
        const Entry& entry = *node.entry;
        const Title& title = title_of(entry, code(call_.language));
        const Look& look = look_of(entry.row.status);
        const int y = y_of(entry.row.recommendation_id);
        DrawnNode drawn{.url = call_.link(path_of(entry)),
                        .number = entry.slug,
                        .title = title.title,
                        .lang = title.language,
                        .status = call_.say(label_of(entry.row.status)),
                        .shape = at(middle(), y) + std::string{look.path},
                        .look = std::string{look.look},
                        .y = y,
                        .row_y = y - kRow / 2 + 1,
                        .text_y = y + 5,
                        .distance = node.distance,
                        .aside = node.distance > 0 && centre_ == nullptr,
                        .centre = node.entry == centre_};
        drawn.says = drawn.number + ": " + drawn.title + ". " + drawn.status;
        if (to_nowhere_.contains(entry.row.recommendation_id)) {
            drawn.stub = at(middle() - kReach, y) + "h-" + std::to_string(kStub);
            drawn.says += ". " + call_.say(tr("A reference of it leads nowhere"));
        }
        picture_.nodes.push_back(std::move(drawn));
    }

    void add_arc(const ReferenceEnds& reference) {
        if (!reference.to_id) return;
        const auto look = std::ranges::find(kLines, reference.kind, &LineLook::kind);
        if (look == kLines.end()) return;
        const int x = middle() - kReach;
        const int from = y_of(reference.from_id);
        const int to = y_of(reference.to_id);
        const bool itself = from == to;
        const int start = itself ? from - 4 : from;
        const int end = itself ? to + 5 : to;
        const int wide = itself ? 12 : width_of(reference) - 6;
        const int high = std::max(1, std::abs(end - start) / 2);
        const std::string size = std::to_string(wide) + " " + std::to_string(high);
        picture_.arcs.push_back({.line = at(x, start) + "A" + size + " 0 0 " +
                                         (end > start ? "0 " : "1 ") + std::to_string(x) + " " +
                                         std::to_string(end),
                                 .head = at(x + 1, end) + "l-8 -4v8z",
                                 .look = std::string{look->look}});
    }

    void add_keys() {
        constexpr int kMiddle = 12;
        for (const Look& look : kLooks) {
            const bool there = std::ranges::any_of(
                picture_.nodes, [&](const DrawnNode& node) { return node.look == look.look; });
            if (!there) continue;
            picture_.signs.push_back({.label = call_.say(look.label),
                                      .shape = at(kMiddle, kMiddle) + std::string{look.path},
                                      .look = std::string{look.look}});
        }
        for (const LineLook& line : kLines) {
            const bool there = std::ranges::any_of(
                picture_.arcs, [&](const DrawnArc& arc) { return arc.look == line.look; });
            if (!there) continue;
            picture_.lines.push_back({.label = call_.say(line.label),
                                      .shape = at(0, kMiddle) + "h36",
                                      .head = at(44, kMiddle) + "l-8 -4v8z",
                                      .look = std::string{line.look}});
        }
        if (to_nowhere_.empty()) return;
        picture_.lines.push_back({.label = call_.say(tr("Leads nowhere")),
                                  .shape = at(8, kMiddle) + "h28",
                                  .head = {},
                                  .look = "graph-stub"});
    }

    const web::Call& call_;
    const Register& all_;
    const Graph& graph_;
    const Entry* centre_;
    std::unordered_map<RecommendationId, int> rows_;
    std::unordered_map<RecommendationId, int> to_nowhere_;
    int gutter_ = 0;
    GraphPicture picture_;
};

}  // namespace

GraphPicture draw(const web::Call& call, const Register& all, const Graph& graph,
                  const Entry* centre) {
    return Drawing{call, all, graph, centre}.done();
}

}  // namespace agora::recommendations
