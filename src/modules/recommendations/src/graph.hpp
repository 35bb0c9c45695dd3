#pragma once

#include "kept_references.hpp"
#include "register.hpp"

#include <cstdint>
#include <span>
#include <vector>

// Who refers to whom, as far as a reader may see it: what the picture draws and its twin in words says.
namespace agora::recommendations {

inline constexpr std::size_t kMostNodes = 120;  ///< of a picture that can still be read
inline constexpr std::size_t kMostArcs = 400;

struct Node {
    const Entry* entry = nullptr;
    int distance = 0;             ///< 0: asked for; else how many references away
    std::int64_t references = 0;  ///< but those to an annex, which is nothing that can be drawn
};

struct Graph {
    std::vector<Node> nodes = {};  ///< in the order of the register
    /// Between those nodes, and from what was asked for to nowhere; in the order of the register.
    std::vector<ReferenceEnds> references = {};

    std::size_t size() const { return nodes.size(); }
};

/// All references that begin or lead to one of these.
Graph graph_of(const access::Actor& actor, const Register& all, const References& references,
               std::span<const Entry* const> asked);
/// What is so many references away from one at most, whichever way they lead, and all references
/// between those.
Graph neighbourhood_of(const access::Actor& actor, const Register& all,
                       const References& references, const Entry& centre, int steps);

/// What a picture holds of it: the nearest first, then those with most references. References are those
/// between them, at most kMostArcs.
Graph drawable(const Graph& whole, std::size_t most = kMostNodes);

}  // namespace agora::recommendations
