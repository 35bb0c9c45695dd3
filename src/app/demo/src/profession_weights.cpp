#include "profession_weights.hpp"

#include <map>
#include <string_view>

namespace agora::demo {
namespace {

const std::map<std::string_view, int>& common() {
    static const std::map<std::string_view, int> kCommon{{"musician", 30},
                                                         {"actor", 24},
                                                         {"graphic-designer", 28},
                                                         {"photographer", 22},
                                                         {"translator", 18},
                                                         {"web-developer", 16},
                                                         {"illustrator", 18},
                                                         {"trainer", 16},
                                                         {"bike-courier", 14},
                                                         {"journalist", 14},
                                                         {"film-director", 10},
                                                         {"sound-engineer", 12},
                                                         {"copywriter", 12},
                                                         {"dancer", 10},
                                                         {"singer", 11},
                                                         {"video-editor", 10},
                                                         {"visual-artist", 16},
                                                         {"event-manager", 10},
                                                         {"yoga-teacher", 9},
                                                         {"language-teacher", 12},
                                                         {"tour-guide", 9},
                                                         {"stage-technician", 12},
                                                         {"project-manager", 10},
                                                         {"software-developer", 11},
                                                         {"interpreter", 7},
                                                         {"cook", 8},
                                                         {"caterer", 7},
                                                         {"gardener", 7},
                                                         {"carpenter", 7},
                                                         {"seamster", 6},
                                                         {"theatre-director", 6},
                                                         {"workshop-leader", 9},
                                                         {"social-worker", 5},
                                                         {"massage-therapist", 6},
                                                         {"writer", 9},
                                                         {"business-coach", 7},
                                                         {"videographer", 9},
                                                         {"choreographer", 5},
                                                         {"ceramicist", 6},
                                                         {"camera-operator", 7},
                                                         {"costume-designer", 5},
                                                         {"dj", 7},
                                                         {"architect", 5},
                                                         {"bookkeeper", 4},
                                                         {"circus-artist", 6}};
    return kCommon;
}

}  // namespace

Professions::Professions(const vocabulary::Terms& terms)
    : terms_(terms.all(vocabulary::Kind::profession, Language::en)) {
    double sum = 0;
    for (const vocabulary::Term* term : terms_) {
        const auto found = common().find(term->slug);
        sum += found == common().end() ? 0.8 : found->second;
        sums_.push_back(sum);
    }
}

const vocabulary::Term& Professions::draw(Dice& dice) const {
    return *terms_[dice.by_sums(sums_)];
}

}  // namespace agora::demo
