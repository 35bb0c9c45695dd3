#include "found_kinds.hpp"

#include "agora/circles/finder_kinds.hpp"
#include "agora/events/finder_kinds.hpp"
#include "agora/forum/finder_kinds.hpp"
#include "agora/initiatives/finder_kinds.hpp"
#include "agora/members/finder_kinds.hpp"
#include "agora/places/finder_kinds.hpp"
#include "agora/recommendations/finder_kinds.hpp"
#include "agora/territories/finder_kinds.hpp"

namespace agora::app {

std::vector<finder::Kind> found_kinds() {
    return {members::people_kind(),
            members::trade_kind(),
            forum::thread_kind(),
            forum::faq_kind(),
            events::event_kind(),
            circles::group_kind(),
            places::place_kind(),
            initiatives::initiative_kind(),
            recommendations::recommendation_kind(),
            events::past_event_kind(),
            territories::office_kind()};
}

}  // namespace agora::app
