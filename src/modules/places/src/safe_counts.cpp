#include "safe_counts.hpp"

#include <algorithm>

namespace agora::places {
namespace {

using Counts = std::map<std::string, std::int64_t>;

/// The sums of all areas, and the parts of each that hold anybody.
struct Tree {
    Counts sums;
    std::map<std::string, std::vector<std::string>> parts;
    std::vector<std::string> countries;
};

Tree tree_of(const territories::Atlas& atlas, const std::vector<Counted>& communes) {
    Tree tree;
    for (const Counted& counted : communes) {
        std::string parent;
        for (const territories::Territory* area : atlas.path(counted.commune)) {
            const std::string code{area->code()};
            if (!tree.sums.contains(code)) {
                (parent.empty() ? tree.countries : tree.parts[parent]).push_back(code);
            }
            tree.sums[code] += counted.people;
            parent = code;
        }
    }
    return tree;
}

/// Which parts of an area can be told, so that the rest of it is nothing or no small number.
std::vector<std::string> told_parts(const Tree& tree, const std::string& area, std::int64_t least) {
    const auto found = tree.parts.find(area);
    if (found == tree.parts.end()) return {};
    std::vector<std::string> told;
    std::int64_t rest = tree.sums.at(area);
    for (const std::string& part : found->second) {
        if (tree.sums.at(part) < least) continue;
        told.push_back(part);
        rest -= tree.sums.at(part);
    }
    std::ranges::stable_sort(told, [&](const std::string& one, const std::string& other) {
        return tree.sums.at(one) > tree.sums.at(other);
    });
    while (rest > 0 && rest < least && !told.empty()) {
        rest += tree.sums.at(told.back());
        told.pop_back();
    }
    return told;
}

void tell(const Tree& tree, const std::string& area, std::int64_t least, Counts& told) {
    told[area] = tree.sums.at(area);
    for (const std::string& part : told_parts(tree, area, least)) tell(tree, part, least, told);
}

}  // namespace

Counts safe_counts(const territories::Atlas& atlas, const std::vector<Counted>& communes,
                   std::int64_t least) {
    const Tree tree = tree_of(atlas, communes);
    Counts told;
    for (const std::string& country : tree.countries) {
        if (tree.sums.at(country) >= least) tell(tree, country, least, told);
    }
    return told;
}

}  // namespace agora::places
