#include "found_kinds.hpp"

#include "agora/assemblies/finder_kinds.hpp"
#include "agora/calls/finder_kinds.hpp"
#include "agora/circles/finder_kinds.hpp"
#include "agora/events/finder_kinds.hpp"
#include "agora/exchange/finder_kinds.hpp"
#include "agora/forum/finder_kinds.hpp"
#include "agora/initiatives/finder_kinds.hpp"
#include "agora/kit/finder_kinds.hpp"
#include "agora/loans/finder_kinds.hpp"
#include "agora/members/finder_kinds.hpp"
#include "agora/money/finder_kinds.hpp"
#include "agora/places/finder_kinds.hpp"
#include "agora/recommendations/finder_kinds.hpp"
#include "agora/stories/finder_kinds.hpp"
#include "agora/territories/finder_kinds.hpp"
#include "agora/wishes/finder_kinds.hpp"
#include "agora/work/finder_kinds.hpp"

namespace agora::app {

std::vector<finder::Kind> found_kinds() {
    return {members::people_kind(),
            members::trade_kind(),
            forum::thread_kind(),
            forum::faq_kind(),
            events::event_kind(),
            circles::group_kind(),
            places::place_kind(),
            loans::thing_kind(),
            exchange::listing_kind(),
            calls::call_kind(),
            initiatives::initiative_kind(),
            recommendations::recommendation_kind(),
            stories::story_kind(),
            kit::kit_kind(),
            assemblies::meeting_kind(),
            assemblies::term_kind(),
            money::money_kind(),
            work::work_kind(),
            wishes::wish_kind(),
            events::past_event_kind(),
            territories::office_kind()};
}

}  // namespace agora::app
