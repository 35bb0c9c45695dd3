#include "acting.hpp"

#include <map>

namespace agora::circles {

std::string name_of(db::ReadTx& tx, const Circle& circle, Language reader) {
    return best_text(headlines_of(tx, circle.circle_id), circle, code(reader)).name;
}

std::vector<CircleName> circle_names(db::ReadTx& tx, Language reader) {
    std::map<CircleId, std::vector<Headline>> headlines;
    for (Headline& headline : list_headlines(tx)) {
        headlines[headline.circle_id].push_back(std::move(headline));
    }
    std::vector<CircleName> names;
    for (const Circle& circle : list_circles(tx)) {
        const Headline& best = best_text(headlines.at(circle.circle_id), circle, code(reader));
        names.push_back({circle.circle_id, circle.slug, circle.state, best.language, best.name});
    }
    return names;
}

bool animates(const Membership& membership, Date today) {
    return membership.role == Role::animator &&
           (!membership.term_until || *membership.term_until >= today);
}

}  // namespace agora::circles
