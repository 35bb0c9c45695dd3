#include "graph.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace agora::recommendations {
namespace {

/// Gathers references and what they are between.
class Gathering {
 public:
    Gathering(const access::Actor& actor, const Register& all)
        : actor_(actor), all_(all), nodes_(all.entries.size()) {}

    const Entry* seen(RecommendationId id) const {
        const Entry* entry = id ? all_.find(id) : nullptr;
        return entry != nullptr && may_see(actor_, entry->row) ? entry : nullptr;
    }
    /// False when it was there already.
    bool add(const Entry& entry, int distance) {
        Node& node = at(entry);
        if (node.entry != nullptr) return false;
        node = {&entry, distance, 0};
        return true;
    }
    bool holds(const Entry* entry) { return entry != nullptr && at(*entry).entry != nullptr; }
    bool asks_for(const Entry* entry) { return holds(entry) && at(*entry).distance == 0; }

    /// Both ends are there, or `to` is nothing.
    void take(const ReferenceEnds& reference, const Entry& from, const Entry* to) {
        if (reference.kind != ReferenceKind::annex || to != nullptr) ++at(from).references;
        if (to != nullptr && to != &from) ++at(*to).references;
        taken_.emplace_back(&from, reference);
    }
    Graph done() {
        Graph graph;
        for (const Node& node : nodes_) {
            if (node.entry != nullptr) graph.nodes.push_back(node);
        }
        std::ranges::stable_sort(taken_, {}, &std::pair<const Entry*, ReferenceEnds>::first);
        for (const auto& [from, reference] : taken_) graph.references.push_back(reference);
        return graph;
    }

 private:
    Node& at(const Entry& entry) {
        return nodes_[static_cast<std::size_t>(&entry - all_.entries.data())];
    }

    const access::Actor& actor_;
    const Register& all_;
    std::vector<Node> nodes_;  ///< by place in the register
    std::vector<std::pair<const Entry*, ReferenceEnds>> taken_;
};

/// What one reference away is, in both directions.
std::vector<const Entry*> beside(const Gathering& gathering, const References& references,
                                 const Entry& entry) {
    const RecommendationId id = entry.row.recommendation_id;
    std::vector<const Entry*> found;
    const auto add = [&](RecommendationId other) {
        if (const Entry* there = gathering.seen(other)) found.push_back(there);
    };
    for (const ReferenceEnds& reference : references.from(id)) add(reference.to_id);
    for (const ReferenceEnds* reference : references.to(id)) add(reference->from_id);
    return found;
}

}  // namespace

Graph graph_of(const access::Actor& actor, const Register& all, const References& references,
               std::span<const Entry* const> asked) {
    Gathering gathering{actor, all};
    for (const Entry* entry : asked) gathering.add(*entry, 0);
    for (const ReferenceEnds& reference : references.all()) {
        const Entry* from = gathering.seen(reference.from_id);
        const Entry* to = gathering.seen(reference.to_id);
        if (from == nullptr || (to == nullptr && reference.to_id)) continue;
        if (!gathering.asks_for(from) && !gathering.asks_for(to)) continue;
        gathering.add(*from, 1);
        if (to != nullptr) gathering.add(*to, 1);
        gathering.take(reference, *from, to);
    }
    Graph graph = gathering.done();
    std::erase_if(graph.nodes, [](const Node& node) { return node.references == 0; });
    return graph;
}

Graph neighbourhood_of(const access::Actor& actor, const Register& all,
                       const References& references, const Entry& centre, int steps) {
    Gathering gathering{actor, all};
    gathering.add(centre, 0);
    std::vector<const Entry*> reached{&centre};
    std::size_t done = 0;
    for (int step = 1; step <= steps; ++step) {
        for (const std::size_t until = reached.size(); done < until; ++done) {
            for (const Entry* other : beside(gathering, references, *reached[done])) {
                if (gathering.add(*other, step)) reached.push_back(other);
            }
        }
    }
    for (const Entry* entry : reached) {
        for (const ReferenceEnds& reference : references.from(entry->row.recommendation_id)) {
            const Entry* to = gathering.seen(reference.to_id);
            const bool to_nowhere = !reference.to_id && entry == &centre;
            if (to_nowhere || gathering.holds(to)) gathering.take(reference, *entry, to);
        }
    }
    return gathering.done();
}

Graph drawable(const Graph& whole, std::size_t most) {
    Graph part{.nodes = whole.nodes, .references = {}};
    if (part.nodes.size() > most) {
        std::ranges::sort(part.nodes, {}, [](const Node& node) {
            return std::tuple{node.distance, -node.references, node.entry};
        });
        part.nodes.resize(most);
        std::ranges::sort(part.nodes, {}, &Node::entry);
    }
    std::unordered_set<RecommendationId> held;
    for (const Node& node : part.nodes) held.insert(node.entry->row.recommendation_id);
    for (const ReferenceEnds& reference : whole.references) {
        if (part.references.size() == kMostArcs) break;
        if (!held.contains(reference.from_id)) continue;
        if (reference.to_id && !held.contains(reference.to_id)) continue;
        part.references.push_back(reference);
    }
    return part;
}

}  // namespace agora::recommendations
